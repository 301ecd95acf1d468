package io.github.apparat.encode.spelling;

import java.util.Map;
import java.util.TreeMap;

/** Which characters are spoken for. */
final class Taken {
  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  /** Takes the characters between two offsets, or the place before one. */
  void take(int start, int end) {
    Map.Entry<Integer, Integer> before = ends.floorEntry(start);
    if (before == null || before.getValue() < end || before.getKey() == start) {
      ends.merge(start, end, Math::max);
    }
  }

  /** Whether something between two offsets is taken, or stands inside. */
  boolean overlaps(int start, int end) {
    Map.Entry<Integer, Integer> last = ends.lowerEntry(Math.max(end, start + 1));
    return last != null && (last.getValue() > start || last.getKey() > start);
  }
}
