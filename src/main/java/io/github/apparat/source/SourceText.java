package io.github.apparat.source;

import io.github.apparat.report.Lines;
import io.github.apparat.report.Location;
import java.util.Arrays;

/**
 * A received text: its characters as found, none changed. Offsets are UTF-16 units as in {@link
 * String}; positions, for {@link CharRange}, are code points.
 */
public final class SourceText {
  private final String file;
  private final String sha256;
  private final String text;
  private final Lines lines;
  private final int[] codePointStarts;

  /**
   * @param file the name of the file, without folders
   * @param sha256 of its bytes, in hexadecimal
   * @param text its characters
   */
  public SourceText(String file, String sha256, String text) {
    this.file = file;
    this.sha256 = sha256;
    this.text = text;
    lines = new Lines(text);
    boolean plain = text.codePointCount(0, text.length()) == text.length();
    codePointStarts = plain ? new int[0] : starts(text);
  }

  private static int[] starts(String text) {
    int[] starts = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return starts;
  }

  /** The name of the file, without folders. */
  public String file() {
    return file;
  }

  /** The sha256 of the file's bytes, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** The characters. */
  public String text() {
    return text;
  }

  /** The lines. */
  public Lines lines() {
    return lines;
  }

  /** Where an offset stands. */
  public Location locate(int offset) {
    return lines.locate(file, offset);
  }

  /** How many characters (code points) there are. */
  public int length() {
    return positionOf(text.length());
  }

  /** The characters between two offsets as a range. */
  public CharRange range(int start, int end) {
    return new CharRange(file, positionOf(start), positionOf(end));
  }

  /** The offset of a position; the text's end for one beyond it. */
  public int offsetOf(int position) {
    if (codePointStarts.length == 0) {
      return Math.min(position, text.length());
    }
    return codePointStarts[Math.min(position, codePointStarts.length - 1)];
  }

  /** The position of an offset. */
  public int positionOf(int offset) {
    if (codePointStarts.length == 0) {
      return offset;
    }
    int at = Arrays.binarySearch(codePointStarts, offset);
    return at >= 0 ? at : -at - 1;
  }
}
