package io.github.apparat.collate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A place where the witnesses differ.
 *
 * @param columns the first of the table that belongs to it, and the one after the last
 * @param start where its lemma begins in the file of the base
 * @param end where what comes after its lemma begins; the same for an addition
 * @param lemma what the base has; its rows are the witnesses that agree
 * @param readings the others, in the order of their first witnesses
 * @param block the moved block of which it is a part; 0: none
 */
record Entry(
    Columns columns, int start, int end, Reading lemma, List<Reading> readings, int block) {
  /** A run of columns; {@code end} is after the last. */
  record Columns(int from, int end) {}

  /** The reading of a row; nothing where it agrees with the lemma. */
  Optional<Reading> of(int row) {
    return readings.stream().filter(r -> r.rows().contains(row)).findFirst();
  }

  /** The heaviest kind of its readings. */
  Kind kind(Comparison comparison) {
    return readings.stream()
        .map(r -> comparison.kind(lemma.tokens(), r.tokens()))
        .max(Comparator.naturalOrder())
        .orElse(Kind.PUNCTUATION);
  }
}
