package io.github.apparat.search;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element of a page is to one who looks for words. The page says so by its classes. */
final class PagePart {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "img", "ins",
          "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
          "var", "wbr");
  private static final Set<String> MUTE =
      Set.of(
          "nav",
          "script",
          "style",
          "template",
          "form",
          "button",
          "svg",
          "audio",
          "video",
          "thead",
          "caption",
          "figcaption");

  /** What repeats words found elsewhere, or says where a statement is from. */
  private static final Set<String> REPEATS =
      Set.of(
          "bars",
          "cards-part",
          "chart",
          "cited",
          "count",
          "downloads",
          "facts",
          "kind",
          "mentions-part",
          "place",
          "sittings",
          "sources",
          "together",
          "vh",
          "whole");

  /** Ids of headings of parts whose rows are found on the pages of those whom they name. */
  private static final Set<String> TOLD_ELSEWHERE = Set.of("composition");

  private PagePart() {}

  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  /** Whether nothing in it is looked for. */
  static boolean isMute(Element element) {
    return MUTE.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.hasAttr("data-added") && !element.hasClass("apparatus")
        || TOLD_ELSEWHERE.contains(element.attr("aria-labelledby"))
        || element.hasAttr("class") && repeats(element.className());
  }

  private static boolean repeats(String classes) {
    for (String name : classes.split(" ")) {
      if (REPEATS.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it holds what readers call the passage by: a number, or the heading of an entry. */
  static boolean isLabel(Element element, Optional<Kind> kind) {
    boolean isHeading = element.normalName().matches("h[23]");
    return element.hasClass("parno")
        || element.hasClass("no")
        || isHeading && kind.filter(k -> k == Kind.ENTRY || k == Kind.WORK).isPresent();
  }

  /** Whether it is a place within a passage and none of its own. */
  static boolean isWithin(Element element) {
    return isInline(element)
        || element.hasClass("l")
        || Set.of("td", "th").contains(element.normalName());
  }

  /**
   * The kind of passage that begins with an element.
   *
   * @param around the kind of what it stands in; nothing where no words are looked for
   * @param isOfEntry whether the page is that of an entry, whose name, forms and description are
   *     found together
   */
  static Optional<Kind> kind(Element element, Optional<Kind> around, boolean isOfEntry) {
    String name = element.normalName();
    if (element.attr("data-tei").equals("note")) {
      return Optional.of(Kind.NOTE);
    } else if (around.isPresent() && around.get() != Kind.TEXT) {
      return around;
    } else if (element.hasClass("apparatus") || element.hasClass("interventions")) {
      return Optional.of(Kind.APPARATUS);
    } else if (isOfEntry && isAboutEntry(element) || isEntryOf(element, "places-list")) {
      return Optional.of(Kind.ENTRY);
    } else if (isEntryOf(element, "works")) {
      return Optional.of(Kind.WORK);
    } else if (name.equals("h1") || around.isPresent() && name.matches("h[2-6]")) {
      return Optional.of(Kind.HEADING);
    } else if (element.hasClass("text")) {
      return Optional.of(Kind.TEXT);
    } else if (name.equals("tr") && element.closest("table").hasClass("claims")) {
      return Optional.of(Kind.CLAIM);
    }
    return around;
  }

  private static boolean isAboutEntry(Element element) {
    return element.normalName().equals("h1")
        || element.hasClass("form")
        || element.hasClass("abstract");
  }

  private static boolean isEntryOf(Element item, String list) {
    Element parent = item.parent();
    return item.normalName().equals("li")
        && item.hasAttr("id")
        && parent != null
        && parent.hasClass(list);
  }
}
