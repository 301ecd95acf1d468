package io.github.apparat.encode.table;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cell, which may stand in several pieces in the received text.
 *
 * @param column counted from 0, the column of the labels
 * @param cols over how many columns it goes
 * @param rows over how many rows it goes
 * @param pieces its received characters
 * @param instead what is put where it was lost
 */
record Cell(int column, int cols, int rows, List<Span> pieces, Optional<Restored> instead) {

  /**
   * What stands for a lost cell.
   *
   * @param words empty where nobody knows them
   * @param cert how sure they are: high or medium
   */
  record Restored(String words, String cert) {}

  static Cell of(int column, int cols, int rows) {
    return new Cell(column, cols, rows, new ArrayList<>(), Optional.empty());
  }

  /** The same cell over more columns. */
  Cell over(int columns) {
    return new Cell(column, columns, rows, pieces, instead);
  }

  /** Whether nothing stands in it, received or restored. */
  boolean isBlank() {
    return pieces.isEmpty() && instead.isEmpty();
  }

  /** Takes in a word; two with nothing but spaces between are one piece. */
  void add(SourceText source, Span word) {
    int last = pieces.size() - 1;
    if (last >= 0 && near(source, pieces.get(last).end(), word.start())) {
      pieces.set(last, new Span(pieces.get(last).start(), word.end()));
    } else if (!word.isEmpty()) {
      pieces.add(word);
    }
  }

  private static boolean near(SourceText source, int end, int start) {
    if (start < end) {
      return false;
    }
    for (int i = end; i < start; i++) {
      if (source.text().charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }
}
