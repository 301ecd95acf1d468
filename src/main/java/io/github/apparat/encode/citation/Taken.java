package io.github.apparat.encode.citation;

import io.github.apparat.encode.mark.Mark;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Stretches of a passage that are marked already with one of some elements. */
final class Taken {
  /** Ends by beginnings; what lies inside another is left out. */
  private final TreeMap<Integer, Integer> stretches = new TreeMap<>();

  Taken(Collection<? extends Mark> marks, Set<String> elements) {
    marks.stream()
        .filter(m -> m instanceof Mark.Wrap w && elements.contains(w.element()))
        .sorted(Mark.ORDER)
        .forEach(
            m -> {
              Map.Entry<Integer, Integer> before = stretches.floorEntry(m.start());
              if (before == null || before.getValue() < m.end()) {
                stretches.merge(m.start(), m.end(), Math::max);
              }
            });
  }

  /** Whether a mark touches none of them. */
  boolean isFree(Mark mark) {
    Map.Entry<Integer, Integer> before = stretches.lowerEntry(mark.end());
    return before == null || before.getValue() <= mark.start();
  }
}
