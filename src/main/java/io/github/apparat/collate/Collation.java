package io.github.apparat.collate;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Witnesses laid beside a text. Row 0 of its columns is the text, row 1 the base, from which the
 * text was made, then come the others.
 *
 * @param base the text
 * @param columns what stands beside what
 * @param entries where they differ, in the order of the text
 */
record Collation(BaseText base, List<Column> columns, List<Entry> entries) {
  /** Which columns are an entry each, whatever stands there, and where it stands, in order. */
  interface Kept extends Function<List<Column>, Map<Entry.Columns, Unwrapped.Place>> {}

  /**
   * Collates.
   *
   * @param witnesses the base first
   */
  static Collation of(BaseText base, List<Witness> witnesses, Rules rules, Kept kept) {
    Keys keys = new Keys(rules);
    Comparison comparison = new Comparison(rules);
    Table table = new Table(witnesses.size() + 1, keys);
    table.add(0, base.tokens());
    for (int i = 0; i < witnesses.size(); i++) {
      table.add(i + 1, witnesses.get(i).tokens());
    }
    List<Column> columns = table.columns();
    int[] blocks = Moves.in(columns, rules.transposed(), keys);
    List<Entry> entries =
        new Entries(base, columns, comparison, blocks)
            .with(kept.apply(columns)).stream()
                .filter(e -> e.readings().isEmpty() || rules.entries().contains(e.kind(comparison)))
                .toList();
    return new Collation(base, columns, entries);
  }
}
