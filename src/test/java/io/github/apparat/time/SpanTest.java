package io.github.apparat.time;

import static io.github.apparat.time.Answer.CERTAINLY;
import static io.github.apparat.time.Answer.NOT;
import static io.github.apparat.time.Answer.POSSIBLY;
import static io.github.apparat.time.Answer.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest(name = "from {0} to {1}, asked for {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Both ends are known to the day.
        "1922-04-03 | 1934-02-10 | 1922-04-02 | NOT",
        "1922-04-03 | 1934-02-10 | 1922-04-03 | CERTAINLY",
        "1922-04-03 | 1934-02-10 | 1930       | CERTAINLY",
        "1922-04-03 | 1934-02-10 | 1934-02-10 | CERTAINLY",
        "1922-04-03 | 1934-02-10 | 1934-02-11 | NOT",
        "1922-04-03 | 1934-02-10 | 1934       | CERTAINLY",
        // A beginning known to the month, asked for a day of that month.
        "1919-03 | 1921 | 1919-03-15 | POSSIBLY",
        "1919-03 | 1921 | 1919-03    | CERTAINLY",
        "1919-03 | 1921 | 1919-02-28 | NOT",
        "1919-03 | 1921 | 1921-12-31 | POSSIBLY",
        "1919-03 | 1921 | 1920       | CERTAINLY",
        // An end that no source gives, and one beyond the period of the edition.
        "1926 | '' | 1926       | CERTAINLY",
        "1926 | '' | 1926-05    | POSSIBLY",
        "1926 | '' | 1927       | UNKNOWN",
        "1926 | '' | 1925       | NOT",
        "1926 | .. | 1953       | CERTAINLY",
        // A beginning that no source gives.
        "'' | 1930-12 | 1930-12    | CERTAINLY",
        "'' | 1930-12 | 1930-12-05 | POSSIBLY",
        "'' | 1930-12 | 1929       | UNKNOWN",
        "'' | 1930-12 | 1931       | NOT",
        "..  | 1930-12 | 1905      | CERTAINLY",
        // Only attested in a month, as in a list of members.
        "[..1932-02] | [1932-02..] | 1932-02    | CERTAINLY",
        "[..1932-02] | [1932-02..] | 1932       | CERTAINLY",
        "[..1932-02] | [1932-02..] | 1932-02-10 | POSSIBLY",
        "[..1932-02] | [1932-02..] | 1932-03    | UNKNOWN",
        "[..1932-02] | [1932-02..] | 1931       | UNKNOWN",
        // Begun, and attested later.
        "1922 | [1926..] | 1924 | CERTAINLY",
        "1922 | [1926..] | 1927 | UNKNOWN",
        "1922 | [1926..] | 1921 | NOT",
        // Ended by a date.
        "1922 | [..1926] | 1924 | POSSIBLY",
        "1922 | [..1926] | 1922 | CERTAINLY",
        "1922 | [..1926] | 1927 | NOT",
        // Between two dates; one of several; about a date; doubtful.
        "[1926..1928] | 1930 | 1925 | NOT",
        "[1926..1928] | 1930 | 1927 | POSSIBLY",
        "[1926..1928] | 1930 | 1929 | CERTAINLY",
        "[1926,1928]  | 1930 | 1926 | POSSIBLY",
        "1926~ | 1930 | 1925 | POSSIBLY",
        "1926? | 1930 | 1924 | NOT",
        "1926? | 1930 | 1928 | CERTAINLY",
        "192X  | 1934 | 1925 | POSSIBLY",
        "1919/1921 | '' | 1920 | CERTAINLY",
        "1919/1921 | '' | 1922 | NOT",
        // No date at all.
        "'' | '' | 1932 | UNKNOWN"
      })
  void answersForADateOfAnyPrecision(String from, String to, String date, Answer answer) {
    assertThat(asked(from, to, date)).isEqualTo(answer);
  }

  @Test
  void aDocumentDatedToTheMonthMayBeOlderThanAnOfficeThatBeganInIt() {
    Span span = Span.of("1919-03-25", "1921", Style.GREGORIAN);
    assertThat(span.during(Period.of("1919-03"))).isEqualTo(CERTAINLY);
    assertThat(span.onSomeDayOf(Period.of("1919-03"))).isEqualTo(POSSIBLY);
    assertThat(span.onSomeDayOf(Period.of("1919-04"))).isEqualTo(CERTAINLY);
  }

  @Test
  void whoEndsAndWhoBeginsOnOneDayBothHeldTheOfficeOnIt() {
    assertThat(asked("1925", "1930-12-19", "1930-12-19")).isEqualTo(CERTAINLY);
    assertThat(asked("1930-12-19", "1941", "1930-12-19")).isEqualTo(CERTAINLY);
  }

  @Test
  void twoPersonsInOnePlaceInOneMonthAreEachPossibleOnADay() {
    assertThat(asked("1930", "1930-12", "1930-12-15")).isEqualTo(POSSIBLY);
    assertThat(asked("1930-12", "1941", "1930-12-15")).isEqualTo(POSSIBLY);
  }

  @Test
  void aCandidatePromotedDuringAPlenumIsBothOnThatDay() {
    assertThat(asked("1924-06-02", "1926-07-23", "1926-07-23")).isEqualTo(CERTAINLY);
    assertThat(asked("1926-07-23", "", "1926-07-23")).isEqualTo(CERTAINLY);
    assertThat(asked("1924-06-02", "1926-07-23", "1926-07-24")).isEqualTo(NOT);
  }

  @Test
  void onTheDayOfARenamingBothNamesAreCertain() {
    assertThat(asked("", "1925-12-31", "1925-12-31")).isEqualTo(CERTAINLY);
    assertThat(asked("1925-12-31", "", "1925-12-31")).isEqualTo(CERTAINLY);
  }

  @Test
  void anOldStyleDateIsCountedInTheNewStyle() {
    Span span = Span.at("1917-10-25", Style.JULIAN);
    assertThat(span.during(Period.of("1917-11-07"))).isEqualTo(CERTAINLY);
    assertThat(span.during(Period.of("1917-10-25"))).isEqualTo(NOT);
    assertThat(Span.at("1918-01-31", Style.JULIAN).during(Period.of("1918-02-13")))
        .isEqualTo(CERTAINLY);
    assertThat(Span.at("1900-02", Style.JULIAN).maybeTo())
        .as("the Julian year 1900 had a 29 February, which is 13 March")
        .isEqualTo(Period.of("1900-03-13").first());
  }

  @Test
  void twoWereTogetherWhenBothHeldAtOneTime() {
    Span early = Span.of("1922", "1926", Style.GREGORIAN);
    assertThat(early.together(Span.of("1924", "1930", Style.GREGORIAN))).isEqualTo(CERTAINLY);
    assertThat(early.together(Span.of("1926", "1930", Style.GREGORIAN))).isEqualTo(POSSIBLY);
    assertThat(early.together(Span.of("1927", "", Style.GREGORIAN))).isEqualTo(NOT);
    assertThat(early.together(Span.of("", "1930", Style.GREGORIAN))).isEqualTo(UNKNOWN);
  }

  @Test
  void anEndBeforeTheBeginningByEveryReadingIsOutOfOrder() {
    assertThat(Span.of("1934-02", "1934-02-10", Style.GREGORIAN).isInOrder()).isTrue();
    assertThat(Span.of("1934-03", "1934-02-10", Style.GREGORIAN).isInOrder()).isFalse();
    assertThat(Span.of("[..1934-03]", "1934-02-10", Style.GREGORIAN).isInOrder()).isTrue();
  }

  @Test
  void whatAUndatedClaimSaysIsUnknownAlways() {
    assertThat(Span.of("", "", Style.GREGORIAN)).isEqualTo(Span.UNDATED);
    assertThat(Span.UNDATED.isDated()).isFalse();
    assertThat(Span.of("", "1930", Style.GREGORIAN).isDated()).isTrue();
  }

  private static Answer asked(String from, String to, String date) {
    return Span.of(from, to, Style.GREGORIAN).during(Period.of(date));
  }
}
