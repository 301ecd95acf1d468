package io.github.apparat.encode.table;

import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.source.SourceText;
import java.util.Optional;

/**
 * A table of a received text with its caption and notes, ready to be written as TEI.
 *
 * <p>Every caption, cell and note has a {@code @source} of its own, the table and its rows none:
 * cells need not stand in the order in which they were received.
 */
public final class Table {
  private final String id;
  private final TableSheet.Entry entry;
  private final Surroundings around;
  private final Grid grid;
  private final SourceText source;
  private final Corrections corrections;

  Table(
      String id,
      TableSheet.Entry entry,
      Surroundings around,
      Grid grid,
      SourceText source,
      Corrections corrections) {
    this.id = id;
    this.entry = entry;
    this.around = around;
    this.grid = grid;
    this.source = source;
    this.corrections = corrections;
  }

  /**
   * Its id in the edition: {@code TEXT.table.4-12}, or with its first line where it has no number.
   */
  public String id() {
    return id;
  }

  /** Its number, as the caption or the sheet has it. */
  public Optional<String> number() {
    return entry.number(around);
  }

  /** Its first line, counted from 1, caption and notes included. */
  public int firstLine() {
    return entry.first();
  }

  /** Its last line. */
  public int lastLine() {
    return entry.last();
  }

  /** How many rows it has, those of headings included. */
  public int rows() {
    return grid.rows().size();
  }

  /** Whether it has a caption, received or restored. */
  public boolean hasCaption() {
    return around.caption().isPresent() || entry.title() != null;
  }

  /**
   * Writes it as a {@code table}, a {@code list} or a {@code figure}, beginning a line of its own.
   *
   * @param words writes the words of captions, cells and notes
   */
  public void write(TeiWriter out, CellWriter words) {
    Cells cells = new Cells(source, corrections, words);
    switch (entry.as()) {
      case TABLE -> new TableTei(cells, out).write(id, entry, around, grid);
      case GLOSS, CONTENTS -> new ListTei(cells, out).write(id, entry, around, grid);
      case FIGURE -> new FigureTei(cells, out).write(id, entry, around);
    }
  }
}
