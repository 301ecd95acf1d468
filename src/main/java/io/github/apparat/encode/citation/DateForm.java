package io.github.apparat.encode.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** The forms in which texts write dates. */
enum DateForm {
  /** {@code August 4, 1919}; with both calendars {@code November 8 (21), 1917}. */
  MONTH_DAY_YEAR("<month>\\s+<day>(?:\\s*\\((?<new>\\d{1,2})\\))?,\\s+<year>"),
  /** {@code 10-11 June 1921}, {@code 4 and 5 June 1934}, {@code 2, 3 and 4 April 1929}. */
  DAYS(
      "<day>(?:,\\s<any>){0,6}(?:\\s?[-–]\\s?|,?\\s(?:and|to)\\s|\\sи\\s)(?<last>\\d{1,2})\\s+<month>(?:,?\\s+<year>)?"),
  /** {@code 18 March 1931}. */
  DAY_MONTH_YEAR("<day>\\s+<month>,?\\s+<year>"),
  /** {@code 25.III.1930}, {@code 25.III.}. */
  DAY_ROMAN("<day>\\.\\s?(?<roman>[IVX]{1,4})\\.(?:\\s?<year>)?"),
  /** {@code January–June 1999}, {@code December 1932-January 1933}. */
  MONTHS("<month>(?:\\s+(?<first><years>))?\\s?[-–/]\\s?(?<until><months>)\\s+<year>"),
  /** {@code December 1930}. */
  MONTH_YEAR("<month>,?\\s+<year>"),
  /** {@code 18 January}. */
  DAY_MONTH("<day>\\s+<month>"),
  /** {@code January 18}. */
  MONTH_DAY("<month>\\s+<day>"),
  /** {@code 1928-1932}, {@code 1929-30}, {@code 1926/27}. */
  YEARS("<year>\\s?[-–/]\\s?(?<end>\\d{4}|\\d{1,2})"),
  /** {@code 1926/27}: from October to September. */
  ECONOMIC_YEAR("<year>/(?<end>\\d{4}|\\d{1,2})"),
  /** {@code the 1920s}. */
  DECADE("(?<decade>1[5-9]\\d|20\\d)0'?s"),
  /** {@code 1931}. */
  YEAR("<year>");

  /** Where the month is no part of the form. */
  private static final int NO_MONTH = 0;

  private static final String YEARS_PATTERN = "(?:1[5-9]\\d\\d|20\\d\\d)";
  private static final String DAY = "(?:[12]\\d|3[01]|[1-9])";

  private final String pattern;

  DateForm(String pattern) {
    this.pattern = pattern;
  }

  /** The form of a name: {@code month-day-year}. */
  static DateForm of(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no form of a date: " + name);
    }
  }

  /** A class of all characters that may begin it. */
  String first(Months months) {
    return pattern.startsWith("<month>") ? months.initials() : "\\d";
  }

  /** Its regular expression. */
  String pattern(Months months) {
    return pattern
        .replace("<months>", months.pattern())
        .replace("<years>", YEARS_PATTERN)
        .replace("<month>", "(?<month>" + months.pattern() + ")")
        .replace("<year>", "(?<year>" + YEARS_PATTERN + ")")
        .replace("<any>", DAY)
        .replace("<day>", "(?<day>" + DAY + ")");
  }

  /**
   * What was found as the attributes of a date.
   *
   * @return nothing for what is not in the calendar
   */
  Optional<Map<String, String>> read(Matcher m, Months months) {
    try {
      return Optional.of(
          switch (this) {
            case MONTH_DAY_YEAR ->
                when(year(m), month(m, months), day(m, m.group("new") == null ? "day" : "new"));
            case DAY_MONTH_YEAR -> when(year(m), month(m, months), day(m, "day"));
            case DAYS -> days(m, months);
            case DAY_ROMAN -> when(year(m), Months.roman(m.group("roman")), day(m, "day"));
            case MONTHS -> months(m, months);
            case MONTH_YEAR -> Map.of("when", YearMonth.of(year(m), month(m, months)).toString());
            case DAY_MONTH, MONTH_DAY -> when(NO_YEAR, month(m, months), day(m, "day"));
            case YEARS -> years(m, "", "");
            case ECONOMIC_YEAR -> years(m, "-10-01", "-09-30");
            case DECADE -> between(m.group("decade") + "0", m.group("decade") + "9");
            case YEAR -> Map.of("when", m.group("year"));
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static final int NO_YEAR = 0;

  private static int year(Matcher m) {
    return m.group("year") == null ? NO_YEAR : Integer.parseInt(m.group("year"));
  }

  private static int month(Matcher m, Months months) {
    return months.number(m.group("month"));
  }

  private static int day(Matcher m, String group) {
    return Integer.parseInt(m.group(group));
  }

  private static String iso(int year, int month, int day) {
    return year == NO_YEAR
        ? MonthDay.of(month, day).toString()
        : LocalDate.of(year, month, day).toString();
  }

  private static Map<String, String> when(int year, int month, int day) {
    return Map.of("when", iso(year, month, day));
  }

  private static Map<String, String> days(Matcher m, Months months) {
    int month = month(m, months);
    int first = day(m, "day");
    int last = day(m, "last");
    if (first >= last) {
      throw new DateTimeException("days run forwards");
    }
    return between(iso(year(m), month, first), iso(year(m), month, last));
  }

  private static Map<String, String> months(Matcher m, Months months) {
    int year = year(m);
    int first = m.group("first") == null ? year : Integer.parseInt(m.group("first"));
    YearMonth from = YearMonth.of(first, month(m, months));
    YearMonth to = YearMonth.of(year, months.number(m.group("until")));
    if (!from.isBefore(to)) {
      throw new DateTimeException("months run forwards");
    }
    return between(from.toString(), to.toString());
  }

  /** A short end is read in the century, or the decade, of the beginning. */
  private static Map<String, String> years(Matcher m, String from, String to) {
    String first = m.group("year");
    String end = m.group("end");
    String last = end.length() == 4 ? end : first.substring(0, 4 - end.length()) + end;
    int length = Integer.parseInt(last) - Integer.parseInt(first);
    if (length <= 0 || length > 150) {
      throw new DateTimeException("no range of years");
    }
    return between(first + from, last + to);
  }

  private static Map<String, String> between(String from, String to) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("from", from);
    attributes.put("to", to);
    return attributes;
  }
}
