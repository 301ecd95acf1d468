package io.github.apparat.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Whether the text of one element {@code TEI} holds nothing but lists of persons, places, organs or
 * works, with headings and short paragraphs between them: then it is a register and no text. Every
 * entry must have an id, as the register shows no other; the lists are the body, not an appendix,
 * and what stands between them is short or less than they are, and names nobody.
 */
final class Listing {
  private static final Set<String> LISTS = Set.of("listPerson", "listPlace", "listOrg", "listBibl");
  private static final Set<String> ENTRIES =
      Set.of("person", "place", "org", "bibl", "biblStruct", "biblFull");
  private static final Set<String> AROUND =
      Set.of(
          "text",
          "group",
          "front",
          "body",
          "back",
          "div",
          "div1",
          "div2",
          "div3",
          "div4",
          "pb",
          "milestone",
          "lb",
          "cb");
  private static final Set<String> WORDS = Set.of("head", "p", "trailer");

  /** What makes a paragraph one to be read. */
  private static final Set<String> READ =
      Set.of("note", "persName", "placeName", "orgName", "rs", "name", "app", "figure", "quote");

  /** A paragraph of more characters is one to be read. */
  private static final int SHORT = 300;

  private final Deque<String> open = new ArrayDeque<>();
  private boolean entries;
  private boolean other;
  private int inEntry;
  private int inWords;
  private int length;
  private int within;
  private int between;

  /** An element of the text begins, or the text itself. */
  void start(String element, boolean hasId) {
    String around = open.isEmpty() ? "" : open.peek();
    open.push(element);
    if (inEntry > 0 || inWords > 0) {
      inEntry += inEntry > 0 ? 1 : 0;
      inWords += inWords > 0 ? 1 : 0;
      other |= inWords > 0 && READ.contains(element);
    } else if (LISTS.contains(around) && ENTRIES.contains(element)) {
      entries |= open.contains("body");
      other |= !hasId;
      inEntry = 1;
    } else if (WORDS.contains(element)) {
      inWords = 1;
      length = 0;
    } else {
      other |= !LISTS.contains(element) && (LISTS.contains(around) || !AROUND.contains(element));
    }
  }

  /** The innermost element ends. */
  void end() {
    open.pop();
    inEntry = Math.max(0, inEntry - 1);
    inWords = Math.max(0, inWords - 1);
  }

  /** Characters of the text. */
  void characters(int count) {
    length += count;
    other |= inWords > 0 && length > SHORT;
    within += inEntry > 0 ? count : 0;
    between += inWords > 0 ? count : 0;
  }

  /** Whether a text has begun and not ended. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /** Whether there is a register here and nothing else. */
  boolean isRegister() {
    return entries && !other && (between <= SHORT || within > between);
  }
}
