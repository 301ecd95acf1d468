package io.github.apparat.encode.spelling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which rules of a text were needed, and how often. */
final class Tally {
  private final String id;
  private final List<Remedy> remedies;
  private final Map<String, Integer> counts = new HashMap<>();

  Tally(String id, List<Remedy> remedies) {
    this.id = id;
    this.remedies = remedies;
  }

  /** Counts what was found, and says to which rules the markup points. */
  String count(Found found) {
    List<Remedy> once = found.remedies().stream().distinct().toList();
    once.forEach(r -> counts.merge(r.name(), 1, Integer::sum));
    return once.stream().map(r -> "#" + id(r)).collect(Collectors.joining(" "));
  }

  private String id(Remedy remedy) {
    return id + ".rule." + remedy.name();
  }

  /** The rules that were needed, in the order of the sheet. */
  List<Spelling.Used> used() {
    return remedies.stream()
        .filter(r -> counts.containsKey(r.name()))
        .map(r -> new Spelling.Used(id(r), r.what(), counts.get(r.name())))
        .toList();
  }
}
