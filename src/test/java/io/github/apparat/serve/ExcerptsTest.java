package io.github.apparat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Progress;
import io.github.apparat.serve.Excerpts.Excerpt;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Excerpts of long texts. */
class ExcerptsTest {
  private static final String HEADER = "<teiHeader><p>Of <name>all</name>.</p></teiHeader>";

  /** Three pages of four passages each; nothing else has an id. */
  private static final String TEXT =
      "<TEI>"
          + HEADER
          + "<text>"
          + IntStream.range(0, 12)
              .mapToObj(
                  i ->
                      "<p xml:id=\"p%d\">The <persName ref=\"#x\">name</persName> of %s.</p>"
                          .formatted(i, "many words ".repeat(9)))
              .collect(Collectors.joining("\n"))
          + "</text></TEI>";

  private static Optional<String> part(String id) {
    return id.startsWith("p")
        ? Optional.of("part" + Integer.parseInt(id.substring(1)) / 4)
        : Optional.empty();
  }

  private static Optional<Excerpt> excerpt(String before, UnaryOperator<String> change) {
    return Excerpts.of(before, Progress.NONE)
        .flatMap(e -> e.around(change.apply(before), ExcerptsTest::part));
  }

  private static String passage(String id, String text) {
    int start = text.indexOf("<p xml:id=\"" + id + "\"");
    return text.substring(start, text.indexOf("</p>", start) + 4);
  }

  @Test
  void thePageOfTheChangeIsWholeAndOfOthersTheBonesAreLeft() {
    Excerpt excerpt =
        excerpt(TEXT, t -> t.replace("id=\"p9\">The", "id=\"p9\">This")).orElseThrow();
    assertThat(excerpt.places()).containsExactly("p9");
    assertThat(excerpt.xml()).startsWith("<TEI>" + HEADER + "<text>").endsWith("</text></TEI>");
    assertThat(passage("p9", excerpt.xml())).startsWith("<p xml:id=\"p9\">This <persName");
    for (String whole : new String[] {"p7", "p8", "p10", "p11"}) {
      assertThat(passage(whole, excerpt.xml())).isEqualTo(passage(whole, TEXT));
    }
    for (String other : new String[] {"p1", "p6"}) {
      assertThat(passage(other, excerpt.xml()))
          .isEqualTo("<p xml:id=\"%s\"><?apparat-left-out 222 0?></p>".formatted(other));
    }
  }

  @Test
  void aChangeMayAddAndTakeAwayPassages() {
    String added = "<p xml:id=\"p9\"/><p xml:id=\"new\">Anew.</p>";
    Excerpt excerpt = excerpt(TEXT, t -> t.replace(passage("p9", t), added)).orElseThrow();
    assertThat(excerpt.xml()).contains(added, passage("p8", TEXT), passage("p10", TEXT));
    Excerpt shorter =
        excerpt(TEXT, t -> t.replace(passage("p9", t) + "\n" + passage("p10", t), ""))
            .orElseThrow();
    assertThat(shorter.xml())
        .contains(passage("p8", TEXT) + "\n\n" + passage("p11", TEXT))
        .doesNotContain("p9", "p10");
  }

  @Test
  void notesAreSparedAsLongAsAllBearNumbersAndNothingLeadsToThem() {
    String noted =
        TEXT.replaceAll("xml:id=\"p(\\d+)\">", "$0<note xml:id=\"n$1\" n=\"$1\">Of it</note>");
    Excerpt excerpt = excerpt(noted, t -> t.replace("9\">Of it", "9\">Of this")).orElseThrow();
    assertThat(excerpt.xml())
        .contains("<note xml:id=\"n9\" n=\"9\">Of this</note>", "<anchor xml:id=\"n1\"/>")
        .doesNotContain("<note xml:id=\"n1\"");
    for (String added :
        new String[] {
          "<note>Anew</note>", "<note xml:id=\"n\" n=\" \"/>", "<ref target=\"#n1\"/>"
        }) {
      assertThat(excerpt(noted, t -> t.replace("9\">Of", "9\">" + added + "Of"))).isEmpty();
    }
    String counted = noted.replace("<note xml:id=\"n3\" n=\"3\">", "<note>");
    assertThat(excerpt(counted, t -> t.replace("9\">Of", "9\"><note/>Of")).orElseThrow().xml())
        .contains("<note xml:id=\"n1\" n=\"1\">…");
  }

  private static Optional<Excerpt> ofBlocks(String before, UnaryOperator<String> change) {
    return Excerpts.of(before, Progress.NONE).flatMap(e -> e.ofBlocks(change.apply(before)));
  }

  @Test
  void ofAChangeInOneBlockNoMoreThanThatIsWhole() {
    Excerpt excerpt =
        ofBlocks(TEXT, t -> t.replace("id=\"p9\">The", "id=\"p9\">This <hi>very</hi>"))
            .orElseThrow();
    assertThat(excerpt.places()).containsExactly("p9");
    assertThat(passage("p9", excerpt.xml()))
        .startsWith("<p xml:id=\"p9\">This <hi>very</hi> <pers");
    for (String other : new String[] {"p0", "p8", "p10", "p11"}) {
      assertThat(passage(other, excerpt.xml())).contains("<?apparat-left-out 222 0?>");
    }
  }

  @Test
  void changesInSeveralBlocksAreThoseOfAllBetweenThem() {
    UnaryOperator<String> twice =
        t -> t.replace("p7\">The", "p7\">This").replace("p9\">The", "p9\">That");
    Excerpt excerpt = ofBlocks(TEXT, twice).orElseThrow();
    assertThat(excerpt.places()).containsExactlyInAnyOrder("p7", "p8", "p9");
    for (String whole : new String[] {"p7", "p8", "p9"}) {
      assertThat(passage(whole, excerpt.xml())).isEqualTo(passage(whole, twice.apply(TEXT)));
    }
    assertThat(passage("p10", excerpt.xml())).contains("<?apparat-left-out 222 0?>");
    for (String between : new String[] {"<p>New</p>", "<div xml:id=\"d\"/>", "<pb/>"}) {
      assertThat(
              ofBlocks(
                  TEXT,
                  t -> twice.apply(t).replace("<p xml:id=\"p8\"", between + "<p xml:id=\"p8\"")))
          .isEmpty();
    }
    assertThat(ofBlocks(TEXT, t -> twice.apply(t).replace("xml:id=\"p8\"", "xml:id=\"q8\"")))
        .isEmpty();
  }

  @Test
  void whatIsNotWithinBlocksIsNoChangeOfThem() {
    String around =
        TEXT.replace(
                "<p xml:id=\"p5\"", "<div xml:id=\"d\"><head>Of it</head><p>No</p><p xml:id=\"p5\"")
            .replace("</text>", "</div></text>");
    assertThat(ofBlocks(around, t -> t)).isEmpty();
    assertThat(ofBlocks(around, t -> t.replace("all", "none"))).isEmpty();
    assertThat(ofBlocks(around, t -> t.replace("Of it", "Of this"))).isEmpty();
    assertThat(ofBlocks(around, t -> t.replace("<p>No", "<p>Yes"))).isEmpty();
    assertThat(ofBlocks(around, t -> t.replace(passage("p9", t), ""))).isEmpty();
    assertThat(ofBlocks(around, t -> t.replace("p9\">The", "p9\"><note/>The"))).isPresent();
    String noted = around.replace("p8\">", "p8\"><note xml:id=\"n8\" n=\"8\">It</note>");
    assertThat(ofBlocks(noted, t -> t.replace("p9\">The", "p9\"><note/>The"))).isEmpty();
  }

  @Test
  void whatIsOfNoPageOrOfManyIsNotShownInPart() {
    assertThat(excerpt(TEXT, t -> t)).isEmpty();
    assertThat(excerpt(TEXT, t -> t.replace("all", "none"))).isEmpty();
    assertThat(excerpt(TEXT, t -> t.replace("The ", "This "))).isEmpty();
    assertThat(excerpt(TEXT, t -> "<?xml version='1.0'?>" + t)).isEmpty();
  }

  @Test
  void whatIsOnlyUnderstoodWholeStaysWhole() {
    Map<String, String> whole =
        Map.of(
            "<TEI>", "<!DOCTYPE TEI [<!ENTITY who 'me'>]><TEI>",
            "<teiHeader>", "<teiHeader><xi:include href='x'/>",
            "<text>", "<text><ab copyOf='#p1'/>",
            "</text>", "<delSpan spanTo='#p1'/></text>");
    whole.forEach(
        (found, instead) ->
            assertThat(Excerpts.of(TEXT.replace(found, instead), Progress.NONE)).isEmpty());
    assertThat(Excerpts.of("<?xml version='1.0' encoding='koi8-r'?>" + TEXT, Progress.NONE))
        .isEmpty();
    assertThat(Excerpts.of("<?xml version='1.0' encoding='utf-8'?>" + TEXT, Progress.NONE))
        .isPresent();
  }
}
