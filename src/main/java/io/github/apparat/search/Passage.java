package io.github.apparat.search;

import java.util.List;
import java.util.SortedSet;

/**
 * Words that are found as one: a paragraph, a stanza, a note, an entry. Offsets are in characters
 * of the words.
 *
 * @param label what readers call its place, such as {@code 12} or {@code 60a}; may be empty
 * @param words without line breaks or tabs, spaces never doubled
 * @param anchors the ids in it to which a link may lead, in order; the first holds for all before
 *     the second
 * @param languages where another language begins, in order; the first begins at 0
 * @param names the names in it that lead to an entry
 * @param years that its dates name
 */
public record Passage(
    Kind kind,
    String label,
    String words,
    List<Mark> anchors,
    List<Mark> languages,
    List<Name> names,
    SortedSet<Integer> years) {

  /** Something that holds from an offset on. */
  public record Mark(int at, String value) {}

  /** A name and the address of its entry, below the site. */
  public record Name(int start, int end, String entry) {}
}
