package io.github.apparat.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** By what readers may narrow what was found: entries named in a passage, and years. */
final class Facets {
  private final Map<String, List<Integer>> entries = new TreeMap<>();
  private final Map<Integer, List<Integer>> years = new TreeMap<>();
  private final Map<String, String> titles = new TreeMap<>();

  /**
   * Takes the next passage.
   *
   * @param number of the passage, counted from 0
   */
  void add(PageWords page, Passage passage, int number) {
    Set<String> named = new LinkedHashSet<>();
    for (Passage.Name name : passage.names()) {
      named.add(name.entry());
      titles.putIfAbsent(name.entry(), passage.words().substring(name.start(), name.end()));
    }
    if (passage.kind() == Kind.ENTRY && passage.label().isEmpty()) {
      titles.put(page.path(), page.title());
    }
    if (passage.kind() == Kind.CLAIM) {
      named.add(page.path());
    }
    named.forEach(e -> entries.computeIfAbsent(e, x -> new ArrayList<>()).add(number));
    passage.years().forEach(y -> years.computeIfAbsent(y, x -> new ArrayList<>()).add(number));
  }

  /**
   * Each entry: its address, its title, its passages, of which each number is counted from the
   * last.
   */
  List<List<Object>> entries() {
    return entries.entrySet().stream()
        .map(e -> List.<Object>of(e.getKey(), titles.get(e.getKey()), steps(e.getValue())))
        .toList();
  }

  /** Each year and its passages, likewise. */
  List<List<Object>> years() {
    return years.entrySet().stream()
        .map(y -> List.<Object>of(y.getKey(), steps(y.getValue())))
        .toList();
  }

  private static List<Integer> steps(List<Integer> numbers) {
    List<Integer> steps = new ArrayList<>();
    int before = 0;
    for (int number : numbers) {
      steps.add(number - before);
      before = number;
    }
    return steps;
  }
}
