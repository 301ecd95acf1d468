package io.github.apparat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.model.Edition.Place;
import io.github.apparat.model.Stretch;
import io.github.apparat.report.Progress;
import io.github.apparat.serve.Excerpts.Excerpt;
import java.util.List;
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

  private static Optional<Place> place(String id) {
    return id.startsWith("p")
        ? Optional.of(new Place("part" + Integer.parseInt(id.substring(1)) / 4, id))
        : Optional.empty();
  }

  private static Optional<Excerpt> excerpt(String before, UnaryOperator<String> change) {
    return Excerpts.of(before, Progress.NONE)
        .flatMap(e -> e.ofPages(change.apply(before), ExcerptsTest::place));
  }

  private static String passage(String id, String text) {
    int start = text.indexOf("<p xml:id=\"" + id + "\"");
    return text.substring(start, text.indexOf("</p>", start) + 4);
  }

  @Test
  void thePageOfTheChangeIsWholeAndOfOthersTheBonesAreLeft() {
    Excerpt excerpt =
        excerpt(TEXT, t -> t.replace("id=\"p9\">The", "id=\"p9\">This")).orElseThrow();
    assertThat(excerpt.stretches()).containsExactly(new Stretch("p9", "p10"));
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
    String app = "<app xml:id=\"a9\"><rdg/><note>Of the reading</note></app>";
    assertThat(excerpt(noted, t -> t.replace("9\">Of", "9\">" + app + "Of"))).isPresent();
    String counted = noted.replace("<note xml:id=\"n3\" n=\"3\">", "<note>");
    assertThat(excerpt(counted, t -> t.replace("9\">Of", "9\"><note/>Of")).orElseThrow().xml())
        .contains("<note xml:id=\"n1\" n=\"1\">…");
  }

  private static Optional<Excerpt> ofStretches(String before, UnaryOperator<String> change) {
    return Excerpts.of(before, Progress.NONE)
        .flatMap(e -> e.ofStretches(change.apply(before), ExcerptsTest::place));
  }

  private static List<Stretch> stretches(String before, UnaryOperator<String> change) {
    return ofStretches(before, change).map(Excerpt::stretches).orElse(List.of());
  }

  @Test
  void ofAChangeInOnePassageNoMoreThanThatAndTheNextIsWhole() {
    Excerpt excerpt =
        ofStretches(TEXT, t -> t.replace("id=\"p9\">The", "id=\"p9\">This <hi>very</hi>"))
            .orElseThrow();
    assertThat(excerpt.stretches()).containsExactly(new Stretch("p9", "p10"));
    assertThat(passage("p9", excerpt.xml()))
        .startsWith("<p xml:id=\"p9\">This <hi>very</hi> <pers");
    assertThat(passage("p10", excerpt.xml())).isEqualTo(passage("p10", TEXT));
    for (String other : new String[] {"p0", "p8", "p11"}) {
      assertThat(passage(other, excerpt.xml())).contains("<?apparat-left-out 222 0?>");
    }
  }

  @Test
  void aStretchHasAllFromTheFirstChangeToTheLast() {
    UnaryOperator<String> twice =
        t -> t.replace("p8\">The", "p8\">This").replace("p10\">The", "p10\">That");
    Excerpt excerpt = ofStretches(TEXT, twice).orElseThrow();
    assertThat(excerpt.stretches()).containsExactly(new Stretch("p8", "p11"));
    for (String whole : new String[] {"p8", "p9", "p10"}) {
      assertThat(passage(whole, excerpt.xml())).isEqualTo(passage(whole, twice.apply(TEXT)));
    }
    assertThat(passage("p7", excerpt.xml())).contains("<?apparat-left-out 222 0?>");
  }

  @Test
  void onEachPageAStretchHasItsOwnBeginningAndGoesOnToTheEndOrToWhatFollows() {
    assertThat(
            stretches(
                TEXT, t -> t.replace("p7\">The", "p7\">This").replace("p9\">The", "p9\">That")))
        .containsExactly(new Stretch("p7", ""), new Stretch("p8", "p10"));
    assertThat(stretches(TEXT, t -> t.replace("p7\">The", "p7\">This")))
        .containsExactly(new Stretch("p7", ""));
    assertThat(stretches(TEXT, t -> t.replace("p11\">The", "p11\">This")))
        .containsExactly(new Stretch("p11", ""));
  }

  @Test
  void whatIsAddedOrTakenAwayIsBetweenWhatIsTheSame() {
    String p9 = "<p xml:id=\"p9\"";
    assertThat(stretches(TEXT, t -> t.replace(p9, "<p>New</p>" + p9)))
        .containsExactly(new Stretch("p8", "p10"));
    assertThat(stretches(TEXT, t -> t.replace(p9, "<p xml:id=\"p9new\">New</p>" + p9)))
        .containsExactly(new Stretch("p8", "p10"));
    assertThat(stretches(TEXT, t -> t.replace("p9\">The", "p9\">It.</p><p>The")))
        .containsExactly(new Stretch("p9", "p10"));
    assertThat(stretches(TEXT, t -> t.replace(passage("p9", t), "")))
        .containsExactly(new Stretch("p8", "p10"));
    assertThat(stretches(TEXT, t -> t.replace(p9, "<p xml:id=\"q9\"")))
        .containsExactly(new Stretch("p8", "p10"));
    assertThat(stretches(TEXT, t -> t.replace(p9, p9 + " rend=\"it\"")))
        .containsExactly(new Stretch("p9", "p10"));
  }

  @Test
  void whatIsNotShownByItselfIsOfTheStretchAroundIt() {
    String around = TEXT.replace("<p xml:id=\"p9\"", "<pb xml:id=\"b\"/><p>No</p><p xml:id=\"p9\"");
    assertThat(stretches(around, t -> t.replace("<p>No", "<p>Yes")))
        .containsExactly(new Stretch("p8", "p9"));
    assertThat(stretches(around, t -> t.replace("p8\">The", "p8\">This")))
        .containsExactly(new Stretch("p8", "p9"));
  }

  @Test
  void whatIsOfNoPlaceOrChangesWhatNotesMeanIsNoStretch() {
    assertThat(stretches(TEXT, t -> t)).isEmpty();
    assertThat(stretches(TEXT, t -> t.replace("all", "none"))).isEmpty();
    assertThat(stretches(TEXT, t -> t.replace("<text>", "<text><p>New</p>"))).isEmpty();
    assertThat(stretches(TEXT, t -> t.replace("The ", "This "))).isEmpty();
    assertThat(stretches(TEXT, t -> t.replace("p9\">The", "p9\"><note/>The"))).isNotEmpty();
    String noted = TEXT.replace("p8\">", "p8\"><note xml:id=\"n8\" n=\"8\">It</note>");
    assertThat(stretches(noted, t -> t.replace("p9\">The", "p9\"><note/>The"))).isEmpty();
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
