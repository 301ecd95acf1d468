package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
  private static final List<String> MONTHS =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private static final Map<String, Object> WORDS =
      Map.of(
          "months",
          MONTHS,
          "monthsOfDays",
          MONTHS,
          "date",
          Map.ofEntries(
              Map.entry("open", "goes on"),
              Map.entry("by", "by {0}"),
              Map.entry("orLater", "{0} or later"),
              Map.entry("between", "between {0} and {1}"),
              Map.entry("or", "{0} or {1}"),
              Map.entry("about", "about {0}"),
              Map.entry("doubtful", "{0} (?)"),
              Map.entry("attested", "seen {0}"),
              Map.entry("attestedFrom", "seen from {0}"),
              Map.entry("attestedTo", "seen until {0}"),
              Map.entry("since", "since {0}"),
              Map.entry("until", "until {0}"),
              Map.entry("sinceAbout", "since {0}"),
              Map.entry("untilAbout", "until {0}"),
              Map.entry("day", "{0} {1} {2}"),
              Map.entry("month", "{0} {1}"),
              Map.entry("year", "{0}"),
              Map.entry("before", "before {0}"),
              Map.entry("after", "after {0}"),
              Map.entry("decadeOf", "the {0}s"),
              Map.entry("span", "{0} to {1}"),
              Map.entry("decade", "the {0}s"),
              Map.entry("century", "the {0}-hundreds")));

  private final DateWords words = new DateWords(new Labels(WORDS));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''",
        "1919|1919",
        "1919-03|III 1919",
        "1919-12-05|5 XII 1919",
        "1919-XX|1919",
        "1919-03-XX|III 1919",
        "1919-XX-XX|1919",
        "191X|the 1910s",
        "19XX|the 19-hundreds",
        "1919~|about 1919",
        "1919-03?|III 1919 (?)",
        "1919%|about 1919 (?)",
        "191X~|about the 1910s",
        "[1919,1920]|1919 or 1920",
        "[1919-03,1919-04,1920]|III 1919 or IV 1919 or 1920",
        "[1919-03..1919-04]|between III 1919 and IV 1919",
        "[1919~..1920?]|between about 1919 and 1920 (?)",
        "[1919,1921..1923]|1919 or between 1921 and 1923",
        "[1919..1920,1925..]|between 1919 and 1920 or 1925 or later"
      })
  void aDateIsSaidNoMoreExactlyThanItIsKnown(String edtf, String expected) {
    assertThat(words.from(edtf)).isEqualTo(expected);
    assertThat(words.to("", edtf)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1919/1921|1919|1921",
        "1919-03-25/1921-04~|25 III 1919|about IV 1921",
        "1919/..|1919|goes on",
        "1919/|1919|''",
        "/1919|''|1919",
        "../1919|''|1919"
      })
  void anIntervalHasTwoEnds(String edtf, String from, String to) {
    assertThat(words.from(edtf)).isEqualTo(from);
    assertThat(words.to(edtf, "1999")).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({"1919,1921,1921", "1919,..,goes on", "'','',''"})
  void anEndMayStandByItself(String from, String to, String expected) {
    assertThat(words.to(from, to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[..1919]|seen from 1919|by 1919",
        "[..1919-03-25]|seen from 25 III 1919|by 25 III 1919",
        "[1919..]|1919 or later|seen until 1919"
      })
  void whatIsOnlyAttestedIsNoBeginningAndNoEnd(String edtf, String from, String to) {
    assertThat(words.from(edtf)).isEqualTo(from);
    assertThat(words.to("", edtf)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''|''",
        "1919|1921|1919 to 1921",
        "1919|''|since 1919",
        "1919|..|since 1919",
        "''|1921|until 1921",
        "1919/1921|''|1919 to 1921",
        "[..1919]|[1919..]|seen 1919",
        "[..1919]|[1921..]|seen from 1919 to seen until 1921"
      })
  void whatHeldIsSaidInAFewWords(String from, String to, String expected) {
    assertThat(words.held(from, to)).isEqualTo(expected);
  }

  @Test
  void whoIsAttestedOnOneDateHasNoEnd() {
    assertThat(words.to("[..1919]", "[1919..]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1934|''|с 1934 г.",
        "1934-02|''|с февраля 1934 г.",
        "1934-02-10|''|с 10 февраля 1934 г.",
        "''|1934-03-01|до 1 марта 1934 г.",
        "''|193X|до 1930-х гг.",
        "193X|''|с 1930-х гг.",
        "1934-02|1935-05-03|февраль 1934 г. — 3 мая 1935 г.",
        "1934~|''|начало: около 1934 г.",
        "[1934-02..1934-05]|''|начало: не ранее февраля 1934 г. и не позднее мая 1934 г.",
        "[1934-02..]|''|начало: не ранее февраля 1934 г.",
        "[..1934-02]|''|первое упоминание: февраль 1934 г.",
        "''|[1934-02..]|последнее упоминание: февраль 1934 г.",
        "[..1934-02]|[1934-02..]|упоминание: февраль 1934 г.",
        "''|[..1934-02-10]|конец: не позднее 10 февраля 1934 г.",
        "1934?|..|начало: 1934 г. (под вопросом)"
      })
  void inRussianADateStandsInTheCaseThatTheWordsAroundItWant(
      String from, String to, String expected) {
    DateWords russian =
        new DateWords(Labels.read(new EditionFolder(Path.of("target/no-edition")), "ru"));
    assertThat(russian.held(from, to).replace('\u00a0', ' ')).isEqualTo(expected);
  }

  @Test
  void inRussianWhatIsBeforeAMonthIsBeforeItsGenitive() {
    DateWords russian =
        new DateWords(Labels.read(new EditionFolder(Path.of("target/no-edition")), "ru"));
    assertThat(russian.before("1934-02").replace('\u00a0', ' ')).isEqualTo("До февраля 1934 г.");
    assertThat(russian.date("1934-02").replace('\u00a0', ' ')).isEqualTo("февраль 1934 г.");
  }
}
