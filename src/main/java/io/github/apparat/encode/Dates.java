package io.github.apparat.encode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds dates as a text writes them. */
final class Dates {
  /**
   * A date in a text.
   *
   * @param when as {@code date/@when}: year, month or day
   */
  record Found(int start, int end, String when) {}

  private static final String YEAR = "(?<year>1[5-9]\\d\\d|20\\d\\d)";
  private static final String DAY = "(?<day>[1-9]|[12]\\d|3[01])";

  private record Form(Pattern pattern, boolean month, boolean day) {}

  private final List<Form> forms = new ArrayList<>();
  private final List<String> months;

  /**
   * @param forms of a profile, the longest first
   * @param language of the text; its names of months are looked for
   */
  Dates(List<String> forms, String language) {
    Locale locale = Locale.forLanguageTag(language);
    months =
        Arrays.stream(Month.values())
            .map(m -> m.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale))
            .toList();
    String month =
        months.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<month>", ")"));
    for (String form : forms) {
      String whole = "(?<![\\p{L}\\p{N}])" + pattern(form, month) + "(?![\\p{L}\\p{N}])";
      this.forms.add(
          new Form(
              Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
              form.contains("month"),
              form.contains("day")));
    }
  }

  private static String pattern(String form, String month) {
    return switch (form) {
      case "month-day-year" -> month + "\\s+" + DAY + ",\\s+" + YEAR;
      case "day-month-year" -> DAY + "\\s+" + month + "\\s+" + YEAR;
      case "month-year" -> month + "\\s+" + YEAR;
      case "year" -> YEAR;
      default -> throw new IllegalArgumentException("no form of a date: " + form);
    };
  }

  /** The dates in a text that are in the calendar, none inside another, in no fixed order. */
  List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    for (Form form : forms) {
      Matcher m = form.pattern().matcher(text);
      while (m.find()) {
        boolean free = found.stream().noneMatch(f -> f.start() < m.end() && m.start() < f.end());
        if (free) {
          when(form, m).ifPresent(when -> found.add(new Found(m.start(), m.end(), when)));
        }
      }
    }
    return found;
  }

  private Optional<String> when(Form form, Matcher m) {
    int year = Integer.parseInt(m.group("year"));
    try {
      if (!form.month()) {
        return Optional.of(String.format(Locale.ROOT, "%04d", year));
      }
      int month = months.indexOf(m.group("month").toLowerCase(Locale.ROOT)) + 1;
      return Optional.of(
          form.day()
              ? LocalDate.of(year, month, Integer.parseInt(m.group("day"))).toString()
              : YearMonth.of(year, month).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
