package io.github.apparat.verify;

import java.util.Arrays;
import java.util.BitSet;

/** Makes words of text that comes in pieces, and of the cuts between them. */
final class WordMaker {
  /** Signs that part a word at the end of a line. */
  private static final String HYPHENS = "-\u2010\u2011\u00AC\u2E17";

  private static final int ZERO_WIDTH_SPACE = 0x200B;

  /** Of the scripts in Unicode's first rows it is known beforehand what is of a word. */
  private static final boolean[] OF_WORD = new boolean[0x600];

  static {
    for (int c = 0; c < OF_WORD.length; c++) {
      OF_WORD[c] = isOfAnyWord(c);
    }
  }

  private char[] letters = new char[64];
  private int length;
  private final BitSet loose = new BitSet();
  private int[] starts = new int[16];
  private int[] lines = new int[16];
  private int size;
  private Cut since = Cut.HARD;

  /** Whether nothing but blanks, hyphens and loose cuts came since the last word. */
  private boolean mayGoOn;

  private boolean goesOn;

  /** What stands between two pieces, or within one. */
  void cut(Cut cut) {
    if (cut == Cut.HARD) {
      part();
    } else if (!goesOn && cut.compareTo(since) > 0) {
      since = cut;
    }
  }

  /** The word before goes on after this place, whatever blanks and hyphens part it. */
  void join() {
    if (mayGoOn) {
      goesOn = true;
      since = Cut.NONE;
    }
  }

  /**
   * The next piece.
   *
   * @param line where it begins
   */
  void text(String text, int line) {
    int at = 0;
    int here = line;
    while (at < text.length()) {
      int end = endOfLetters(text, at);
      if (end > at) {
        letters(text, at, end, here);
        at = end;
      } else {
        int c = text.codePointAt(at);
        sign(c);
        here += c == '\n' ? 1 : 0;
        at += Character.charCount(c);
      }
    }
  }

  /** The words of all that came. */
  Words words() {
    int[] bounds = Arrays.copyOf(starts, size + 1);
    bounds[size] = length;
    return new Words(Arrays.copyOf(letters, length), bounds, Arrays.copyOf(lines, size), loose);
  }

  private void letters(String text, int from, int to, int line) {
    if (since != Cut.NONE) {
      begin(line);
    }
    int end = length + to - from;
    if (end > letters.length) {
      letters = Arrays.copyOf(letters, end * 2);
    }
    text.getChars(from, to, letters, length);
    length = end;
    mayGoOn = true;
    goesOn = false;
  }

  private void begin(int line) {
    if (size == lines.length) {
      starts = Arrays.copyOf(starts, size * 2);
      lines = Arrays.copyOf(lines, size * 2);
    }
    starts[size] = length;
    lines[size] = line;
    loose.set(size++, since == Cut.LOOSE);
    since = Cut.NONE;
  }

  private void sign(int c) {
    if (Character.isWhitespace(c) || HYPHENS.indexOf(c) >= 0) {
      since = goesOn ? since : Cut.HARD;
    } else if (c == ZERO_WIDTH_SPACE // soft hyphens and joiners end no word
        || Character.getType(c) != Character.FORMAT) {
      part();
    }
  }

  private void part() {
    since = Cut.HARD;
    mayGoOn = false;
    goesOn = false;
  }

  private static int endOfLetters(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c < OF_WORD.length ? !OF_WORD[c] : !isOfAnyWord(text.codePointAt(at))) {
        break;
      }
      at += Character.isHighSurrogate(c) ? Character.charCount(text.codePointAt(at)) : 1;
    }
    return at;
  }

  private static boolean isOfAnyWord(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> Character.isLetterOrDigit(c);
    };
  }
}
