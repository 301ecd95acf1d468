package io.github.apparat.encode.citation;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of the months in a language, in all their cases; small only where the language has them
 * so, for an English "may" is none.
 */
final class Months {
  /** What follows the stem of a Russian month: январь, января, январю, январём, январе. */
  private static final List<String> RUSSIAN =
      List.of("ь", "я", "ю", "ем", "ём", "е", "", "а", "у", "ом", "й");

  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param language whose names of months are known
   * @param more other names, by number
   */
  Months(String language, Map<Integer, List<String>> more) {
    Locale locale = Locale.forLanguageTag(language);
    for (Month month : Month.values()) {
      add(month.getDisplayName(TextStyle.FULL, locale), month.getValue());
      add(month.getDisplayName(TextStyle.FULL_STANDALONE, locale), month.getValue());
      if (locale.getLanguage().equals("ru")) {
        String name = month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        String stem = name.replaceFirst("[ьй]$", "");
        RUSSIAN.stream()
            .filter(end -> stem.length() > 2 || !end.isEmpty())
            .forEach(end -> add(stem + end, month.getValue()));
      }
    }
    more.forEach((number, names) -> names.forEach(n -> add(n, number)));
  }

  private void add(String name, int number) {
    if (!name.isEmpty() && !Character.isDigit(name.charAt(0))) {
      numbers.put(name, number);
      numbers.put(name.toUpperCase(Locale.ROOT), number);
      numbers.put(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), number);
    }
  }

  /** A pattern of any name, the longest first. */
  String pattern() {
    return numbers.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** A class of all characters with which a name begins. */
  String initials() {
    return numbers.keySet().stream()
        .map(n -> Pattern.quote(n.substring(0, 1)))
        .distinct()
        .sorted()
        .collect(Collectors.joining("", "[", "]"));
  }

  /** The number of a month that {@link #pattern} has found. */
  int number(String name) {
    return numbers.get(name);
  }

  /** The number of a month in Roman figures, from 1; 0 for what is none. */
  static int roman(String figures) {
    return ROMAN.indexOf(figures) + 1;
  }
}
