package io.github.apparat.report;

/**
 * Where something stands in a file.
 *
 * @param file the file as the editor knows it: below the edition's folder, with {@code /} between
 *     its parts
 * @param line counted from 1; 0 means the whole file
 * @param column counted from 1 in UTF-16 units, as the editors' programs count; 0 means the whole
 *     line
 */
public record Location(String file, int line, int column) implements Comparable<Location> {

  /** Refuses places that cannot be. */
  public Location {
    if (line < 0 || column < 0 || (line == 0 && column > 0)) {
      throw new IllegalArgumentException(
          "line and column count from 1, found " + line + ":" + column);
    }
  }

  /** The whole of a file. */
  public static Location of(String file) {
    return new Location(file, 0, 0);
  }

  /** This file, at a line and a column, both counted from 1. */
  public Location at(int line, int column) {
    return new Location(file, line, column);
  }

  /** Orders by file, line, column. */
  @Override
  public int compareTo(Location other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** The file, then line and column where they are known: {@code tei/text/a.xml:4:23}. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
  }
}
