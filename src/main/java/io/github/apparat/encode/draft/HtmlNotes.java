package io.github.apparat.encode.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The notes of a page of the web: a link in a superscript or in brackets that leads to a place
 * further down. They are taken out of the page; a number in brackets stands for each reference.
 */
final class HtmlNotes {
  private static final Pattern BRACKETED = Pattern.compile("\\[\\d{1,4}\\]");
  private static final Pattern BACK = Pattern.compile("[\\W\\d]*|back|return|top");
  private static final Set<String> HOLDS_A_NOTE =
      Set.of("li", "p", "dd", "div", "aside", "section");

  private final Map<String, Element> targets = new HashMap<>();
  private final Map<Element, Integer> numbers = new LinkedHashMap<>();

  private HtmlNotes() {}

  /**
   * Takes the notes out of a page.
   *
   * @return the words of the notes by their numbers, in the order of their references
   */
  static Map<String, String> takeFrom(Document page) {
    HtmlNotes notes = new HtmlNotes();
    for (Element element : page.select("[id], a[name]")) {
      String id = element.id().isEmpty() ? element.attr("name") : element.id();
      notes.targets.putIfAbsent(id, element);
    }
    page.select("a[href^=#]").forEach(notes::link);
    return notes.bodies();
  }

  private void link(Element link) {
    Element target = targets.get(link.attr("href").substring(1));
    if (!isReference(link) || target == null || isInNote(link)) {
      return;
    }
    Element body = target;
    while (body != null && !HOLDS_A_NOTE.contains(body.normalName())) {
      body = body.parent();
    }
    if (body == null || link.parents().contains(body)) {
      return;
    }
    String figures = link.text().replaceAll("\\D", "");
    boolean readable = !figures.isEmpty() && figures.length() <= 4;
    int counted = readable ? Integer.parseInt(figures) : numbers.size() + 1;
    int n = numbers.computeIfAbsent(body, b -> counted);
    Element mark = link.parent() != null && link.parent().is("sup") ? link.parent() : link;
    mark.replaceWith(new TextNode("[" + n + "]"));
  }

  private static boolean isReference(Element link) {
    Element around = link.parent();
    String told = link.className() + " " + link.attr("role") + " " + link.attr("epub:type");
    return around != null && around.is("sup")
        || link.selectFirst("sup") != null
        || told.contains("noteref")
        || told.contains("footnote-ref")
        || BRACKETED.matcher(link.text().strip()).matches();
  }

  /** Whether a link leads back from a note that is known already. */
  private boolean isInNote(Element link) {
    return link.parents().stream().anyMatch(numbers::containsKey);
  }

  private Map<String, String> bodies() {
    Map<String, String> bodies = new LinkedHashMap<>();
    numbers.forEach(
        (body, n) -> {
          body.select("a[href^=#]").stream()
              .filter(a -> BACK.matcher(a.text().strip()).matches())
              .forEach(Element::remove);
          String words = body.text().strip().replaceFirst("^\\W{0,3}" + n + "[.)\\]:]?\\s+", "");
          bodies.merge(String.valueOf(n), words, (one, other) -> one + " " + other);
          body.remove();
        });
    return bodies;
  }
}
