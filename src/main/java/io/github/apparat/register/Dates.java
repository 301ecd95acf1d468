package io.github.apparat.register;

import io.github.apparat.time.Edtf;
import io.github.apparat.time.Span;
import io.github.apparat.time.Style;

/**
 * From when to when, as a source says it.
 *
 * @param from EDTF; empty where the beginning is unknown; of an event its date
 * @param to EDTF; empty where the end is unknown; of an event its date
 * @param style the calendar of both
 * @param span what follows for every day
 */
public record Dates(String from, String to, Style style, Span span) {

  /** None. */
  public static final Dates NONE = new Dates("", "", Style.GREGORIAN, Span.UNDATED);

  /** Of something that lasted; what is no EDTF is taken as unknown, as the check reports it. */
  public static Dates lasting(String from, String to, Style style) {
    String begin = dateOr(from);
    String end = dateOr(to);
    return new Dates(begin, end, style, Span.of(begin, end, style));
  }

  /** Of something that happened. */
  public static Dates happening(String when, Style style) {
    String date = dateOr(when);
    return date.isEmpty() ? NONE : new Dates(date, date, style, Span.at(date, style));
  }

  private static String dateOr(String written) {
    return Edtf.isDate(written) ? written : "";
  }
}
