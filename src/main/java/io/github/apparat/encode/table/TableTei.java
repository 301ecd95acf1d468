package io.github.apparat.encode.table;

import io.github.apparat.encode.mark.TeiWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a table as {@code table} (TEI, chapter 14). */
final class TableTei {
  private final Cells cells;
  private final TeiWriter out;

  TableTei(Cells cells, TeiWriter out) {
    this.cells = cells;
    this.out = out;
  }

  void write(String id, TableSheet.Entry entry, Surroundings around, Grid grid) {
    Map<String, String> attributes = TeiWriter.attributes("xml:id", id);
    entry.number(around).ifPresent(n -> attributes.put("n", n));
    attributes.put("rows", String.valueOf(grid.rows().size()));
    attributes.put("cols", String.valueOf(grid.columns()));
    out.line().start("table", attributes);
    new FrameTei(cells, out).head(entry, around);
    List<List<Cell>> filled = grid.filled();
    for (int i = 0; i < filled.size(); i++) {
      row(grid.rows().get(i), filled.get(i), entry);
    }
    new FrameTei(cells, out).notes(around);
    out.endLine();
  }

  private void row(Row row, List<Cell> filled, TableSheet.Entry entry) {
    out.line().start("row", row.heading ? Map.of("role", "label") : Map.of());
    boolean doubtful = entry.doubtful().contains(row.line);
    for (int i = 0; i < filled.size(); i++) {
      Cell cell = filled.get(i);
      List<Span> surplus = i == filled.size() - 1 ? row.surplus : List.of();
      Map<String, String> attributes = new LinkedHashMap<>();
      if (!row.heading && cell.column() == 0) {
        attributes.put("role", "label");
      }
      if (cell.cols() > 1) {
        attributes.put("cols", String.valueOf(cell.cols()));
      }
      if (cell.rows() > 1) {
        attributes.put("rows", String.valueOf(cell.rows()));
      }
      List<Span> pieces = new ArrayList<>(Cells.sorted(cell.pieces()));
      pieces.addAll(surplus);
      cells.source(attributes, pieces);
      if (pieces.isEmpty() && cell.instead().isEmpty()) {
        out.empty("cell", attributes);
      } else {
        out.start("cell", attributes);
        cells.write(out, cell, !row.heading && cell.column() > 0, doubtful);
        cells.surplus(out, surplus);
        out.end();
      }
    }
    out.end();
  }
}
