package io.github.apparat.encode.table;

import io.github.apparat.encode.mark.TeiWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes rows as a {@code list} of labels, each with its item: a glossary, a table of contents. */
final class ListTei {
  private final Cells cells;
  private final TeiWriter out;

  ListTei(Cells cells, TeiWriter out) {
    this.cells = cells;
    this.out = out;
  }

  void write(String id, TableSheet.Entry entry, Surroundings around, Grid grid) {
    String type = entry.as().name().toLowerCase(Locale.ROOT);
    out.line().start("list", TeiWriter.attributes("xml:id", id, "type", type));
    new FrameTei(cells, out).head(entry, around);
    for (Row row : grid.rows()) {
      boolean doubtful = entry.doubtful().contains(row.line);
      Cell label = row.cell(0);
      Map<String, String> labelled = new LinkedHashMap<>();
      cells.source(labelled, Cells.sorted(label.pieces()));
      out.line().start("label", labelled);
      cells.write(out, label, false, doubtful);
      out.end();
      item(row, doubtful);
    }
    new FrameTei(cells, out).notes(around);
    out.endLine();
  }

  private void item(Row row, boolean doubtful) {
    List<Span> pieces = new ArrayList<>();
    List<Cell> rest = List.copyOf(row.cells.tailMap(1).values());
    rest.forEach(cell -> pieces.addAll(Cells.sorted(cell.pieces())));
    pieces.addAll(row.surplus);
    Map<String, String> attributes = new LinkedHashMap<>();
    cells.source(attributes, pieces);
    out.start("item", attributes);
    for (int i = 0; i < rest.size(); i++) {
      out.text(i == 0 ? "" : " ");
      cells.write(out, rest.get(i), true, doubtful);
    }
    cells.surplus(out, row.surplus);
    out.end();
  }
}
