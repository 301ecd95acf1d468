package io.github.apparat.encode.draft;

import io.github.apparat.encode.layout.Paragraphs;
import java.util.List;

/**
 * Paragraphs that were broken in two, as by the turn of a page.
 *
 * @param low how many paragraphs begin with a small letter after one that did not end
 * @param high how many begin otherwise after a long one that did not end
 * @param from the length, in characters, from which a paragraph that has not ended goes on
 * @param first the line on which the first broken one goes on
 */
record Breaks(int low, int high, int from, int first) {
  private static final int FEWEST = 2;

  /** A line of print that is nearly full, in characters; a shorter one may be anything. */
  private static final int LONG = 60;

  static Breaks in(TextLines lines, Paragraphing paragraphing) {
    int low = 0;
    int high = 0;
    int first = 0;
    List<Line> free = lines.free();
    for (int i = 1; i < free.size(); i++) {
      Line before = free.get(i - 1);
      Line line = free.get(i);
      if (isBetween(before, line, paragraphing.mode()) && !before.isEnded()) {
        boolean small = line.startsLow() && !isListed(line);
        low += small ? 1 : 0;
        high += !small && before.length() > LONG ? 1 : 0;
        first = first == 0 && small ? line.number() : first;
      }
    }
    return new Breaks(low, high, LONG + 1, first);
  }

  /** Whether a paragraph ends, by the rule of the text, between two lines. */
  private static boolean isBetween(Line before, Line line, Paragraphs mode) {
    return switch (mode) {
      case RUN -> line.number() > before.number() + 1;
      case LINE -> true;
      case SPACED -> !before.open();
    };
  }

  /** As {@code a)} or {@code b.}. */
  private static boolean isListed(Line line) {
    return line.length() > 1 && ").".indexOf(line.text().charAt(1)) >= 0;
  }

  /** Whether there are so many that they are no accident. */
  boolean areMany() {
    return low >= FEWEST;
  }

  /** How sure it is that these are breaks. */
  Certainty certainty() {
    return Certainty.of((double) low / Math.max(1, low + high));
  }
}
