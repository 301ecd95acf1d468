package io.github.apparat.site;

import io.github.apparat.model.Edition.Part;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.model.View;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.render.Fragments.ViewFragment;
import io.github.apparat.source.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The pages of a text's other views, and of its images; each view has the same parts as the text.
 */
final class ViewPages {
  private final Frame frame;
  private final PartPages parts;

  /**
   * @param parts says what a page shows of a text
   */
  ViewPages(Frame frame, PartPages parts) {
    this.frame = frame;
    this.parts = parts;
  }

  /** All pages of the views of a text; none for one that has the reading text alone. */
  List<Page> of(Text text, TextFragment words) {
    List<Page> pages = new ArrayList<>();
    if (text.tier() == Tier.METADATA) {
      return pages;
    }
    words
        .views()
        .forEach(
            (view, fragment) -> {
              for (Part part : parts(text, fragment)) {
                pages.add(page(text, words, view, part));
                if (fragment.folios().containsKey(part.id())) {
                  pages.add(images(text, words, fragment, part));
                }
              }
            });
    return pages;
  }

  /** The text itself and its parts; a transcript by sheets has none. */
  private static List<Part> parts(Text text, ViewFragment fragment) {
    return Stream.concat(Stream.of(new Part("", text.title(), false)), text.parts().stream())
        .filter(p -> fragment.pages().containsKey(p.id()))
        .toList();
  }

  private Page page(Text text, TextFragment words, View view, Part part) {
    Map<String, Object> data = data(text, words, part, view.word());
    data.put("about", frame.labels().word("view.about-" + view.word()));
    data.put("legend", Templates.html(words.views().get(view).legend()));
    String path = view.page(name(text, part));
    data.putAll(parts.words(path, words.views().get(view).pages().get(part.id())));
    return page("view", head(text, part, view.word(), path), data);
  }

  private Page images(Text text, TextFragment words, ViewFragment fragment, Part part) {
    Map<String, Object> data = data(text, words, part, ViewLinks.FACSIMILE);
    data.put("about", frame.labels().word("view.about-facsimile"));
    data.put("folios", Templates.html(fragment.folios().get(part.id())));
    String path = ViewLinks.images(text, part.id());
    return page("facsimile", head(text, part, ViewLinks.FACSIMILE, path), data);
  }

  private Page page(String template, Frame.Head head, Map<String, Object> data) {
    return frame.page(template, head, "texts", Data.of("text", data));
  }

  private Frame.Head head(Text text, Part part, String view, String path) {
    String title = frame.labels().word("view." + view);
    String description = title + ": " + part.title();
    Map<String, Object> whole =
        Data.link(part.title(), Addresses.page(text, part.id()), text.language());
    String place = part.id().isEmpty() ? title : title + ", " + part.title();
    return new Frame.Head(path, "view", title, description, whole).about(Subject.of(text, place));
  }

  private Map<String, Object> data(Text text, TextFragment words, Part part, String view) {
    return Data.of(
        "id", text.id(),
        "title", part.title(),
        "isPart", !part.id().isEmpty(),
        "headed", part.headed(),
        "authors", text.authors(),
        "tier", text.tier().word(),
        "language", text.language(),
        "view", view,
        "hasRights", PartPages.hasRights(text, words),
        "whole", Data.link(text.title(), Addresses.page(text)),
        "views", new ViewLinks(frame, text, words).from(part.id(), view),
        "contents", List.of());
  }

  private static String name(Text text, Part part) {
    return ViewLinks.name(text, part.id());
  }
}
