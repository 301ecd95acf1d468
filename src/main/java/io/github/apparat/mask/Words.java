package io.github.apparat.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What counts as a word: a run of letters, digits and combining marks. */
final class Words {
  /**
   * A word, or a single sign that is neither word nor space, by its first index and the one after
   * its last.
   */
  record Token(String text, int start, int end) {
    boolean isWord() {
      return ofWord(text.codePointAt(0));
    }
  }

  private static final Pattern ESCAPED = Pattern.compile("&(?:amp|lt|gt|quot|apos);");

  private Words() {}

  static List<Token> tokens(CharSequence text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int c = Character.codePointAt(text, at);
      int end = at + Character.charCount(c);
      if (ofWord(c)) {
        while (end < text.length() && ofWord(Character.codePointAt(text, end))) {
          end += Character.charCount(Character.codePointAt(text, end));
        }
      }
      if (!isSpace(c)) {
        tokens.add(new Token(text.subSequence(at, end).toString(), at, end));
      }
      at = end;
    }
    return tokens;
  }

  /**
   * The words of characters as written in a file: the names of the signs that XML escapes are none.
   */
  static List<Token> written(String raw) {
    return tokens(ESCAPED.matcher(raw).replaceAll(m -> " ".repeat(m.group().length()))).stream()
        .filter(Token::isWord)
        .toList();
  }

  /** How many words there are. */
  static long count(CharSequence text) {
    return tokens(text).stream().filter(Token::isWord).count();
  }

  static boolean ofWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF;
  }
}
