package io.github.apparat.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderTest {
  private static final String BODY = "language: en\nzones: [{zone: body, lines: 1-9}]\n";

  @TempDir private Path folder;
  private final Report report = new Report();

  private void write(String name, String text) {
    try {
      Path path = folder.resolve(name);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SourceText received(String text) {
    write("received.txt", text);
    return SourceReader.read(folder.resolve("received.txt"), report).orElseThrow();
  }

  private void header(String sha256) {
    write(
        "tei/source/play/header.xml",
        "<teiHeader xmlns='http://www.tei-c.org/ns/1.0'><fileDesc><publicationStmt>"
            + "<availability n='masked'/></publicationStmt><sourceDesc><bibl>"
            + "<idno type='file'>received.txt</idno><idno type='sha256'>"
            + sha256
            + "</idno></bibl></sourceDesc></fileDesc></teiHeader>");
  }

  private Optional<Encoder.Encoded> encode(String text, String profile) {
    SourceText source = received(text);
    header(source.sha256());
    write("tei/source/play/profile.yaml", profile);
    return new Encoder(new Xml(new EditionFolder(folder)), report).encode(source, report);
  }

  /** What stands in the body of a text that is one paragraph. */
  private String paragraph(String text, String profile) {
    String tei = encode(text, profile).orElseThrow().tei();
    int from = tei.indexOf('>', tei.indexOf("<p xml:id=\"play.p1\"")) + 1;
    return tei.substring(from, tei.indexOf("</p>", from));
  }

  private void sheet(String name, String text) {
    write("tei/source/play/" + name + ".yaml", text + "\n");
  }

  private void name(String... forms) {
    StringBuilder names = new StringBuilder();
    for (String form : forms) {
      names.append("<persName>").append(form).append("</persName>");
    }
    write(
        "tei/register/a.xml",
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><person xml:id='hamlet'>"
            + names
            + "</person></TEI>");
  }

  @Test
  void theTierAndTheIdAreThoseOfTheHeaderFound() {
    Encoder.Encoded encoded = encode("To be.", BODY).orElseThrow();
    assertThat(encoded.id()).isEqualTo("play");
    assertThat(encoded.tier()).isEqualTo(Tier.MASKED);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void aTextThatNoHeaderNamesIsAFinding() {
    SourceText source = received("To be.");
    header("00ff");
    Encoder encoder = new Encoder(new Xml(new EditionFolder(folder)), report);
    assertThat(encoder.encode(source, report)).isEmpty();
    assertThat(report.text())
        .startsWith("received.txt error SOURCE-02")
        .contains("no header")
        .contains(source.sha256());
  }

  @Test
  void aHeaderWithoutASumIsAFinding() {
    assertThat(encode("To be.", BODY)).isPresent();
    header("");
    encode("To be.", BODY);
    header(" ");
    SourceText source = received("To be.");
    new Encoder(new Xml(new EditionFolder(folder)), report).encode(source, report);
    assertThat(report.text()).contains("tei/source/play/header.xml error SOURCE-02 the header has");
  }

  @Test
  void aTextWithoutAProfileIsAFinding() throws IOException {
    encode("To be.", BODY);
    Files.delete(folder.resolve("tei/source/play/profile.yaml"));
    SourceText source = received("To be.");
    assertThat(new Encoder(new Xml(new EditionFolder(folder)), report).encode(source, report))
        .isEmpty();
    assertThat(report.text())
        .startsWith("tei/source/play/profile.yaml error SOURCE-02 there is no");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing\n",
        "language: en\nzone: []\n",
        "zones: [{zone: body, lines: 1}]\n",
        "language: en\nzones: [{zone: cellar, lines: 1}]\n",
        "language: en\nzones: [{zone: body}]\n",
        "language: en\nzones: [{lines: 1}]\n",
        "language: en\nzones: [{zone: body, lines: one}]\n",
        "language: en\nparagraphs: sentence\n",
        BODY + "marks: [{element: q, pattern: '('}]\n",
        BODY + "marks: [{element: q}]\n",
        BODY + "marks: [{pattern: 'be'}]\n",
        BODY + "blocks: [{element: quote}]\n",
        BODY + "blocks: [{lines: 1}]\n",
        BODY + "blocks: [{element: item, split: '(', lines: 1}]\n",
        BODY + "{"
      })
  void aFaultOfTheProfileIsAFindingThere(String profile) {
    assertThat(encode("To be.", profile)).isEmpty();
    assertThat(report.findings()).hasSize(1);
    assertThat(report.text()).startsWith("tei/source/play/profile.yaml").contains(" SOURCE-02 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "structure|headings: [{level: 1}]",
        "structure|headings: [{lines: 1, level: -1}]",
        "structure|joins: {lower: true}",
        "structure|joins: {ended: '('}",
        "structure|cuts: soon",
        "pages|start: '^ '",
        "pages|known: [{line: 0, n: 1}]",
        "pages|{start: '(', known: [{line: 1, n: 1}]}",
        "pages|{start: '^ ', known: [{line: 1, n: iv}]}",
        "pages|{known: [{line: 1, n: 1}], notes: {opener: x}}",
        "pages|{known: [{line: 1, n: 1}], notes: {opener: '(', citation: x, never: x}}",
        "notes|series: [{type: reference}]",
        "notes|series: [{scopes: [{text: 1}]}]",
        "notes|series: [{type: reference, reference: '[', scopes: [{text: 1}]}]",
        "tables|tables: [{n: 1}]",
        "emendations|places: [{line: 1, kind: better, found: be, read: bee}]",
        "citations|dates: [yesterday]",
        "names|places: [{line: 1, ref: hamlet}]",
        "names|ghosts: []",
        "names|''",
      })
  void aFaultOfAnotherSheetIsAFindingThere(String sheet, String text) {
    sheet(sheet, text);
    encode("To be.", BODY);
    assertThat(report.findings()).hasSize(1);
    assertThat(report.text())
        .startsWith("tei/source/play/" + sheet + ".yaml")
        .contains(" error SOURCE-02 ");
  }

  @Test
  void capitalsThatNoRegisterKnowsAreToldOnceWithTheirNumber() {
    encode("The ghost met Old Fortinbras. It met Old Fortinbras again.\n", BODY);
    assertThat(report.text())
        .isEqualTo(
            "received.txt:1:15 info ENCODE-05 Old Fortinbras looks like a name and is in no"
                + " register (2×) (Make an entry, or leave it.)\n");
  }

  /** What rooms find while passages are marked is told like what is found before: ENCODE-40, 41. */
  @Test
  void aReferenceThatLeadsToNoWorkAndOneThatMayLeadToTwoAreTold() {
    write(
        "tei/register/works.xml",
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><bibl xml:id='w.skull'><title level='m'>A Skull"
            + " and its Friends</title></bibl></TEI>");
    sheet(
        "notes",
        "series: [{type: reference, reference: '\\[(?<n>\\d)\\]', body: '(?<n>\\d)\\. ',"
            + " scopes: [{text: 1, notes: 4-9}]}]");
    encode(
        "Alas.[1] Poor.[2] Yorick.[3]\n\n\n1. A Skull and its Friends, p. 3.\n2. 93 pp. 6-7.\n"
            + "3. Una Pike, Winter Bills (Leith, 1902), p. 1.\n",
        "language: en\nzones: [{zone: body, lines: 1}, {zone: notes, lines: 4-9}]\n");
    assertThat(report.findings()).extracting(Finding::code).contains("ENCODE-40", "ENCODE-41");
  }

  @Test
  void anArchiveIsNamedOnce() {
    write(
        "tei/register/archives.xml",
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><org xml:id='attic'><orgName>HALA</orgName></org>"
            + "<bibl xml:id='w.attic'><title level='u'>Papers of the attic</title></bibl></TEI>");
    sheet("citations", "archives: [{organ: attic, work: w.attic, forms: [HALA]}]");
    assertThat(paragraph("All of it is in HALA, 17/3/921.", BODY))
        .containsOnlyOnce("<orgName ref=\"#attic\">HALA</orgName>");
  }

  @Test
  void wordsInNoZoneAreFoundOnTheirLine() {
    encode("To be.\n\nOr not.\n  \n", "language: en\nzones: [{zone: body, lines: 1}]\n");
    assertThat(report.text()).startsWith("received.txt:3:1 error ENCODE-08 ");
    assertThat(report.findings()).hasSize(1);
  }

  @Test
  void aFormFeedIsWhiteSpace() throws IOException {
    String tei = encode("To\f be.", BODY).orElseThrow().tei();
    Path path = Files.write(folder.resolve("a.xml"), tei.getBytes(UTF_8));
    assertThat(new Xml(new EditionFolder(folder)).read(path, report)).isPresent();
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void aDateIsFoundAsEmendedAndNoneInsideAnother() {
    sheet("citations", "dates: [month-day-year, year]");
    sheet("emendations", "places: [{line: 1, kind: corr, found: Mai, read: May}]");
    assertThat(paragraph("On Mai 4, 1919.", BODY))
        .isEqualTo(
            "On <date when=\"1919-05-04\"><choice><sic>Mai</sic>"
                + "<corr resp=\"#edition\" cert=\"high\">May</corr></choice> 4, 1919</date>.");
  }

  @Test
  void aNameIsFoundAsEmended() {
    name("Prince Hamlet");
    sheet("emendations", "places: [{line: 1, kind: corr, found: Harnlet, read: Hamlet}]");
    assertThat(paragraph("O Prince Harnlet!", BODY))
        .isEqualTo(
            "O <persName ref=\"#hamlet\">Prince <choice><sic>Harnlet</sic>"
                + "<corr resp=\"#edition\" cert=\"high\">Hamlet</corr></choice></persName>!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\u00A0", "  "})
  void aNameIsFoundHoweverItsWordsAreParted(String space) {
    name("Prince Hamlet");
    String written = space.endsWith("\n") ? "\n" : space.substring(0, 1);
    assertThat(paragraph("O Prince" + space + "Hamlet!", BODY))
        .isEqualTo("O <persName ref=\"#hamlet\">Prince" + written + "Hamlet</persName>!");
  }

  @Test
  void aTitleIsNoMentionOfTheNameInIt() {
    name("Hamlet");
    String profile = BODY + "marks: [{element: title, pattern: 'Lives of Hamlet'}]\n";
    assertThat(paragraph("Hamlet read the Lives of Hamlet.", profile))
        .isEqualTo(
            "<persName ref=\"#hamlet\">Hamlet</persName> read the <title>Lives of Hamlet</title>.");
  }

  @Test
  void aReferencePartsNoName() {
    name("Prince Hamlet");
    sheet(
        "notes", "series: [{type: reference, reference: '\\[(?<n>\\d)\\]', scopes: [{text: 1}]}]");
    assertThat(paragraph("O Prince[1] Hamlet!", BODY))
        .startsWith("O <persName ref=\"#hamlet\">Prince<note xml:id=\"play.n1\" n=\"1\"")
        .endsWith("</note> Hamlet</persName>!");
  }

  @Test
  void anInsertionAtANameStandsOutsideIt() {
    name("Hamlet");
    sheet(
        "emendations",
        "places: [{line: 1, kind: supplied, after: Enter, read: ' Prince'},"
            + " {line: 1, kind: supplied, after: ' Hamlet', read: ' and Ophelia'}]");
    assertThat(paragraph("Enter Hamlet.", BODY))
        .isEqualTo(
            "Enter<supplied resp=\"#edition\" cert=\"high\"> Prince</supplied> "
                + "<persName ref=\"#hamlet\">Hamlet</persName>"
                + "<supplied resp=\"#edition\" cert=\"high\"> and Ophelia</supplied>.");
  }

  @Test
  void onlyWhatXmlAsksForIsEscaped() {
    assertThat(paragraph("\"Rosencrantz\" & 'Guildenstern' <2> \uD83D\uDC80", BODY))
        .isEqualTo("\"Rosencrantz\" &amp; 'Guildenstern' &lt;2&gt; \uD83D\uDC80");
  }
}
