package io.github.apparat.encode.citation;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** References whose work the register does not have. */
final class Unresolved {
  private record Entry(Location first, int count) {}

  private final Map<String, Entry> words = new TreeMap<>();

  /** Takes note of a reference by the words that name its work. */
  void add(String title, Supplier<Location> place) {
    words.compute(
        title,
        (t, e) -> e == null ? new Entry(place.get(), 1) : new Entry(e.first(), e.count() + 1));
  }

  int count() {
    return words.values().stream().mapToInt(Entry::count).sum();
  }

  /** Tells of each title once, at its first place, with how often it is cited. */
  void report(Report report) {
    words.forEach((title, e) -> report.add(Rule.ENCODE_40.at(e.first(), title, e.count())));
  }
}
