package io.github.apparat.card;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How many there are of what the encoding has. */
final class Counts {
  /** What is told, and by which elements. */
  private static final Map<String, Set<String>> COUNTED = counted();

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  Counts() {
    COUNTED.keySet().forEach(key -> counts.put(key, 0));
  }

  private static Map<String, Set<String>> counted() {
    Map<String, Set<String>> counted = new LinkedHashMap<>();
    counted.put("divisions", Set.of("div"));
    counted.put("headings", Set.of("head"));
    counted.put("paragraphs", Set.of("p", "ab"));
    counted.put("quotations", Set.of("quote", "q", "said"));
    counted.put("items", Set.of("item"));
    counted.put("tables", Set.of("table"));
    counted.put("cells", Set.of("cell"));
    counted.put("pages", Set.of("pb"));
    counted.put("notes", Set.of("note"));
    counted.put("persons", Set.of("persName"));
    counted.put("organs", Set.of("orgName"));
    counted.put("places", Set.of("placeName"));
    counted.put("dates", Set.of("date"));
    counted.put("works", Set.of("bibl"));
    counted.put("signatures", Set.of("idno"));
    counted.put("terms", Set.of("term", "foreign"));
    counted.put("references", Set.of("ref"));
    counted.put("emendations", Set.of("choice", "sic", "surplus"));
    counted.put("supplied", Set.of("supplied"));
    counted.put("gaps", Set.of("gap"));
    return counted;
  }

  void add(String element) {
    COUNTED.forEach(
        (key, elements) -> {
          if (elements.contains(element)) {
            counts.merge(key, 1, Integer::sum);
          }
        });
  }

  /** All, those that there are none of too, in the order in which they are told. */
  Map<String, Integer> all() {
    return counts;
  }
}
