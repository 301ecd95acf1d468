package io.github.apparat.site;

import io.github.apparat.check.Corpus;
import io.github.apparat.render.Fragments;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.xml.Tei;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.sf.saxon.s9api.XdmNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * The edition on itself: a page for each TEI element of {@code tei/edition.xml} that has a body,
 * named by its id. {@code home} is no page but part of the first one; {@code about} and {@code
 * rights} stand in the bar of every page, and {@code about} leads to the others.
 */
final class OwnPages {
  private static final String HOME = "home";
  private static final String ABOUT = "about";

  private final Frame frame;
  private final Fragments fragments;
  private final GeneratedParts made;

  /** Titles by ids, in the order of the file. */
  private final Map<String, String> titles = new LinkedHashMap<>();

  /**
   * @param made the parts that its pages have made
   */
  OwnPages(Frame frame, Fragments fragments, Corpus corpus, GeneratedParts made) {
    this.frame = frame;
    this.fragments = fragments;
    this.made = made;
    titles.put(ABOUT, frame.labels().word("nav.about"));
    corpus.edition().stream()
        .flatMap(file -> Tei.elements(file.root(), "TEI"))
        .filter(tei -> Tei.elements(tei, "body").findFirst().isPresent())
        .forEach(tei -> titles.put(Tei.id(tei), title(tei)));
    titles.remove(HOME);
    titles.put("rights", frame.labels().word("nav.rights"));
  }

  private static String title(XdmNode tei) {
    return Tei.elements(tei, "title")
        .findFirst()
        .map(t -> t.getStringValue().strip())
        .orElse(Tei.id(tei));
  }

  /** The ids of the pages, in order. */
  List<String> ids() {
    return List.copyOf(titles.keySet());
  }

  List<Supplier<Page>> all() {
    List<Supplier<Page>> pages = new ArrayList<>();
    titles.keySet().forEach(id -> pages.add(() -> page(id)));
    String encoding = fragments.encoding();
    pages.add(() -> page("encoding", frame.labels().word("nav.encoding"), encoding, ""));
    return pages;
  }

  /** What the edition says on its first page, in pieces; nothing where it says nothing. */
  List<Object> home() {
    TextFragment home = fragments.texts().get(HOME);
    return home == null ? List.of() : made.in(home.own().body());
  }

  private Page page(String id) {
    TextFragment text = fragments.texts().get(id);
    String body =
        text == null
            ? new Element("p").text(frame.edition().about().summary()).outerHtml()
            : text.own().body();
    return page(id, titles.get(id), body, frame.edition().about().language());
  }

  /** Whether the bar of every page leads there. */
  private boolean isInBar(String id) {
    return frame.sections().contains(id);
  }

  private Page page(String id, String title, String body, String language) {
    List<Object> contents = new ArrayList<>();
    for (Element heading : Jsoup.parseBodyFragment(body).select("section[id] > h2, h2[id]")) {
      String at = heading.hasAttr("id") ? heading.id() : heading.parent().id();
      contents.add(Data.of("href", "#" + at, "title", heading.text(), "level", 1));
    }
    Frame.Head head = new Frame.Head(id + ".html", "prose", title, Entities.escape(title));
    String spoken = isInBar(id) ? "" : language;
    Map<String, Object> data =
        Data.of(
            "language",
            language,
            "body",
            made.in(body),
            "contents",
            contents,
            "more",
            id.equals("encoding") ? List.of() : more(id),
            "text",
            Data.of("previous", Data.link("", ""), "next", Data.link("", "")));
    return frame.page("prose", head.in(spoken), isInBar(id) ? id : ABOUT, data);
  }

  /** The pages that the bar does not lead to. */
  private List<Object> more(String here) {
    return titles.keySet().stream()
        .filter(id -> !isInBar(id) || id.equals(ABOUT))
        .<Object>map(
            id -> Data.of("title", titles.get(id), "href", id.equals(here) ? "" : id + ".html"))
        .toList();
  }
}
