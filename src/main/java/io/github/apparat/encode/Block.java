package io.github.apparat.encode;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of lines without a blank one between, in one zone.
 *
 * @param line its first line, counted from 1
 * @param start the offset of its first character
 * @param end the offset after its last one that is no space
 */
record Block(Profile.Zone zone, int line, int start, int end) {

  /** All blocks of a received text that lie in a zone, in order. */
  static List<Block> read(SourceText source, List<Profile.Zone> zones) {
    List<Block> blocks = new ArrayList<>();
    for (int line = 1; line <= source.lines().count(); line++) {
      int first = line;
      var zone = zones.stream().filter(z -> z.lines().contains(first)).findFirst();
      if (zone.isEmpty() || blank(source, line)) {
        continue;
      }
      boolean body = zone.get().zone() == Profile.Kind.BODY;
      while (body && zone.get().lines().contains(line + 1) && !blank(source, line + 1)) {
        line++;
      }
      blocks.add(of(source, zone.get(), first, line));
    }
    return blocks;
  }

  /** The first line of each run of lines that hold something and stand in no zone. */
  static List<Integer> linesInNoZone(SourceText source, List<Profile.Zone> zones) {
    List<Integer> lines = new ArrayList<>();
    boolean inRun = false;
    for (int line = 1; line <= source.lines().count(); line++) {
      int here = line;
      if (!blank(source, line)) {
        boolean outside = zones.stream().noneMatch(z -> z.lines().contains(here));
        if (outside && !inRun) {
          lines.add(line);
        }
        inRun = outside;
      }
    }
    return lines;
  }

  private static Block of(SourceText source, Profile.Zone zone, int first, int last) {
    int start = source.lines().startOf(first);
    int end = source.lines().startOf(last + 1);
    String text = source.text();
    while (start < end && space(text.charAt(start))) {
      start++;
    }
    while (end > start && space(text.charAt(end - 1))) {
      end--;
    }
    return new Block(zone, first, start, end);
  }

  private static boolean blank(SourceText source, int line) {
    int end = source.lines().startOf(line + 1);
    for (int i = source.lines().startOf(line); i < end; i++) {
      if (!space(source.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  String text(SourceText source) {
    return source.text().substring(start, end);
  }
}
