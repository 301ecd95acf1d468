package io.github.apparat.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a text: turns an offset into a line and a column and back. A line ends at LF, at CR
 * LF or at a lone CR, as XML and editors count them.
 */
public final class Lines {
  private final int[] starts;
  private final int length;

  /** Reads a text through once; memory is one number for each line. */
  public Lines(CharSequence text) {
    List<Integer> found = new ArrayList<>();
    found.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crlf)) {
        found.add(i + 1);
      }
    }
    starts = found.stream().mapToInt(Integer::intValue).toArray();
    length = text.length();
  }

  /** How many lines there are; an empty text has one. */
  public int count() {
    return starts.length;
  }

  /**
   * The line, counted from 1, on which an offset stands.
   *
   * @param offset 0 to the text's length, in UTF-16 units
   */
  public int lineOf(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The column, counted from 1, at which an offset stands in its line. */
  public int columnOf(int offset) {
    return offset - starts[lineOf(offset) - 1] + 1;
  }

  /** The offset at which a line begins; the line after the last begins at the text's end. */
  public int startOf(int line) {
    return line > starts.length ? length : starts[line - 1];
  }

  /** The offset of a line and column, both counted from 1, never beyond the text. */
  public int offsetOf(int line, int column) {
    return Math.min(startOf(line) + column - 1, length);
  }

  /** Where an offset stands in a file of this text. */
  public Location locate(String file, int offset) {
    return new Location(file, lineOf(offset), columnOf(offset));
  }
}
