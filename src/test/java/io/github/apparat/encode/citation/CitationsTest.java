package io.github.apparat.encode.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Passage;
import io.github.apparat.encode.mark.Reading;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {
  private static final String WORKS =
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="works"><standOff><listBibl>
        <bibl xml:id="w.moss" n="Moss"><author>Ada Moss</author>
          <title level="m">Lamps of the Harbour Stage: A Prompter Remembers</title><date when="1911"/></bibl>
        <bibl xml:id="w.lamps-1" n="Lamps 1"><title level="m">A Register of Lamps</title><date when="1920"/></bibl>
        <bibl xml:id="w.lamps-2" n="Lamps 2"><title level="m">A Register of Lamps</title><date when="1931"/></bibl>
        <bibl xml:id="w.reed" n="Reed"><author>Tom Reed</author>
          <title level="a">Curtains and Kings</title><title level="j">Stage Review</title></bibl>
        <bibl xml:id="w.fire" n="Fire"><author>Ida Wick</author><title level="m">Fire</title></bibl>
        <bibl xml:id="w.review" n="Stage Review"><title level="j">Stage Review</title></bibl>
        <bibl xml:id="w.ropes" n="Ropes"><editor>Jo Hemp</editor><title level="m">The Book of Ropes</title></bibl>
        <bibl xml:id="w.attic" n="Attic"><title level="u">Papers of the attic</title></bibl>
      </listBibl></standOff></TEI>
      """;

  private static final String SHEET =
      """
      dates: [month-day-year, day-month-year, month-year, years, year]
      places: [Port Ellen, Ellen]
      ibid: [Ibid, ibid, 'N\\s?bid']
      archives: [{organ: attic, work: w.attic, forms: [HALA]}]
      works: {w.ropes: [Rope Book]}
      italics: {language: la, other: {fr: [coup]}, titles: [The Bell]}
      terms: {language: ru-Latn, list: [suflior]}
      parts: [table, chapter]
      """;

  @TempDir private Path folder;
  private final Report report = new Report();
  private Citations citations;
  private SourceText source;

  @BeforeEach
  void edition() throws IOException {
    Files.createDirectories(folder.resolve("tei/register"));
    Files.createDirectories(folder.resolve("tei/source/play"));
    Files.writeString(folder.resolve("tei/register/works.xml"), WORKS);
    Files.writeString(folder.resolve("tei/source/play/citations.yaml"), SHEET);
  }

  private String encode(boolean note, String... passages) {
    String all = String.join("\n", passages);
    source = new SourceText("received.txt", "0".repeat(64), all);
    citations =
        Citations.of(
            new Xml(new EditionFolder(folder)),
            "play",
            source,
            "en",
            part -> part.equals("table 1-2") ? Optional.of("play.t1") : Optional.empty(),
            report);
    TeiWriter out = new TeiWriter();
    int start = 0;
    for (String passage : passages) {
      out.text(start == 0 ? "" : "\n");
      Run run = Run.of(start, start + passage.length());
      Reading reading = new Reading(all, run, List.of());
      List<Mark> marks =
          new ArrayList<>(citations.references(reading, new Citations.Place("1", note)));
      marks.addAll(citations.datesAndPlaces(reading, marks));
      new Passage(source, report).write(out, run, marks);
      start += passage.length() + 1;
    }
    citations.reportLeft();
    return out.toString();
  }

  private String notes(String... passages) {
    return encode(true, passages);
  }

  @Test
  void aFullCitationIsTakenApart() {
    assertThat(
            notes(
                "See Ada Moss, Lamps of the Harbour Stage (Hull: Quay Press, 1911), vol. 2, pp. 31-4."))
        .isEqualTo(
            "See <bibl corresp=\"#w.moss\"><author>Ada Moss</author>, "
                + "<title level=\"m\">Lamps of the Harbour Stage</title> (<pubPlace>Hull</pubPlace>: "
                + "<publisher>Quay Press</publisher>, <date when=\"1911\">1911</date>), "
                + "<biblScope unit=\"volume\">vol. 2</biblScope>, "
                + "<biblScope unit=\"page\" from=\"31\" to=\"34\">pp. 31-4</biblScope></bibl>.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Moss, Larnps of the Harbour Stage, p. 3",
        "Moss, Lamps o f  the Harbour Stage, p. 3",
        "Moss, Lainps of tlie Ha rbour Stage, p. 3",
        "Moss, Lamps of the Harbom Stage, p. 3"
      })
  void aMisreadTitleIsFound(String note) {
    assertThat(notes(note)).contains("<bibl corresp=\"#w.moss\">");
  }

  @Test
  void ibidIsTheWorkBeforeAlsoAcrossNotesWithoutOne() {
    assertThat(
            notes(
                "Moss, Lamps of the Harbour Stage, p. 3.",
                "He was ill.",
                "12 N bid., p. 4.",
                "ibid., p. 5"))
        .contains("12 <bibl corresp=\"#w.moss\">N bid., <biblScope")
        .contains(
            "<bibl corresp=\"#w.moss\">ibid., <biblScope unit=\"page\">p. 5</biblScope></bibl>");
  }

  @Test
  void aNoteThatHasLostItsIbidIsDoubtful() {
    assertThat(notes("Moss, Lamps of the Harbour Stage, p. 3.", "93 pp. 6-7."))
        .contains("93 <bibl corresp=\"#w.moss\" cert=\"low\"><biblScope");
    assertThat(report.findings()).extracting(Finding::code).contains("ENCODE-41");
  }

  @Test
  void ibidAfterAnUnknownWorkLeadsNowhere() {
    assertThat(
            notes(
                "Moss, Lamps of the Harbour Stage, p. 3.",
                "Una Pike, Winter Bills (Leith, 1902), p. 1.",
                "Ibid., p. 2."))
        .contains(
            "<bibl><author>Una Pike</author>, <title level=\"m\">Winter Bills</title> (<pubPlace>Leith")
        .contains("<bibl>Ibid., <biblScope");
    assertThat(citations.unresolved()).isEqualTo(2);
    assertThat(citations.references()).isEqualTo(3);
    assertThat(report.findings()).extracting(Finding::code).contains("ENCODE-40");
  }

  @Test
  void severalWorksOfANoteAreSeveralReferences() {
    assertThat(
            notes(
                "Moss, Lamps of the Harbour Stage, p. 3; Stage Review, no. 4, May 1909, p. 2; and nos. 6-7, June 1909, p. 8."))
        .contains(
            "</bibl>; <bibl corresp=\"#w.review\"><title level=\"j\">Stage Review</title>, <biblScope unit=\"issue\">no. 4")
        .contains(
            "</bibl>; and <bibl corresp=\"#w.review\"><biblScope unit=\"issue\" from=\"6\" to=\"7\">nos. 6-7");
  }

  @Test
  void anArticleStandsInItsHost() {
    assertThat(
            notes(
                "Tom Reed, 'Curtains and Kings', Stage Review, vol. 3, no. 17, 22 May 1909, pp. 1-3."))
        .startsWith(
            "<bibl corresp=\"#w.reed\"><author>Tom Reed</author>, '<title level=\"a\">Curtains and Kings</title>', <title level=\"j\">Stage Review</title>")
        .contains(
            "<biblScope unit=\"issue\">no. 17</biblScope>, <date when=\"1909-05-22\">22 May 1909</date>, <biblScope");
    assertThat(notes("Una Pike, ‘Of Ropes’, in Jo Hemp (ed.), *The Book of Ropes* (Leith, 1902)."))
        .startsWith(
            "<bibl><author>Una Pike</author>, ‘<title level=\"a\">Of Ropes</title>’, in <editor>Jo Hemp</editor> (ed.), <title level=\"m\">The Book of Ropes</title>");
  }

  @Test
  void theYearTellsOfTwoEditions() {
    assertThat(
            notes(
                "A Register of Lamps (Hull, 1931), p. 4.",
                "A Register of Lamps, p. 5.",
                "A Register of Lamps (1920), p. 6."))
        .contains("<bibl corresp=\"#w.lamps-2\"><title")
        .contains("<bibl corresp=\"#w.lamps-2\" cert=\"medium\"><title")
        .contains("<bibl corresp=\"#w.lamps-1\"><title");
  }

  @Test
  void aTitleOfOneWordNeedsItsAuthor() {
    assertThat(notes("Wick, Fire, p. 3.")).contains("#w.fire");
    assertThat(notes("Fire was not the cause.")).doesNotContain("bibl");
  }

  @Test
  void aShortenedTitleIsFoundByItsAuthor() {
    assertThat(notes("Moss, Lamps of the Harbour, p. 3."))
        .contains("<bibl corresp=\"#w.moss\" cert=\"medium\">");
  }

  @Test
  void theFileOfAnUnknownArchiveIsNoTitle() {
    assertThat(notes("Letter of Ida Wick, 30 May 1889, Town Archive, Fund 7, No. 12."))
        .doesNotContain("<bibl", "<title");
  }

  @Test
  void aSignatureIsTakenApart() {
    assertThat(
            notes(
                "HALA, 17/3/921, 53/69; 17/3/946, 20–1.",
                "HALA 5446/1/58-64.",
                "Ibid., fond 17, opis’ 21, delo 2694, protocol 3"))
        .startsWith(
            "<bibl type=\"signature\" corresp=\"#w.attic\"><orgName ref=\"#attic\">HALA</orgName>, <idno type=\"fond\">17</idno>/<idno type=\"opis\">3</idno>/<idno type=\"delo\">921</idno>, <biblScope unit=\"item\">53/69</biblScope></bibl>; <bibl type=\"signature\" corresp=\"#w.attic\"><idno")
        .contains("<idno type=\"delo\">58-64</idno></bibl>.")
        .contains(
            "fond <idno type=\"fond\">17</idno>, opis’ <idno type=\"opis\">21</idno>, delo <idno type=\"delo\">2694</idno>, <biblScope unit=\"protocol\">protocol 3");
    assertThat(notes("The papers went to HALA."))
        .contains("to <orgName ref=\"#attic\">HALA</orgName>.");
  }

  @Test
  void runningTextHasTitlesOnlyWhereTheyAreSetAsSuch() {
    assertThat(
            encode(
                false,
                "He read *The Book of Ropes* and *The Bell*, a *coup* and an *exit*; the book of ropes."))
        .isEqualTo(
            "He read <title level=\"m\">The Book of Ropes</title> and <title>The Bell</title>, a "
                + "<foreign xml:lang=\"fr\">coup</foreign> and an <foreign xml:lang=\"la\">exit</foreign>; the book of ropes.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see table 1-2, below | see <ref target=\"#play.t1\">table 1-2</ref>, below",
        "(see Chapter 4) | (see <ref type=\"external\">Chapter 4</ref>)",
        "the suflior (prompter) | the <term xml:lang=\"ru-Latn\">suflior</term> (<gloss>prompter</gloss>)",
        "the prompter {suflior) | the prompter {<term xml:lang=\"ru-Latn\">suflior</term>)",
        "from Port Ellen in 1911 | from <placeName>Port Ellen</placeName> in <date when=\"1911\">1911</date>"
      })
  void partsTermsAndPlacesAreMarked(String text, String tei) {
    assertThat(encode(false, text)).isEqualTo(tei);
  }

  @Test
  void placesAreNotLookedForInsideNames() {
    source = new SourceText("received.txt", "0".repeat(64), "Port Ellen Theatre in Port Ellen");
    notes("Port Ellen Theatre in Port Ellen");
    Reading reading = new Reading(source.text(), Run.of(0, source.length()), List.of());
    Mark organ = new Mark.Wrap(0, 18, "orgName", java.util.Map.of(), List.of());
    assertThat(citations.datesAndPlaces(reading, List.of(organ)))
        .extracting(Mark::start)
        .containsExactly(22);
  }

  @Test
  void aSheetWithoutSenseIsReported() throws IOException {
    Files.writeString(
        folder.resolve("tei/source/play/citations.yaml"), "archives: [{forms: [HALA]}]\n");
    notes("HALA, 1/2/3.");
    assertThat(report.findings()).extracting(Finding::code).contains("SOURCE-02");
    assertThat(report.text()).contains("an archive needs a work, as work: w.rgaspi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "'",
        "*",
        "; ",
        "Ada Moss, ",
        "1/2/3, ",
        "no. 1, 2, ",
        "in A, ",
        "Ibid. ",
        "‘A"
      })
  void hostileNotesAreReadInTimeThatGrowsWithThem(String piece) {
    String text = piece.repeat(30_000 / piece.length());
    long begin = System.nanoTime();
    encode(true, text);
    encode(false, text);
    assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
  }
}
