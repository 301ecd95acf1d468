package io.github.apparat.encode.draft;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms of dates that occur in a text, and how often. */
final class DateForms {
  private static final String YEAR = "(?:1[5-9]\\d\\d|20\\d\\d)";
  private static final String DAY = "(?:[12]\\d|3[01]|[1-9])";

  private DateForms() {}

  /** The forms that occur, by the names that the sheets know, the longest first. */
  static Map<String, Integer> in(String text, Language language) {
    String months = months(Locale.forLanguageTag(language.code()));
    Map<String, String> patterns = new LinkedHashMap<>();
    patterns.put("month-day-year", months + " " + DAY + ", " + YEAR);
    patterns.put("day-month-year", DAY + " " + months + " " + YEAR);
    patterns.put("month-year", months + " " + YEAR);
    patterns.put("year", YEAR);
    Map<String, Integer> found = new LinkedHashMap<>();
    patterns.forEach(
        (form, pattern) -> {
          int count = count("(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])", text);
          if (count > 0) {
            found.put(form, count);
          }
        });
    return found;
  }

  private static String months(Locale language) {
    return Arrays.stream(Month.values())
        .map(m -> m.getDisplayName(TextStyle.FULL, language))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static int count(String pattern, String text) {
    Matcher m =
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
    int count = 0;
    while (m.find()) {
      count++;
    }
    return count;
  }
}
