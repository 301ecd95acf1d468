package io.github.apparat.encode.draft;

import java.util.regex.Pattern;

/**
 * A line of a received text.
 *
 * @param number counted from 1
 * @param text its characters without the white space around them
 * @param indent how many characters of white space stand before them
 * @param open whether white space stands behind them
 * @param turn whether a form feed on it begins a page
 */
record Line(int number, String text, int indent, boolean open, boolean turn) {
  /** The end of a sentence, behind which marks, brackets and the figures of a note may stand. */
  static final String ENDED = "[.?!:;…][^\\p{L}]*$";

  private static final Pattern END = Pattern.compile(ENDED);
  private static final int TAIL = 12;

  /** Reads a line. */
  static Line of(int number, String raw) {
    int start = 0;
    int end = raw.length();
    while (end > 0 && (raw.charAt(end - 1) == '\n' || raw.charAt(end - 1) == '\r')) {
      end--;
    }
    int breaks = end;
    while (start < end && isSpace(raw.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(raw.charAt(end - 1))) {
      end--;
    }
    String around = raw.substring(0, start) + raw.substring(end);
    boolean turn = around.indexOf('\f') >= 0;
    int indent = turn || raw.startsWith("\uFEFF") ? 0 : start;
    return new Line(number, raw.substring(start, end), indent, end < breaks, turn);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  int length() {
    return text.length();
  }

  /** Whether a sentence ends with it. */
  boolean isEnded() {
    return END.matcher(text.substring(Math.max(0, text.length() - TAIL))).find();
  }

  boolean startsHigh() {
    return !isBlank() && Character.isUpperCase(text.codePointAt(firstSign()));
  }

  boolean startsLow() {
    return !isBlank() && Character.isLowerCase(text.codePointAt(firstSign()));
  }

  /** Past a mark that opens a quotation. */
  private int firstSign() {
    return text.length() > 1 && "\"“„«‘'(".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
  }

  /** How long its first word is. */
  int firstWord() {
    int space = text.indexOf(' ');
    return space < 0 ? text.length() : space;
  }
}
