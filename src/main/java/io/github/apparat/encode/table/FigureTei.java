package io.github.apparat.encode.table;

import io.github.apparat.encode.mark.TeiWriter;
import java.util.Map;

/** Writes what is left of an illustration: its caption, a gap, its notes. */
final class FigureTei {
  private final Cells cells;
  private final TeiWriter out;

  FigureTei(Cells cells, TeiWriter out) {
    this.cells = cells;
    this.out = out;
  }

  void write(String id, TableSheet.Entry entry, Surroundings around) {
    out.line().start("figure", Map.of("xml:id", id));
    new FrameTei(cells, out).head(entry, around);
    out.line();
    Cells.gap(out);
    new FrameTei(cells, out).notes(around);
    out.endLine();
  }
}
