package io.github.apparat.encode.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final List<String> ALL =
      List.of(
          "month-day-year",
          "days",
          "day-month-year",
          "day-roman",
          "months",
          "month-year",
          "day-month",
          "month-day",
          "years",
          "decade",
          "year");

  private static String dates(String text, String language, List<String> forms) {
    Months months = new Months(language, Map.of(1, List.of("Januaiy")));
    StringBuilder found = new StringBuilder();
    for (Dates.Found date : new Dates(forms, months, Set.of("workers")).in(text)) {
      found.append(found.isEmpty() ? "" : "; ").append(text, date.start(), date.end());
      date.attributes()
          .forEach((name, value) -> found.append(' ').append(name).append('=').append(value));
    }
    return found.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on August 4, 1919 | August 4, 1919 when=1919-08-04",
        "on November 8 (21), 1917 | November 8 (21), 1917 when=1917-11-21",
        "of 18 March 1931 | 18 March 1931 when=1931-03-18",
        "of 6 Januaiy 1931 | 6 Januaiy 1931 when=1931-01-06",
        "the 4 and 5 June 1934 | 4 and 5 June 1934 from=1934-06-04 to=1934-06-05",
        "2, 3 and 4 April 1929 | 2, 3 and 4 April 1929 from=1929-04-02 to=1929-04-04",
        "19-20 April, 29 May | 19-20 April from=--04-19 to=--04-20; 29 May when=--05-29",
        "on 25.III. and 8.V.1930 | 25.III. when=--03-25; 8.V.1930 when=1930-05-08",
        "January–June 1999 | January–June 1999 from=1999-01 to=1999-06",
        "December 1932-January 1933 | December 1932-January 1933 from=1932-12 to=1933-01",
        "in December 1930 | December 1930 when=1930-12",
        "on 18 January | 18 January when=--01-18",
        "on January 18 | January 18 when=--01-18",
        "in 1928-1932 | 1928-1932 from=1928 to=1932",
        "in 1929–30 | 1929–30 from=1929 to=1930",
        "in 1924/5 | 1924/5 from=1924 to=1925",
        "the 1920s | 1920s from=1920 to=1929",
        "in 1931; 3 | 1931 when=1931"
      })
  void datesAreReadAsTheyAreWritten(String text, String found) {
    assertThat(dates(text, "en", ALL)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2000–3000 men",
        "1932-1928",
        "p. 1931",
        "delo 1931",
        "no. 1931",
        "1,931 men",
        "12.1931",
        "1931.5",
        "1931 workers",
        "30 February 1931x",
        "may 18",
        "19310"
      })
  void numbersAreNoDates(String text) {
    assertThat(dates(text, "en", ALL)).isEmpty();
  }

  @Test
  void aDayThatIsNotInTheCalendarIsNone() {
    assertThat(dates("30 February", "en", ALL)).isEmpty();
  }

  @Test
  void anEconomicYearRunsFromOctoberToSeptember() {
    assertThat(dates("1926/27", "en", List.of("economic-year")))
        .isEqualTo("1926/27 from=1926-10-01 to=1927-09-30");
  }

  @ParameterizedTest
  @CsvSource({"5 марта 1921,1921-03-05", "5 мая 1921,1921-05-05", "5 Июня 1921,1921-06-05"})
  void monthsOfALanguageAreKnownInTheirCases(String text, String when) {
    assertThat(dates(text, "ru", ALL)).isEqualTo(text + " when=" + when);
    assertThat(dates("в марте 1921", "ru", ALL)).isEqualTo("марте 1921 when=1921-03");
  }

  @Test
  void anUnknownFormIsRefused() {
    assertThatThrownBy(() -> new Dates(List.of("day-of-doom"), "en"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no form of a date: day-of-doom");
  }
}
