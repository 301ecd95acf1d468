package io.github.apparat.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text of one line, what a reader finds in it, and what an encoder made of it. */
class ComparisonTest {
  private static final String RECEIVED =
      "The Council of Verona's Watch[1] met Romeo at Tybalt's.^ Then Paris left.";

  private final List<String> gold =
      new ArrayList<>(List.of("columns", "1\ttuning\tpassage\t1:1:0\t1:12:5\t\t"));

  private Comparison comparison;

  private void gold(String kind, String words, String id, String weight) {
    int start = RECEIVED.indexOf(words);
    int end = start + words.length();
    gold.add("1\ttuning\t" + kind + "\t" + at(start) + "\t" + at(end) + "\t" + id + "\t" + weight);
  }

  private void gold(String kind, String words, String id) {
    gold(kind, words, id, "");
  }

  /** A place within a word of the one line. */
  private static String at(int offset) {
    String before = RECEIVED.substring(0, offset);
    return "1:" + before.split(" ", -1).length + ":" + (offset - before.lastIndexOf(' ') - 1);
  }

  private Score score(Kind kind, String content) {
    String tei =
        "<TEI><text><body><p source=\"play.txt#char=0,"
            + RECEIVED.length()
            + "\">"
            + content
            + "</p></body></text></TEI>";
    comparison = new Comparison(new SourceText("play.txt", "00", RECEIVED), tei);
    comparison.add(gold);
    return comparison.half(false).get(kind);
  }

  private static String marked(String words, String tagged) {
    return RECEIVED.replace(words, tagged);
  }

  @Test
  void whatOverlapsIsFoundAndItsLinkCounted() {
    gold("organ", "Council of Verona", "council");
    Score score = score(Kind.ORGAN, marked("Council", "<orgName ref='#council'>Council</orgName>"));
    assertThat(score.findings()).isEmpty();
    assertThat(score.f1()).isEqualTo(1);
    assertThat(score.links()).isEqualTo(1);
    score = score(Kind.ORGAN, marked("Council", "<orgName ref='#senate'>Council</orgName>"));
    assertThat(score.f1()).isEqualTo(1);
    assertThat(score.links()).isEqualTo(0);
  }

  @Test
  void whatIsMissedAndWhatIsInventedAreToldApart() {
    gold("person", "Romeo", "romeo");
    gold("person", "Paris", "paris");
    String both =
        marked("Romeo", "<persName ref='#romeo'>Romeo</persName>")
            .replace("Verona", "<persName ref='#verona'>Verona</persName>");
    Score score = score(Kind.PERSON, both);
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.recall()).isEqualTo(0.5);
    assertThat(score.f1()).isEqualTo(0.5);
    assertThat(comparison.errors())
        .isEqualToNormalizingNewlines(
            """
            play.txt:1:63 missed person, expected [paris], marked []: Paris
            play.txt:1:16 invented person, expected [], marked [verona]: Verona
            """);
  }

  @Test
  void whatIsOptionalCountsNeitherWay() {
    gold("person", "Tybalt", "tybalt", "optional");
    assertThat(score(Kind.PERSON, RECEIVED).findings()).isEmpty();
    assertThat(score(Kind.PERSON, marked("Tybalt", "<persName>Tybalt</persName>")).findings())
        .isEmpty();
  }

  @Test
  void aNameInsideANameIsNoneTooMany() {
    gold("organ", "Council of Verona", "council");
    String nested =
        "<orgName ref='#council'>Council of <orgName ref='#verona'>Verona</orgName></orgName>";
    Score score = score(Kind.ORGAN, marked("Council of Verona", nested));
    assertThat(score.findings()).isEmpty();
    assertThat(score.expected()).isEqualTo(1);
  }

  @Test
  void oneMarkAnswersOneMentionOnly() {
    gold("organ", "Council of Verona", "council");
    gold("organ", "Watch", "watch");
    String both = "<orgName ref='#watch'>Council of Verona's Watch</orgName>";
    Score score = score(Kind.ORGAN, marked("Council of Verona's Watch", both));
    assertThat(score.recall()).isEqualTo(0.5);
    assertThat(score.right()).isEqualTo(1);
  }

  @Test
  void aReferenceStandsWhereItsMarkStoodAndHasItsNumber() {
    gold("reference", "[1]", "1");
    gold("reference", "^", "2");
    String notes =
        marked("[1]", "<note n='1'/>").replace("^", "").replace("left", "<note n='2'/>left");
    Score score = score(Kind.REFERENCE, notes);
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.recall()).isEqualTo(0.5);
    score = score(Kind.REFERENCE, marked("[1]", "<note n='1'/>").replace("^", "<note n='9'/>"));
    assertThat(score.f1()).isEqualTo(1);
    assertThat(score.links()).isEqualTo(0.5);
  }

  @Test
  void aReferenceThatMayStandAnywhereIsAllowedByItsNumber() {
    gold("reference", "^", "2", "optional");
    assertThat(score(Kind.REFERENCE, marked(" left", "<note n='2'/> left")).findings()).isEmpty();
    assertThat(score(Kind.REFERENCE, marked(" left", "<note n='3'/> left")).findings()).hasSize(1);
  }

  @Test
  void theBodyOfANoteBeginsWhereItWasReadAndIsLinked() {
    gold("body", "Then Paris", "4");
    String note = "<note n='4' source='play.txt#char=58,73'>Then Paris left.</note>";
    String text = RECEIVED.substring(0, 57);
    assertThat(score(Kind.BODY, text + note).right()).isEqualTo(1);
    assertThat(score(Kind.BODY, text + note.replace("'4'", "'5'")).right()).isEqualTo(0);
    String apart = "<div type='notes'>" + note + "</div>";
    assertThat(score(Kind.BODY, text + apart).right()).isEqualTo(0);
  }

  @Test
  void figuresSayHowManyAndHowWell() {
    gold("person", "Romeo", "romeo");
    score(Kind.PERSON, marked("Romeo", "<persName ref='#romeo'>Romeo</persName>"));
    Figures figures = new Figures();
    figures.add("play", comparison);
    figures.notEncoded("poem");
    assertThat(figures.table().lines().skip(2).map(l -> l.replaceAll("\\s+", " ")))
        .containsExactly(
            "play tuning 1 1.000 1.000 1.000 1.000 0 - - - - 0 - - - - 0/0",
            " kept 0 - - - - 0 - - - - 0 - - - - 0/0",
            "poem not encoded");
  }
}
