package io.github.apparat.site;

import io.github.apparat.model.Edition.Part;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Variants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages beside a text with an apparatus: the table of its entries, and its witnesses. */
final class VariantPages {
  private final Frame frame;

  VariantPages(Frame frame) {
    this.frame = frame;
  }

  /** The pages of a text: one with all entries, and the witnesses on as many as the text has. */
  List<Page> of(Text text, Variants variants) {
    List<Page> pages = new ArrayList<>();
    pages.add(table(text, variants));
    List<Part> parts = new ArrayList<>(List.of(new Part("", text.title(), false)));
    parts.addAll(text.parts());
    for (int i = 0; i < parts.size(); i++) {
      Part before = i == 0 ? null : parts.get(i - 1);
      Part after = i == parts.size() - 1 ? null : parts.get(i + 1);
      pages.add(
          witnesses(text, parts.get(i), variants, List.of(link(text, before), link(text, after))));
    }
    return pages;
  }

  /** Links to these pages, for the page of the text. */
  List<Map<String, Object>> links(Text text) {
    return List.of(
        Data.link(frame.labels().word("variantTable"), Addresses.apparatus(text)),
        Data.link(frame.labels().word("witnessTexts"), Addresses.witnesses(text, "")));
  }

  private Page table(Text text, Variants variants) {
    String title = frame.labels().filled("variantTableOf", text.title());
    Map<String, Object> data = data(text, variants);
    data.put("entries", variants.entries());
    data.put("rows", Templates.html(variants.rows()));
    data.put("filters", Templates.html(variants.filters()));
    data.put("counts", Templates.html(variants.counts()));
    data.put("density", Templates.html(variants.density()));
    return page("variants", Addresses.apparatus(text), title, Subject.of(text, title), data);
  }

  private Page witnesses(
      Text text, Part part, Variants variants, List<Map<String, Object>> neighbours) {
    String title = frame.labels().filled("witnessTextsOf", part.title());
    Map<String, Object> data = data(text, variants);
    data.put("choice", Templates.html(variants.choice()));
    data.put("inexact", variants.inexact());
    data.put("body", Templates.html(variants.pages().getOrDefault(part.id(), "")));
    data.put("isPart", !part.id().isEmpty());
    data.put("headed", part.headed());
    data.put("title", title);
    data.put("previous", neighbours.get(0));
    data.put("next", neighbours.get(1));
    data.put("parts", text.parts().stream().map(p -> link(text, p)).toList());
    Subject subject = Subject.of(text, title);
    return page("witness", Addresses.witnesses(text, part.id()), title, subject, data);
  }

  private Map<String, Object> data(Text text, Variants variants) {
    return Data.of(
        "language", text.language(),
        "tier", text.tier().word(),
        "witnesses", Templates.html(variants.witnesses()),
        "links", Stream.concat(Stream.of(whole(text)), links(text).stream()).toList());
  }

  private Page page(
      String template, String path, String title, Subject subject, Map<String, Object> data) {
    Text text = subject.text().orElseThrow();
    Frame.Head head = new Frame.Head(path, template, title, title, whole(text)).about(subject);
    return frame.page(template, head, "texts", Data.of("text", data));
  }

  private static Map<String, Object> whole(Text text) {
    return Data.link(text.title(), Addresses.page(text), text.language());
  }

  private static Map<String, Object> link(Text text, Part part) {
    return part == null
        ? Data.link("", "")
        : Data.link(part.title(), Addresses.witnesses(text, part.id()), text.language());
  }
}
