package io.github.apparat.collate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an edition takes for the same: {@code tei/collation.yaml}.
 *
 * @param same forms that are one and the same letter or sign, spelt otherwise, each group as {@code
 *     [u, v]}; none: long s, ligatures, sharp s
 * @param marks whether marks on letters are a matter of spelling; yes unless it says no
 * @param entries which kinds of differences become entries; none: all
 * @param transposed how many words together make a block that has moved; 0: none are looked for
 */
record Rules(List<List<String>> same, Boolean marks, Set<Kind> entries, Integer transposed) {
  /** Where an edition keeps its rules. */
  static final String SHEET = "tei/collation.yaml";

  private static final List<List<String>> USUAL =
      List.of(List.of("ſ", "s"), List.of("æ", "ae"), List.of("œ", "oe"), List.of("ß", "ss"));

  private static final int BLOCK = 3;

  Rules {
    same = same == null ? USUAL : same.stream().map(List::copyOf).toList();
    if (same.stream().anyMatch(group -> group.size() < 2)) {
      throw new IllegalArgumentException("a group of same has two forms or more, as [u, v]");
    }
    marks = marks == null || marks;
    entries = entries == null ? Set.of(Kind.values()) : Set.copyOf(entries);
    transposed = Optional.ofNullable(transposed).orElse(BLOCK);
    if (transposed < 0) {
      throw new IllegalArgumentException("transposed is a number of words, or 0");
    }
  }

  /** The rules of an edition that gives none. */
  static Rules usual() {
    return new Rules(null, null, null, null);
  }

  boolean marksAreSpelling() {
    return marks;
  }

  /** What is written in another form, and the form; small and great letters apart. */
  Map<String, String> spellings() {
    Map<String, String> out = new LinkedHashMap<>();
    for (List<String> group : same) {
      String to = group.get(group.size() - 1);
      for (String form : group.subList(0, group.size() - 1)) {
        out.put(form, to);
        out.putIfAbsent(form.toUpperCase(Locale.ROOT), to.toUpperCase(Locale.ROOT));
      }
    }
    return out;
  }
}
