package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The characters that are to be read of a file, each with its place there; borders of elements
 * stand among them as white space. From them come the tokens.
 */
final class Characters {
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];

  /** All characters of a plain text. */
  static Characters of(String plain) {
    Characters all = new Characters();
    for (int i = 0; i < plain.length(); i++) {
      all.add(plain.charAt(i), i, i + 1);
    }
    return all;
  }

  /**
   * Takes in a character that stands in the file, written in so many characters, as a reference.
   */
  void add(char c, int start, int end) {
    if (text.length() == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    starts[text.length()] = start;
    ends[text.length()] = end;
    text.append(c);
  }

  /** How many there are. */
  int length() {
    return text.length();
  }

  /** Whether there is only white space from an index on. */
  boolean isBlank(int from) {
    return text.substring(from).isBlank();
  }

  /** Whether there is white space that stands between two places of the file. */
  boolean hasSpace(int from, int end) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      low = starts[middle] < from ? middle + 1 : low;
      high = starts[middle] < from ? high : middle;
    }
    while (low < text.length() && starts[low] < end) {
      if (Signs.isSpace(text.charAt(low++))) {
        return true;
      }
    }
    return false;
  }

  /** Takes away the white space at the end, back to an index at most. */
  void trimEnd(int from) {
    int length = text.length();
    while (length > from && Signs.isSpace(text.charAt(length - 1))) {
      length--;
    }
    text.setLength(length);
  }

  /** Takes away the white space that begins at an index. */
  void trim(int from) {
    int end = from;
    while (end < text.length() && Signs.isSpace(text.charAt(end))) {
      end++;
    }
    int left = text.length() - end;
    System.arraycopy(starts, end, starts, from, left);
    System.arraycopy(ends, end, ends, from, left);
    text.delete(from, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** The tokens, in order. */
  List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    int space = 0;
    while (at < text.length()) {
      int end = end(at);
      if (end < 0) {
        at += Character.charCount(text.codePointAt(at));
        continue;
      }
      tokens.add(token(space, at, end));
      at = end;
      space = end;
    }
    return tokens;
  }

  private Token token(int space, int at, int end) {
    boolean opens = space == 0;
    int lines = 0;
    for (int i = space; i < at; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
      opens |= text.charAt(i) == Signs.BLOCK || lines > 1;
    }
    boolean spaced = at > space || at == 0;
    return new Token(text.substring(at, end), starts[at], ends[end - 1], spaced, opens);
  }

  /** Where the token ends that begins here; -1 where none does. */
  private int end(int from) {
    int c = text.codePointAt(from);
    if (Signs.isSpace(c)) {
      return -1;
    }
    int at = from + Character.charCount(c);
    while (at < text.length() && Signs.ofWord(c)) {
      int next = text.codePointAt(at);
      int after = at + Character.charCount(next);
      if (Signs.goesOn(c, next)) {
        at = after;
      } else if (after < text.length() && Signs.joins(c, next, text.codePointAt(after))) {
        next = text.codePointAt(after);
        at = after + Character.charCount(next);
      } else {
        return at;
      }
      c = next;
    }
    return at;
  }
}
