package io.github.apparat.search;

import java.lang.Character.UnicodeScript;

/**
 * Finds the words of a text: letters, marks and figures, with apostrophes inside; each Chinese
 * character is one. The reader's side ({@code hits.js}) finds the same with a pattern.
 */
final class WordScanner {
  private static final int MARKS_AND_FIGURES =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;
  private static final int FIGURES =
      1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private final String text;
  private int start;
  private int end;

  WordScanner(String text) {
    this.text = text;
  }

  /** Goes to the next word; false where there is none. */
  boolean find() {
    start = end;
    while (start < text.length() && !isInWord(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    if (start >= text.length()) {
      return false;
    }
    int first = text.codePointAt(start);
    end = start + Character.charCount(first);
    if (!isHan(first)) {
      run();
    }
    return true;
  }

  /** An apostrophe is followed by a letter that is no figure. */
  private void run() {
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (isInWord(c) && !isHan(c)) {
        end += Character.charCount(c);
      } else if (isApostrophe(c) && end + 1 < text.length() && begins(text.codePointAt(end + 1))) {
        end++;
      } else {
        return;
      }
    }
  }

  private static boolean begins(int c) {
    return isInWord(c) && (1 << Character.getType(c) & FIGURES) == 0 && !isHan(c);
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’';
  }

  private static boolean isInWord(int c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
        : Character.isLetter(c) || (1 << Character.getType(c) & MARKS_AND_FIGURES) != 0;
  }

  private static boolean isHan(int c) {
    return c > 0x2E00 && UnicodeScript.of(c) == UnicodeScript.HAN;
  }

  /** The word, as it is written. */
  String word() {
    return text.substring(start, end);
  }

  /** The character with which it begins. */
  int start() {
    return start;
  }
}
