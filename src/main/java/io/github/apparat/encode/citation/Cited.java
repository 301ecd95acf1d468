package io.github.apparat.encode.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has been cited so far, by which "Ibid." and short titles are understood. */
final class Cited {
  /**
   * The last work of the notes of a scope.
   *
   * @param work none where the last reference leads to no entry: then "Ibid." leads to none either
   */
  record Last(Optional<String> work, String cert) {}

  private final Map<String, Last> last = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private int count;

  /** The last work cited in a scope, if any was. */
  Optional<Last> last(String scope) {
    return Optional.ofNullable(last.get(scope));
  }

  /** Takes note of a reference. */
  void add(String scope, Reference reference) {
    last.put(scope, new Last(reference.work(), reference.cert()));
    count++;
    reference.work().ifPresent(id -> order.put(id, count));
  }

  /** Of some works the one cited last, if any was. */
  Optional<Work> latest(List<Work> works) {
    return works.stream()
        .filter(w -> order.containsKey(w.id()))
        .max((a, b) -> order.get(a.id()) - order.get(b.id()));
  }
}
