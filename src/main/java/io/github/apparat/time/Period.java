package io.github.apparat.time;

import java.time.LocalDate;

/**
 * The days that a date names: one, those of a month, or those of a year.
 *
 * @param first day since 1 January 1970
 * @param last day since 1 January 1970, not before the first
 */
public record Period(long first, long last) {

  public Period {
    if (last < first) {
      throw new IllegalArgumentException(
          "expected a last day from " + first + " on, found " + last);
    }
  }

  /**
   * The days of a date of day, month or year precision.
   *
   * @param date EDTF, as {@code 1934}, {@code 1934-02} or {@code 1934-02-10}; throws for any other
   */
  public static Period of(String date) {
    return Edtf.period(date)
        .orElseThrow(() -> new IllegalArgumentException("expected a date, found " + date));
  }

  /** The date that these days are: {@code 1934-02} for a whole month; of other days the first. */
  public String date() {
    LocalDate from = LocalDate.ofEpochDay(first);
    LocalDate to = LocalDate.ofEpochDay(last);
    boolean fromFirst = from.getDayOfMonth() == 1;
    if (fromFirst && from.getMonthValue() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
      return from.toString().substring(0, 4);
    }
    boolean month = fromFirst && to.equals(from.plusMonths(1).minusDays(1));
    return month ? from.toString().substring(0, 7) : from.toString();
  }
}
