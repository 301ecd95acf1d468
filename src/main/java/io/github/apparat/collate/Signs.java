package io.github.apparat.collate;

import static java.lang.Character.COMBINING_SPACING_MARK;
import static java.lang.Character.ENCLOSING_MARK;
import static java.lang.Character.FORMAT;
import static java.lang.Character.NON_SPACING_MARK;

/**
 * Which characters make words: letters, figures and their marks in any script; an apostrophe or a
 * hyphen between two of them belongs to the word, too (after Unicode, Annex 29, section 4, but a
 * hyphenated word is one).
 */
final class Signs {
  private static final String BETWEEN_LETTERS = "'’‘-‐‑·׳״־";
  private static final String BETWEEN_FIGURES = ".,:/'’-‐‑";

  /** Between blocks, in the characters of a text that was read. */
  static final char BLOCK = '\u2029';

  private Signs() {}

  static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == 0xFEFF;
  }

  static boolean ofWord(int c) {
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  /** What stands on, under or invisibly beside a letter and belongs to it. */
  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == NON_SPACING_MARK
        || type == COMBINING_SPACING_MARK
        || type == ENCLOSING_MARK
        || type == FORMAT && c != 0xFEFF;
  }

  /** Whether a character goes on with the word in which another stands. */
  static boolean goesOn(int before, int c) {
    return ofWord(before) && (isMark(c) || ofWord(c) && !isAlone(before) && !isAlone(c));
  }

  /** Whether a sign between two characters makes one word of them. */
  static boolean joins(int before, int sign, int after) {
    if (Character.isDigit(before) && Character.isDigit(after)) {
      return BETWEEN_FIGURES.indexOf(sign) >= 0;
    }
    boolean hebrew = isHebrew(before) && isHebrew(after);
    return ofWord(before)
        && ofWord(after)
        && !isAlone(before)
        && !isAlone(after)
        && (BETWEEN_LETTERS.indexOf(sign) >= 0 || hebrew && sign == '"');
  }

  /** A character that is a word by itself, in scripts that put no spaces between words. */
  private static boolean isAlone(int c) {
    if (c < 0x2E80) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return Character.isIdeographic(c)
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }

  private static boolean isHebrew(int c) {
    return c >= 0x0590 && c < 0x0600;
  }
}
