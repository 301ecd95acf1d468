package io.github.apparat.encode.table;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A row while it is read: its cells by column, and words that belong to none. */
final class Row {
  /** The line on which it begins, counted from 1. */
  final int line;

  /** Whether it holds headings of columns. */
  final boolean heading;

  /** Whether its one label stands above the rows that follow. */
  boolean group;

  final NavigableMap<Integer, Cell> cells = new TreeMap<>();

  /** Words that are too many. */
  final List<Span> surplus = new ArrayList<>();

  Row(int line, boolean heading) {
    this.line = line;
    this.heading = heading;
  }

  /** The cell of a column; a new one where there is none yet. */
  Cell cell(int column) {
    return cells.computeIfAbsent(column, c -> Cell.of(c, 1, 1));
  }

  void add(SourceText source, int column, List<Span> words) {
    words.forEach(word -> cell(column).add(source, word));
  }

  /** The last column that a cell of it reaches. */
  int lastColumn() {
    return cells.isEmpty() ? 0 : cells.lastKey() + cells.lastEntry().getValue().cols() - 1;
  }
}
