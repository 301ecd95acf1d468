package io.github.apparat.encode.spelling;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a passage as read, with the signs a scanner may have put inside it.
 *
 * @param start of its first character in the passage
 * @param end after its last one
 * @param text its characters
 */
record Token(int start, int end, String text) {
  private static final String INNER = "'*/^|!•\\\"";

  /** The words of a passage, in order. */
  static List<Token> in(String passage) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < passage.length()) {
      if (!part(passage.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      boolean letters = false;
      while (at < passage.length() && (part(passage.charAt(at)) || inner(passage, at))) {
        letters |= Character.isLetter(passage.charAt(at));
        at++;
      }
      if (letters) {
        tokens.add(new Token(start, at, passage.substring(start, at)));
      }
    }
    return tokens;
  }

  private static boolean inner(String passage, int at) {
    return INNER.indexOf(passage.charAt(at)) >= 0
        && at + 1 < passage.length()
        && Character.isLetter(passage.charAt(at + 1))
        && Character.isLetter(passage.charAt(at - 1));
  }

  private static boolean part(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** Whether it is one letter. */
  boolean letter() {
    return text.length() == 1;
  }
}
