package io.github.apparat.encode.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Lines as the sheets write them: {@code 3-8, 12}. */
final class LineRanges {
  private LineRanges() {}

  /**
   * The runs of written lines for which something holds; blank lines between do not part them.
   *
   * @return first and last lines, counted from 1
   */
  static List<int[]> where(TextLines lines, IntPredicate holds) {
    List<int[]> ranges = new ArrayList<>();
    int[] open = null;
    for (Line line : lines.written()) {
      int n = line.number();
      if (!holds.test(n)) {
        open = null;
      } else if (open == null) {
        open = new int[] {n, n};
        ranges.add(open);
      } else {
        open[1] = n;
      }
    }
    return ranges;
  }

  /** The runs of adjacent lines for which something holds. */
  static List<int[]> adjacent(TextLines lines, IntPredicate holds) {
    List<int[]> ranges = new ArrayList<>();
    for (Line line : lines.written()) {
      int n = line.number();
      int[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (holds.test(n) && last != null && last[1] == n - 1) {
        last[1] = n;
      } else if (holds.test(n)) {
        ranges.add(new int[] {n, n});
      }
    }
    return ranges;
  }

  static String written(List<int[]> ranges) {
    return ranges.stream().map(LineRanges::written).collect(Collectors.joining(", "));
  }

  static String written(int[] range) {
    return range[0] == range[1] ? String.valueOf(range[0]) : range[0] + "-" + range[1];
  }
}
