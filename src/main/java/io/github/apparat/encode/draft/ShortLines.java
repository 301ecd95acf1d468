package io.github.apparat.encode.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Short lines that stand alone and end no sentence: likely headings, where they are few. */
final class ShortLines {
  private static final int LONGEST = 90;

  /** A line of print is no longer. */
  private static final int WIDEST = 120;

  /** More of them than this, among all lines, are no headings, but how the text is set. */
  private static final double MOST = 0.25;

  private final TextLines lines;
  private final Set<Integer> found;

  private ShortLines(TextLines lines, Set<Integer> found) {
    this.lines = lines;
    this.found = found;
  }

  /**
   * Finds them.
   *
   * @param found the lines of headings that are found already
   * @return their lines
   */
  static List<Integer> in(TextLines lines, Set<Integer> found) {
    return new ShortLines(lines, found).lines();
  }

  /** One short line, or two, between a paragraph that ended and one that goes on longer. */
  private List<Integer> lines() {
    List<Line> free = lines.free();
    List<Line> likely = new ArrayList<>();
    for (int i = 1; i < free.size(); i++) {
      int end = i;
      while (end < free.size() && end < i + 3 && isShort(free.get(end))) {
        end++;
      }
      if (end > i && end < i + 3 && end < free.size() && mayEnclose(free, i - 1, end)) {
        likely.addAll(free.subList(i, end));
      }
      i = Math.max(i, end - 1);
    }
    boolean few = likely.size() < free.size() * MOST;
    return few ? likely.stream().map(Line::number).toList() : List.of();
  }

  private boolean mayEnclose(List<Line> free, int before, int after) {
    Line first = free.get(before);
    Line next = free.get(after);
    boolean begins =
        first.isEnded() || found.contains(first.number()) || isParted(first, free.get(before + 1));
    boolean goesOn = next.isEnded() || next.length() > Math.min(LONGEST, lines.width() * 0.6);
    return begins && goesOn && !next.startsLow() && next.length() > free.get(after - 1).length();
  }

  /** Whether something that is no running text stands between two lines, as notes. */
  private boolean isParted(Line line, Line next) {
    for (int n = line.number() + 1; n < next.number(); n++) {
      if (!lines.at(n).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private boolean isShort(Line line) {
    boolean narrow = lines.width() > WIDEST || line.length() < lines.width() * 0.7;
    return line.length() <= LONGEST
        && narrow
        && !found.contains(line.number())
        && line.startsHigh()
        && lines.standsAlone(line)
        && Character.isLetterOrDigit(line.text().codePointBefore(line.length()));
  }
}
