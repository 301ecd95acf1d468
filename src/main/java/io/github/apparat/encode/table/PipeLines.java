package io.github.apparat.encode.table;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows between column rules, as Markdown has them: {@code | Year | Votes |}. */
final class PipeLines implements LineRule {
  private final SourceText source;
  private final TableSheet.Entry entry;
  private boolean first = true;

  PipeLines(SourceText source, TableSheet.Entry entry) {
    this.source = source;
    this.entry = entry;
    first = entry.header() && entry.rows().stream().noneMatch(RowPlan::heading);
  }

  @Override
  public Optional<Row> read(int line, Optional<Row> before) {
    if (!holdsWords(source, line)) {
      return Optional.empty();
    }
    List<Span> cells = cells(line);
    boolean goesOn =
        entry.join().contains(line)
            || entry.wraps() && cells.get(0).isEmpty() && before.isPresent();
    Row row = goesOn ? before.orElseGet(() -> new Row(line, false)) : new Row(line, first);
    first = false;
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        row.add(source, column, List.of(cells.get(column)));
      }
    }
    row.group = !row.heading && cells.size() > 1 && row.cells.lastKey() == 0;
    return goesOn && before.isPresent() ? Optional.empty() : Optional.of(row);
  }

  private List<Span> cells(int line) {
    Span all = Span.lines(source, line, line);
    List<Span> cells = new ArrayList<>();
    int from = all.start() + 1;
    for (int i = from; i < all.end(); i++) {
      if (source.text().charAt(i) == '|') {
        cells.add(new Span(from, i).trim(source));
        from = i + 1;
      }
    }
    if (from < all.end()) {
      cells.add(new Span(from, all.end()).trim(source));
    }
    return cells;
  }

  /** Whether there is a letter or figure on a line; rules between rows have none. */
  static boolean holdsWords(SourceText source, int line) {
    int end = source.lines().startOf(line + 1);
    return source
        .text()
        .substring(source.lines().startOf(line), end)
        .codePoints()
        .anyMatch(Character::isLetterOrDigit);
  }
}
