package io.github.apparat.encode.layout;

import io.github.apparat.encode.mark.LineSet;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each line of a received text is: its zone, its heading, its rule, looked up in one step. */
final class LineRoles {
  /** A rule on one of its runs of lines. */
  record Ruled(BlockRule rule, int group) {}

  private final SourceText source;
  private final Zone[] zones;
  private final Ruled[] rules;
  private final Map<Integer, Structure.Heading> headings = new HashMap<>();

  LineRoles(SourceText source, Layout.Shape shape) {
    this.source = source;
    int lines = source.lines().count();
    zones = new Zone[lines + 2];
    rules = new Ruled[lines + 2];
    shape.zones().forEach(z -> ranges(z.lines()).forEach(r -> fill(zones, r, z)));
    int group = 0;
    for (BlockRule rule : shape.rules()) {
      for (int[] range : ranges(rule.lines())) {
        fill(rules, range, new Ruled(rule, ++group));
      }
    }
    shape.structure().headings().forEach(h -> headings.put(h.lines().first(), h));
  }

  private List<int[]> ranges(LineSet set) {
    int last = zones.length - 2;
    return set.ranges().stream().map(r -> new int[] {r[0], Math.min(r[1], last)}).toList();
  }

  /** What comes first holds. */
  private static <T> void fill(T[] lines, int[] range, T what) {
    for (int line = range[0]; line <= range[1]; line++) {
      if (lines[line] == null) {
        lines[line] = what;
      }
    }
  }

  /** The zone of a line, if it is in one. */
  Zone zone(int line) {
    return line < zones.length ? zones[line] : null;
  }

  Optional<Ruled> rule(int line) {
    return Optional.ofNullable(rules[line]);
  }

  /** The heading that begins on a line. */
  Optional<Structure.Heading> heading(int line) {
    return Optional.ofNullable(headings.get(line));
  }

  /**
   * Whether two lines may be one block: of one zone and rule, and no heading begins at the second.
   */
  boolean together(int line, int next) {
    return next < rules.length
        && zone(line) == zone(next)
        && rules[line] == rules[next]
        && !headings.containsKey(next);
  }

  /** The first line of each run of lines that hold something and stand in no zone. */
  List<Integer> inNoZone() {
    List<Integer> found = new ArrayList<>();
    boolean inRun = false;
    for (int line = 1; line <= source.lines().count(); line++) {
      if (!Aside.isBlank(source, line)) {
        boolean outside = zones[line] == null;
        if (outside && !inRun) {
          found.add(line);
        }
        inRun = outside;
      }
    }
    return found;
  }
}
