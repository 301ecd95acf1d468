package io.github.apparat.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Whether the text of one element {@code TEI} holds nothing but lists of persons, places, organs or
 * works, with headings: then it is a register and no text. Every entry must have an id, as the
 * register shows no other; the lists are the body, not an appendix; and there is no paragraph, as
 * its words would be shown nowhere.
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

  private final Deque<String> open = new ArrayDeque<>();
  private boolean entries;
  private boolean other;
  private int within;

  /** An element of the text begins, or the text itself. */
  void start(String element, boolean hasId) {
    String around = open.isEmpty() ? "" : open.peek();
    open.push(element);
    if (within > 0) {
      within++;
    } else if (LISTS.contains(around) && ENTRIES.contains(element)) {
      entries |= open.contains("body");
      other |= !hasId;
      within = 1;
    } else if (element.equals("head")) {
      within = 1;
    } else {
      other |= !LISTS.contains(element) && (LISTS.contains(around) || !AROUND.contains(element));
    }
  }

  /** The innermost element ends. */
  void end() {
    open.pop();
    within = Math.max(0, within - 1);
  }

  /** Whether a text has begun and not ended. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /** Whether there is a register here and nothing else. */
  boolean isRegister() {
    return entries && !other;
  }
}
