package io.github.apparat.source;

/**
 * White space of received texts, which print and machines spend freely: a run of spaces, tabs and
 * line ends reads as one line end, or as one space where no line ends in it. A space of another
 * kind, as a no-break space, is a character like any other.
 */
public final class WhiteSpace {
  private WhiteSpace() {}

  /** Whether a character is white space that may be collapsed. */
  public static boolean is(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /**
   * The offset after the white space that begins at an offset; the same where none does.
   *
   * @param end not to be passed
   */
  public static int after(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The one character that the white space between two offsets, at least one, reads as. */
  public static char collapsed(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return '\n';
      }
    }
    return ' ';
  }

  /** A text with each run of white space as one character. */
  public static String collapse(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int to = after(text, at, text.length());
      if (to > at) {
        out.append(collapsed(text, at, to));
        at = to;
      } else {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }
}
