package io.github.apparat.encode.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.encode.draft.TextLines.Role;
import io.github.apparat.encode.layout.Paragraphs;
import io.github.apparat.source.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognisedTest {
  private static final String LONG =
      "The lamp stood in the window of the house by the river, and everybody who came over the"
          + " bridge at night could see it from afar and knew that the ferryman was still awake.";

  private static Recognised in(String text) {
    return Recognised.in(new SourceText("a.txt", "", text), Map.of());
  }

  private static List<String> headings(String text) {
    return in(text).headings().stream().map(h -> h.first() + ":" + h.level()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "CHAPTER IV. The Oil, CHAPTER",
    "Chapter 4, CHAPTER",
    "Глава первая, CHAPTER",
    "Розділ 2. Олива, CHAPTER",
    "Kapitel 3: Das Öl, CHAPTER",
    "PART TWO, PART",
    "Часть 2, PART",
    "Introduction, CHAPTER",
    "Заключение, CHAPTER",
    "THE OIL OF THE LAMP, CAPITALS",
    "1.2 The wick, NUMBER",
    "3. The wick, NUMBER",
    "XIV, SECTION",
    "* * *, SECTION"
  })
  void aHeadingHasAForm(String line, HeadingForm form) {
    assertThat(HeadingForm.of(line)).contains(form);
  }

  @ParameterizedTest
  @CsvSource({
    "Chapter 4 tells of the oil and of the coast",
    "Part of the oil was lost",
    "1. The wick is of cotton.",
    "The oil",
    "1911",
    "Глава 3 посвящена маслу"
  })
  void otherLinesHaveNone(String line) {
    assertThat(HeadingForm.of(line)).isEmpty();
  }

  @Test
  void numbersTellTheirLevels() {
    String text =
        String.join(
            "\n\n",
            "Introduction",
            LONG,
            "1. Lamps",
            LONG,
            "1.1 Oil",
            LONG,
            "1.2 Wicks",
            LONG,
            "2. Light",
            LONG,
            "2.1 Day",
            LONG);
    assertThat(headings(text)).containsExactly("1:1", "5:1", "9:2", "13:2", "17:1", "21:2");
  }

  @Test
  void aListOfNumbersIsNoRowOfHeadings() {
    String text = String.join("\n\n", LONG, "1. Oil", "2. Wicks", "3. Glass", LONG);
    assertThat(headings(text)).isEmpty();
  }

  @Test
  void aNumberThatDoesNotFollowIsNoHeading() {
    String text =
        String.join(
            "\n\n", LONG, "1.1 Oil", LONG, "9 Barrels", LONG, "1.2 Wicks", LONG, "1.3 Glass", LONG);
    assertThat(headings(text)).containsExactly("3:1", "11:1", "15:1");
  }

  @Test
  void shortLinesBetweenParagraphsAreHeadingsOfLittleCertainty() {
    String text = String.join("\n\n", LONG, LONG, LONG, "The Oil", LONG, LONG, LONG, LONG, LONG);
    assertThat(in(text).headings()).extracting(Heading::certainty).containsExactly(Certainty.LOW);
  }

  @Test
  void theTableOfContentsIsFrontAndHasNoHeadings() {
    String text =
        "A Book of Lamps\n\nContents\n\nChapter 1. Oil 3\nChapter 2. Wicks 17\nChapter 3. Glass 40\n\n"
            + "Chapter 1. Oil\n\n"
            + LONG
            + "\n\nChapter 2. Wicks\n\n"
            + LONG
            + "\n";
    Recognised found = in(text);
    assertThat(found.contents()).contains(new Contents(3, 7));
    assertThat(found.headings()).extracting(Heading::first).containsExactly(9, 13);
    assertThat(ProfileSheet.of(found, "a.txt")).contains("{zone: front, lines: 1-7}", "titlePart");
  }

  @Test
  void longLinesAreParagraphsAndBrokenOnesGoOn() {
    String text = (LONG + "\n").repeat(6) + "The ferryman of the\nriver was old, as " + LONG + "\n";
    assertThat(in(text).paragraphing().mode()).isEqualTo(Paragraphs.LINE);
    String broken = text + "Nobody knew\nhis age, or " + LONG + "\n";
    assertThat(in(text).breaks()).isEmpty();
    assertThat(in(broken).breaks().orElseThrow().low()).isEqualTo(2);
    assertThat(StructureSheet.of(in(broken), "a.txt")).contains("joins:", "lower: true");
  }

  @Test
  void aLineThatGoesOnMayEndInASpace() {
    String text =
        "The lamp was lit in the \n\nevening by the old \n\nwoman of the mill.\n\n".repeat(3);
    assertThat(in(text).paragraphing().mode()).isEqualTo(Paragraphs.SPACED);
  }

  @Test
  void notesAtTheFootOfPagesAreOneRow() {
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= 6; n += 2) {
      text.append(LONG).append("[").append(n).append("] ").append(LONG);
      text.append("[").append(n + 1).append("]\n\n");
      text.append(n).append(". A note.\n").append(n + 1).append(". Another one.\n\f");
    }
    NoteConvention notes = in(text.toString()).notes().orElseThrow();
    assertThat(notes.linked()).isEqualTo(6);
    assertThat(notes.foot()).isTrue();
    assertThat(NotesSheet.of(notes, "a.txt")).contains("place: foot", "notes: '3-4, 7-8, 11-12'");
  }

  @Test
  void notesOfAllChaptersMayStandAtTheEnd() {
    String text =
        "Chapter 1\n\nThe lamp[1] and the oil[2] of the mill.\n\nChapter 2\n\nThe wick[1] and the"
            + " glass[2] of it.\n\nNotes\n\n1. Of tin.\n2. Of olives.\n\n1. Of cotton.\n2. Of sand.\n";
    Recognised found = in(text);
    assertThat(found.notes().orElseThrow().linked()).isEqualTo(4);
    assertThat(NotesSheet.of(found.notes().get(), "a.txt"))
        .contains("{text: '1-4', notes: '11-12'}", "{text: '5-13, 16', notes: '14-15'}");
    assertThat(found.lines().role(9)).isEqualTo(Role.FURNITURE);
  }

  @Test
  void aFigureBeforeAParenthesisRefersToANoteBelowARule() {
    Recognised found =
        in(
            "The lamp burned oil.1) The wick was of cotton2) and the glass\nwas green.3)\n\n"
                + "________\n1) Of olives.\n2) From the mill.\n3) It broke.\n");
    assertThat(found.notes().orElseThrow().linked()).isEqualTo(3);
    assertThat(NotesSheet.of(found.notes().get(), "a.txt")).contains("notes: '5-7'");
    assertThat(found.lines().role(4)).isEqualTo(Role.FURNITURE);
  }

  @Test
  void referencesWithoutNotesAreBelievedInWhereTheyRise() {
    String lost = "The lamp[1] and the oil[2] of the mill.\n\nThe wick[3] and the glass[4] too.\n";
    NoteConvention notes = in(lost).notes().orElseThrow();
    assertThat(notes.body()).isEmpty();
    assertThat(NotesSheet.of(notes, "a.txt")).contains("{text: '1-4', first: 1, last: 4}");
    assertThat(in("In [7] the lamp, in [3] the oil, in [1] the mill.\n").notes()).isEmpty();
  }

  @Test
  void aDashOrAYearIsNoNote() {
    String text = "In the year (1911) they came.\n\n1. They had oil.\n2. They had wicks.\n";
    assertThat(in(text).notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, the lamp of the mill was in the window and it was the light of the town",
    "ru, и не было света на мельнице и в окне не был виден фонарь с масла",
    "uk, і не було світла на млині та у вікні що був як ліхтар із оливи",
    "de, die Lampe und das Licht der Mühle ist nicht von den Kindern mit der Leiter",
    "fr, la lampe et les enfants du moulin dans la nuit que le vent des champs est",
    "und, lampa ligo mala wiru tena"
  })
  void aTextHasItsLanguage(String code, String text) {
    assertThat(Language.of(text).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "The Mill.txt, the-mill",
    "Глава 2.html, glava-2",
    "2004 Rees.md, text-2004-rees",
    "Öl und Licht, ol-und-licht",
    "!!!.txt, text",
    ".txt, txt"
  })
  void anIdIsMadeOfTheNameOfTheFile(String file, String id) {
    assertThat(Slug.of(file, taken -> false)).isEqualTo(id);
    assertThat(Slug.of(file, id::equals)).isEqualTo(id + "-2");
  }
}
