package io.github.apparat.site;

import io.github.apparat.check.Corpus;
import io.github.apparat.render.Fragments;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.xml.Tei;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * The edition on itself: a page for each TEI element of {@code tei/edition.xml} that has a body,
 * named by its id. {@code home} is no page but part of the first one; {@code about} and {@code
 * rights} stand in the bar of every page, and {@code about} leads to the others. The texts of a
 * {@code teiCorpus} within it, such as a manual, are a book: each leads to all of it and to its
 * neighbours, and {@code about} to its first.
 */
final class OwnPages {
  private static final String HOME = "home";
  private static final String ABOUT = "about";

  private final Frame frame;
  private final Fragments fragments;
  private final GeneratedParts made;

  /** Titles by ids, in the order of the file. */
  private final Map<String, String> titles = new LinkedHashMap<>();

  /** Of the pages of a book, by their ids, the id of its first. */
  private final Map<String, String> books = new HashMap<>();

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
        .forEach(
            tei -> {
              titles.put(Tei.id(tei), title(tei));
              book(tei).ifPresent(first -> books.put(Tei.id(tei), first));
            });
    titles.remove(HOME);
    titles.put("rights", frame.labels().word("nav.rights"));
  }

  private static Optional<String> book(XdmNode tei) {
    XdmNode corpus = tei.getParent();
    return corpus.getParent().getNodeKind() == XdmNodeKind.ELEMENT
        ? Tei.elements(corpus, "TEI").findFirst().map(Tei::id)
        : Optional.empty();
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
    String book = books.getOrDefault(id, "");
    Map<String, Object> within =
        book.isEmpty() || book.equals(id) ? Map.of() : link(List.of(book), 0, language);
    Frame.Head head = new Frame.Head(id + ".html", "prose", title, Entities.escape(title), within);
    List<String> neighbours = book.isEmpty() ? List.of() : of(book);
    int here = neighbours.indexOf(id);
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
            Data.of(
                "previous",
                link(neighbours, here - 1, language),
                "next",
                link(neighbours, here + 1, language)));
    return frame.page("prose", head.in(spoken), isInBar(id) ? id : ABOUT, data);
  }

  private Map<String, Object> link(List<String> pages, int at, String language) {
    return at < 0 || at >= pages.size()
        ? Data.link("", "")
        : Data.link(titles.get(pages.get(at)), pages.get(at) + ".html", language);
  }

  /** The pages of a book, in order. */
  private List<String> of(String book) {
    return titles.keySet().stream().filter(id -> book.equals(books.get(id))).toList();
  }

  /**
   * The pages of the same book; else those that the bar does not lead to, and the first of each.
   */
  private List<Object> more(String here) {
    String book = books.getOrDefault(here, "");
    return titles.keySet().stream()
        .filter(id -> book.isEmpty() ? isLed(id) : book.equals(books.get(id)))
        .<Object>map(
            id -> Data.of("title", titles.get(id), "href", id.equals(here) ? "" : id + ".html"))
        .toList();
  }

  private boolean isLed(String id) {
    return books.getOrDefault(id, id).equals(id) && (!isInBar(id) || id.equals(ABOUT));
  }
}
