package io.github.apparat.encode.notes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stretches of characters that are taken, none within another. */
final class Spans {
  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  Spans(List<Candidate> taken) {
    taken.forEach(c -> ends.put(c.start(), c.end()));
  }

  /** Whether a stretch shares a character with one of them. */
  boolean cross(int start, int end) {
    Map.Entry<Integer, Integer> before = ends.lowerEntry(end);
    return before != null && before.getValue() > start;
  }

  /** Whether a stretch lies against one of them. */
  boolean touch(int start, int end) {
    Map.Entry<Integer, Integer> before = ends.floorEntry(end);
    return before != null && before.getValue() >= start;
  }
}
