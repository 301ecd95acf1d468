package io.github.apparat.encode.table;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Characters of the received text, as UTF-16 offsets.
 *
 * @param start of the first
 * @param end after the last
 */
record Span(int start, int end) {

  /** The words of a line: what stands between spaces and column rules. */
  static List<Span> words(SourceText source, int line) {
    List<Span> words = new ArrayList<>();
    int end = source.lines().startOf(line + 1);
    int from = -1;
    for (int i = source.lines().startOf(line); i < end; i++) {
      boolean between = source.text().charAt(i) == '|' || space(source.text().charAt(i));
      if (between && from >= 0) {
        words.add(new Span(from, i));
        from = -1;
      } else if (!between && from < 0) {
        from = i;
      }
    }
    if (from >= 0) {
      words.add(new Span(from, end));
    }
    return words;
  }

  /** From the first character of a line that is no space to the last such one of another. */
  static Span lines(SourceText source, int first, int last) {
    return new Span(source.lines().startOf(first), source.lines().startOf(last + 1)).trim(source);
  }

  Span trim(SourceText source) {
    int from = start;
    int to = end;
    while (from < to && space(source.text().charAt(from))) {
      from++;
    }
    while (to > from && space(source.text().charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  boolean isEmpty() {
    return start == end;
  }

  String text(SourceText source) {
    return source.text().substring(start, end);
  }

  static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
