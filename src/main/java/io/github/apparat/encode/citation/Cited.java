package io.github.apparat.encode.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has been cited so far, by which "Ibid." and short titles are understood. */
final class Cited {
  private final Map<String, Choice> last = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private int count;

  /** The last work cited in a scope; where that leads to no entry, "Ibid." leads to none either. */
  Choice last(String scope) {
    return last.getOrDefault(scope, Choice.NONE);
  }

  /** Takes note of what a reference leads to. */
  void add(String scope, Choice choice) {
    last.put(scope, choice);
    count++;
    choice.work().ifPresent(id -> order.put(id, count));
  }

  /** Of some works the one cited last, if any was. */
  Optional<Work> latest(List<Work> works) {
    return works.stream()
        .filter(w -> order.containsKey(w.id()))
        .max((a, b) -> order.get(a.id()) - order.get(b.id()));
  }
}
