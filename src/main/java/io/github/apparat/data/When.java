package io.github.apparat.data;

import io.github.apparat.register.Dates;
import io.github.apparat.time.Bound;
import io.github.apparat.time.Edtf;
import io.github.apparat.time.Style;
import io.github.apparat.time.W3cDates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The two ends of a claim's dates. An end that is not exact stays so in every format: what it
 * leaves open is said by bounds or by its EDTF, never by a date of its own.
 *
 * @param from EDTF; empty where unknown
 * @param to EDTF; empty where unknown
 */
record When(String from, String to, Style style) {

  /** The dates of a claim; an interval that stands for both ends is taken apart. */
  static When of(Dates dates) {
    if (dates.from().contains("/")) {
      String[] ends = dates.from().split("/", -1);
      return new When(ends[0], ends[1], dates.style());
    }
    return new When(dates.from(), dates.to(), dates.style());
  }

  boolean isKnown() {
    return !from.isEmpty() || !to.isEmpty();
  }

  /** Whether it happened on a date; else it lasted. */
  boolean isPoint() {
    return isDate(from) && from.equals(to);
  }

  /** Whether it names a date: an open end names none. */
  static boolean isDate(String edtf) {
    return !edtf.isEmpty() && !edtf.equals(Edtf.OPEN);
  }

  /** {@code when}, {@code from}, {@code to}, {@code notBefore}, {@code notAfter}, where exact. */
  Map<String, String> attributes() {
    return isPoint() ? W3cDates.happening(from, style) : W3cDates.lasting(from, to, style);
  }

  /**
   * What is known of one end: {@code when} it was, or {@code notBefore} and {@code notAfter} what;
   * nothing of one that is unknown or open.
   */
  static Map<String, String> point(String edtf, Style style) {
    if (!isDate(edtf)) {
      return Map.of();
    }
    return edtf.contains("/") ? within(Edtf.bound(edtf, style)) : W3cDates.happening(edtf, style);
  }

  private static Map<String, String> within(Bound bound) {
    Map<String, String> bounds = new LinkedHashMap<>();
    if (!bound.earlier()) {
      bounds.put("notBefore", LocalDate.ofEpochDay(bound.earliest()).toString());
    }
    if (!bound.later()) {
      bounds.put("notAfter", LocalDate.ofEpochDay(bound.latest()).toString());
    }
    return bounds;
  }

  /** One end in EDTF, which knows the Gregorian calendar only; empty where that cannot say it. */
  Optional<String> gregorian(String end) {
    if (style == Style.GREGORIAN || !isDate(end)) {
      return Optional.of(end).filter(When::isDate);
    }
    Map<String, String> point = point(end, style);
    String exact = point.get("when");
    return exact != null
        ? Optional.of(exact)
        : Optional.of(
            "["
                + point.getOrDefault("notBefore", "")
                + ".."
                + point.getOrDefault("notAfter", "")
                + "]");
  }
}
