package io.github.apparat.encode.table;

import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.mark.TeiWriter;

/** Writes words of a caption, cell or note with whatever else is marked in them. */
@FunctionalInterface
public interface CellWriter {
  /**
   * Writes the characters of a run.
   *
   * @param run its cuts are already what the table puts in their place: joints of a cell that
   *     stands in several pieces, corrections of the sheet
   */
  void write(TeiWriter out, Run run);
}
