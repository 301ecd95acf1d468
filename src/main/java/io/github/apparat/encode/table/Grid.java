package io.github.apparat.encode.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of which each knows its columns.
 *
 * @param rows from top to bottom
 * @param first 0, or 1 where no row has a label
 * @param last the last column that a row or the sheet has
 */
record Grid(List<Row> rows, int first, int last) {

  static Grid of(List<Row> rows, TableSheet.Entry entry) {
    int last = entry.columns() == null ? 0 : entry.columns();
    int first = 1;
    for (Row row : rows) {
      last = Math.max(last, row.lastColumn());
      boolean labelled = row.cells.containsKey(0) && !row.cells.get(0).isBlank();
      first = labelled ? 0 : first;
    }
    return new Grid(rows, Math.min(first, last), last);
  }

  /** Cells with words at which another one reaches, so that they could not be written. */
  List<Cell> hidden() {
    List<Cell> hidden = new ArrayList<>();
    List<List<Cell>> filled = filled();
    for (int i = 0; i < rows.size(); i++) {
      Set<Integer> written = new HashSet<>();
      filled.get(i).forEach(cell -> written.add(cell.column()));
      rows.get(i).cells.values().stream()
          .filter(cell -> !cell.isBlank() && !written.contains(cell.column()))
          .forEach(hidden::add);
    }
    return hidden;
  }

  /** How many columns there are. */
  int columns() {
    return last - first + 1;
  }

  /**
   * The cells of each row from left to right, with an empty one wherever nothing stands and no cell
   * reaches from the left or above; a group's label goes over all columns.
   */
  List<List<Cell>> filled() {
    Map<Integer, Integer> reaching = new HashMap<>();
    List<List<Cell>> all = new ArrayList<>();
    for (Row row : rows) {
      List<Cell> cells = new ArrayList<>();
      for (int column = first; column <= last; ) {
        if (reaching.getOrDefault(column, 0) > 0) {
          reaching.merge(column++, -1, Integer::sum);
          continue;
        }
        Cell cell = row.cells.getOrDefault(column, Cell.of(column, 1, 1));
        cells.add(row.group ? cell.over(columns()) : cell);
        int to = row.group ? last : column + cell.cols() - 1;
        for (; column <= to; column++) {
          reaching.put(column, cell.rows() - 1);
        }
      }
      all.add(cells);
    }
    return all;
  }
}
