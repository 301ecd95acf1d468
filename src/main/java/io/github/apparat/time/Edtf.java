package io.github.apparat.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as the Library of Congress's Extended Date/Time Format writes them: levels 0 and 1, and the
 * sets of level 2 (ISO 8601-2). Without times and seasons, which no register needs.
 */
public final class Edtf {
  /** An end that is known to lie beyond all that an edition covers. */
  public static final String OPEN = "..";

  private static final Pattern DATE =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d\\d|XX)(?:-(\\d\\d|XX))?)?([?~%]?)");

  private static final Pattern PLAIN = Pattern.compile("\\d{4}(-\\d\\d){0,2}");
  private static final Pattern SET = Pattern.compile("\\[.+]|\\{.+}");

  private Edtf() {}

  /** Whether this is a date, an interval, or a set of dates. */
  public static boolean isDate(String written) {
    if (written.equals(OPEN)) {
      return true;
    }
    if (isSet(written)) {
      for (String part : inside(written).split(",", -1)) {
        if (!all(part, "\\.\\.")) {
          return false;
        }
      }
      return true;
    }
    return written.contains("/") ? all(written, "/") : isSingle(written);
  }

  /** The days of a date that is neither doubtful nor a set nor an interval. */
  static Optional<Period> period(String written) {
    boolean plain = PLAIN.matcher(written).matches() && isSingle(written);
    Bound bound = plain ? single(written, Style.GREGORIAN) : null;
    return Optional.ofNullable(bound).map(b -> new Period(b.earliest(), b.latest()));
  }

  /**
   * The days that a date leaves open; of an interval, those from its first to its last.
   *
   * @param written for which {@link #isDate} holds, and which is not {@link #OPEN}
   */
  public static Bound bound(String written, Style style) {
    if (written.contains("/")) {
      String[] ends = written.split("/", -1);
      return ends(ends[0].isEmpty() ? OPEN : ends[0], ends[1].isEmpty() ? OPEN : ends[1], style);
    }
    if (!isSet(written)) {
      return single(written, style);
    }
    Bound all = null;
    for (String part : inside(written).split(",")) {
      int dots = part.indexOf(OPEN);
      Bound next =
          dots < 0
              ? single(part.strip(), style)
              : ends(before(part, dots), after(part, dots), style);
      all = all == null ? next : all.hull(next);
    }
    return all;
  }

  /**
   * The dates without doubt, of day, month or year precision, that are named in an EDTF date:
   * {@code 1932-02} in {@code [..1932-02]}.
   */
  public static List<String> named(String written) {
    return Arrays.stream(written.split("[^\\d-]+")).filter(d -> period(d).isPresent()).toList();
  }

  private static String before(String part, int dots) {
    return dots == 0 ? OPEN : part.substring(0, dots).strip();
  }

  private static String after(String part, int dots) {
    String rest = part.substring(dots + OPEN.length()).strip();
    return rest.isEmpty() ? OPEN : rest;
  }

  private static Bound ends(String from, String to, Style style) {
    Bound first = single(from.equals(OPEN) ? to : from, style);
    Bound last = single(to.equals(OPEN) ? from : to, style);
    return new Bound(first.earliest(), last.latest(), from.equals(OPEN), to.equals(OPEN));
  }

  private static boolean isSet(String written) {
    return SET.matcher(written).matches();
  }

  private static String inside(String set) {
    return set.substring(1, set.length() - 1);
  }

  /** Two ends, of which one may be open. */
  private static boolean all(String written, String between) {
    String[] ends = written.split(between, -1);
    boolean some = false;
    for (String end : ends) {
      boolean open = end.isEmpty() || end.equals(OPEN);
      some |= !open;
      if (!open && !isSingle(end)) {
        return false;
      }
    }
    return some && ends.length <= 2;
  }

  private static boolean isSingle(String written) {
    Matcher m = DATE.matcher(written);
    if (!m.matches()) {
      return false;
    }
    try {
      LocalDate.of(number(m.group(1), 2000), number(m.group(2), 1), number(m.group(3), 1));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * EDTF gives no width to "about" and "perhaps". As much again on either side is taken as what
   * they leave open: 1922? is 1921 to 1923.
   */
  private static Bound single(String written, Style style) {
    Matcher m = DATE.matcher(written.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException("expected a date, found " + written);
    }
    LocalDate first = LocalDate.ofEpochDay(first(m, style));
    LocalDate after = LocalDate.ofEpochDay(last(m, style)).plusDays(1);
    if (!m.group(4).isEmpty()) {
      first = first.minus(1, unit(m));
      after = after.plus(1, unit(m));
    }
    return new Bound(first.toEpochDay(), after.toEpochDay() - 1, false, false);
  }

  private static ChronoUnit unit(Matcher m) {
    if (m.group(3) != null && !m.group(3).equals("XX")) {
      return ChronoUnit.DAYS;
    }
    boolean month = m.group(2) != null && !m.group(2).equals("XX");
    return month ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
  }

  private static long first(Matcher m, Style style) {
    int year = Integer.parseInt(m.group(1).replace('X', '0'));
    return style.day(year, number(m.group(2), 1), number(m.group(3), 1));
  }

  private static long last(Matcher m, Style style) {
    int year = Integer.parseInt(m.group(1).replace('X', '9'));
    int month = number(m.group(2), 12);
    return style.day(year, month, number(m.group(3), style.length(year, month)));
  }

  private static int number(String digits, int otherwise) {
    return digits == null || digits.contains("X") ? otherwise : Integer.parseInt(digits);
  }
}
