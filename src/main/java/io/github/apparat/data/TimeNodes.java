package io.github.apparat.data;

import io.github.apparat.time.Edtf;
import java.util.Map;
import java.util.Optional;

/**
 * Dates as OWL-Time writes them. Each end is an instant with its EDTF, which says what it leaves
 * open; only one that is exact has a date of XML Schema too.
 */
final class TimeNodes {
  private TimeNodes() {}

  /** An instant or interval; nothing where no date is known. */
  static Map<String, Object> of(When when) {
    return when.isPoint() ? end(when, when.from()) : interval(when);
  }

  /** An interval, though both its ends be the same date; nothing where no date is known. */
  static Map<String, Object> interval(When when) {
    if (!when.isKnown()) {
      return Map.of();
    }
    Node interval = Node.within("time:Interval");
    edtf(when).ifPresent(e -> interval.put("dcterms:date", Node.typed(Vocabulary.EDTF, e)));
    return interval
        .put("time:hasBeginning", end(when, when.from()))
        .put("time:hasEnd", end(when, when.to()))
        .map();
  }

  private static Map<String, Object> end(When when, String end) {
    if (end.isEmpty()) {
      return Map.of();
    }
    Node instant = Node.within("time:Instant");
    if (end.equals(Edtf.OPEN)) {
      return instant.put("rdfs:comment", "beyond the period that the edition covers").map();
    }
    when.gregorian(end).ifPresent(e -> instant.put("dcterms:date", Node.typed(Vocabulary.EDTF, e)));
    Optional.ofNullable(When.point(end, when.style()).get("when"))
        .ifPresent(d -> instant.put(property(d), Node.typed(type(d), d)));
    return instant.map();
  }

  /** The whole in EDTF, whose intervals have no sets in them. */
  private static Optional<String> edtf(When when) {
    String from =
        when.from().equals(Edtf.OPEN) ? Edtf.OPEN : when.gregorian(when.from()).orElse("");
    String to = when.to().equals(Edtf.OPEN) ? Edtf.OPEN : when.gregorian(when.to()).orElse("");
    return Optional.of(from + "/" + to).filter(e -> !e.contains("[") && !e.contains("{"));
  }

  private static String property(String date) {
    return switch (date.length()) {
      case 4 -> "time:inXSDgYear";
      case 7 -> "time:inXSDgYearMonth";
      default -> "time:inXSDDate";
    };
  }

  private static String type(String date) {
    return switch (date.length()) {
      case 4 -> "xsd:gYear";
      case 7 -> "xsd:gYearMonth";
      default -> "xsd:date";
    };
  }
}
