package io.github.apparat.encode.citation;

import io.github.apparat.report.Report;
import io.github.apparat.xml.Xml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates as a text writes them. */
public final class Dates {
  /**
   * A date in a text.
   *
   * @param start index of its first character
   * @param end index after its last one
   * @param attributes of {@code date}: {@code when}, or {@code from} and {@code to}
   */
  public record Found(int start, int end, Map<String, String> attributes) {}

  private record Form(DateForm form, Pattern pattern) {}

  /** What parts a number from a date: 1,931; 17/3/1921; 2000–3000; p. 1931. */
  private static final String BEFORE =
      "(?<![\\p{L}\\p{N}]|\\d[.,/–-])(?<!\\b(?:pp?|nos?|No|delo|dela|f|d|op)\\.?\\s)";

  private static final String AFTER = "(?![\\p{L}\\p{N}]|[.,/]\\d|[-–]\\d)";
  private static final Pattern NEXT_WORD = Pattern.compile("\\s(\\p{Ll}+)");

  private final List<Form> forms = new ArrayList<>();
  private final Months months;
  private final Set<String> counted;

  /**
   * @param forms names of {@link DateForm}s, the longest first
   * @param language of the text; its names of months are looked for
   */
  public Dates(List<String> forms, String language) {
    this(forms, new Months(language, Map.of()), Set.of());
  }

  /**
   * All forms of dates, those first that the sheet of a text names, if it has one.
   *
   * @param id of the text
   * @param language whose names of months are looked for
   */
  public static Dates of(Xml xml, String id, String language, Report report) {
    CitationSheet sheet = CitationSheet.read(xml, id, report);
    Set<String> all = new LinkedHashSet<>(sheet.dates());
    for (DateForm form : DateForm.values()) {
      if (form != DateForm.ECONOMIC_YEAR) {
        all.add(form.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
    }
    List<String> longestFirst = new ArrayList<>(all);
    // A year alone may be the beginning of every other form.
    longestFirst.remove("year");
    longestFirst.add("year");
    return new Dates(
        longestFirst, new Months(language, sheet.months()), Set.copyOf(sheet.counted()));
  }

  /**
   * @param counted words before which four figures are a number: {@code workers}
   */
  Dates(List<String> forms, Months months, Set<String> counted) {
    this.months = months;
    this.counted = counted;
    for (String name : forms) {
      DateForm form = DateForm.of(name);
      // First what is quickly seen; most characters begin no date.
      String whole = "(?=" + form.first(months) + ")" + BEFORE + form.pattern(months) + AFTER;
      this.forms.add(new Form(form, Pattern.compile(whole)));
    }
  }

  /** The dates in a text that are in the calendar, none inside another, in its order. */
  public List<Found> in(String text) {
    TreeMap<Integer, Found> found = new TreeMap<>();
    for (Form form : forms) {
      Matcher m = form.pattern().matcher(text);
      while (m.find()) {
        Map.Entry<Integer, Found> before = found.lowerEntry(m.end());
        boolean free = before == null || before.getValue().end() <= m.start();
        if (free && !isNumber(form.form(), text, m.end())) {
          form.form()
              .read(m, months)
              .ifPresent(a -> found.put(m.start(), new Found(m.start(), m.end(), a)));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private boolean isNumber(DateForm form, String text, int end) {
    if (form != DateForm.YEAR || counted.isEmpty()) {
      return false;
    }
    Matcher next = NEXT_WORD.matcher(text).region(end, Math.min(text.length(), end + 40));
    return next.lookingAt() && counted.contains(next.group(1));
  }
}
