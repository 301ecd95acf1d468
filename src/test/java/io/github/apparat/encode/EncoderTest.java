package io.github.apparat.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Report;
import io.github.apparat.report.Severity;
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
        BODY + "dates: [yesterday]\n",
        BODY + "marks: [{element: q, pattern: '('}]\n",
        BODY + "marks: [{element: q}]\n",
        BODY + "marks: [{pattern: 'be'}]\n",
        BODY + "blocks: [{element: quote}]\n",
        BODY + "notes: {reference: '[', type: reference}\n",
        BODY + "notes: {reference: 'be', type: reference}\n",
        BODY + "notes: {type: reference}\n",
        BODY + "notes: {reference: '(?<n>be)'}\n",
        BODY + "emendations: [{line: 1, kind: corr, found: be}]\n",
        BODY + "emendations: [{line: 1, kind: corr, read: be}]\n",
        BODY + "emendations: [{line: 1, found: be, read: bee}]\n",
        BODY + "emendations: [{line: 1, kind: better, found: be, read: bee}]\n",
        BODY + "emendations: [{line: 1, kind: supplied, after: be}]\n",
        BODY + "emendations: [{line: 1, kind: lost}]\n",
        BODY + "emendations: [{kind: lost, after: be}]\n",
        BODY + "{"
      })
  void aFaultOfTheProfileIsAFindingThere(String profile) {
    name("be");
    assertThat(encode("To be.", profile)).isEmpty();
    assertThat(report.findings()).hasSize(1);
    assertThat(report.text()).startsWith("tei/source/play/profile.yaml").contains(" SOURCE-02 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "places: [{line: 1, ref: hamlet}]\n",
        "places: [{form: be, ref: hamlet}]\n",
        "places: [{line: 1, form: be}]\n",
        "forms: {be: {ref: hamlet, cert: perhaps}}\n",
        "forms: {be: {cert: low}}\n",
        "rules: [{ref: hamlet}]\n",
        "rules: [{form: be}]\n",
        "rules: [{form: be, ref: hamlet, after: '('}]\n",
        "not: [{form: be, lines: one}]\n",
        "ghosts: []\n"
      })
  void aFaultOfTheNamesIsAFindingThere(String names) {
    write("tei/source/play/names.yaml", names);
    assertThat(encode("To be.", BODY)).isEmpty();
    assertThat(report.findings()).hasSize(1);
    assertThat(report.text()).startsWith("tei/source/play/names.yaml").contains(" SOURCE-02 ");
  }

  @Test
  void capitalsThatNoRegisterKnowsAreToldOnceWithTheirNumber() {
    encode("The ghost met Old Fortinbras. It met Old Fortinbras again.\n", BODY);
    assertThat(report.text())
        .isEqualTo(
            "received.txt:1:15 info ENCODE-05 Old Fortinbras looks like a name and is in no"
                + " register (2×) (Make an entry, or leave it.)\n");
  }

  @Test
  void wordsInNoZoneAreFoundOnTheirLine() {
    encode("To be.\n\nOr not.\n  \n", "language: en\nzones: [{zone: body, lines: 1}]\n");
    assertThat(report.text()).startsWith("received.txt:3:1 error ENCODE-08 ");
    assertThat(report.findings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\f", "\u0000", "\u001F", "\uFFFE"})
  void charactersThatXmlHasNotDoNotBreakTheFile(String character) throws IOException {
    String tei = encode("To" + character + " be.", BODY).orElseThrow().tei();
    Path path = Files.write(folder.resolve("a.xml"), tei.getBytes(UTF_8));
    assertThat(new Xml(new EditionFolder(folder)).read(path, report)).isPresent();
    assertThat(report.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|month-day-year|On March 25, 1919 it|On <date when=\"1919-03-25\">March 25, 1919</date> it",
        "en|month-day-year|On February 29, 1919 it|On February 29, 1919 it",
        "en|day-month-year|25 march 1919|<date when=\"1919-03-25\">25 march 1919</date>",
        "fr|day-month-year|le 4 août 1919|le <date when=\"1919-08-04\">4 août 1919</date>",
        "ru|day-month-year|4 августа 1919 года|<date when=\"1919-08-04\">4 августа 1919</date> года",
        "en|month-year|May 1919|<date when=\"1919-05\">May 1919</date>",
        "en|year|1919, 11919, 1919a, 3019|<date when=\"1919\">1919</date>, 11919, 1919a, 3019",
      })
  void datesAreMarkedAsTheLanguageWritesThem(
      String language, String form, String text, String expected) {
    String profile = BODY.replace("en", language) + "dates: [" + form + "]\n";
    assertThat(paragraph(text, profile)).isEqualTo(expected);
  }

  @Test
  void aDateIsFoundAsEmendedAndNoneInsideAnother() {
    String profile =
        BODY
            + "dates: [month-day-year, year]\n"
            + "emendations: [{line: 1, kind: corr, found: Mai, read: May}]\n";
    assertThat(paragraph("On Mai 4, 1919.", profile))
        .isEqualTo(
            "On <date when=\"1919-05-04\"><choice><sic>Mai</sic>"
                + "<corr resp=\"#edition\" cert=\"high\">May</corr></choice> 4, 1919</date>.");
  }

  @Test
  void theLongestNameIsTakenAndOnlyWholeWords() {
    name("Hamlet", "Prince Hamlet");
    assertThat(paragraph("Prince Hamlet, Hamlets, Hamlet’s", BODY))
        .isEqualTo(
            "<persName ref=\"#hamlet\">Prince Hamlet</persName>, Hamlets, "
                + "<persName ref=\"#hamlet\">Hamlet</persName>’s");
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
  void aDecisionOnOnePlaceGoesBeforeThatOnTheForm() {
    name("Hamlet");
    write(
        "tei/source/play/names.yaml",
        "{forms: {Hamlet: {ref: ghost}}, places: [{line: 1, form: Hamlet, nth: 2, ref: ''}]}\n");
    assertThat(paragraph("Hamlet, Hamlet, Hamlet", BODY))
        .isEqualTo(
            "<persName ref=\"#ghost\">Hamlet</persName>, Hamlet, "
                + "<persName ref=\"#ghost\">Hamlet</persName>");
  }

  @Test
  void theNthOfSeveralIsEmended() {
    String profile = BODY + "emendations: [{line: 1, kind: sic, found: bee, nth: 2}]\n";
    assertThat(paragraph("bee or not bee", profile))
        .isEqualTo("bee or not <sic resp=\"#edition\" cert=\"high\">bee</sic>");
    assertThat(report.count(Severity.ERROR)).isZero();
  }

  @Test
  void anInsertionAtANameStandsOutsideIt() {
    name("Hamlet");
    String profile =
        BODY
            + "emendations: [{line: 1, kind: supplied, after: Enter, read: ' Prince'},"
            + " {line: 1, kind: supplied, after: ' Hamlet', read: ' and Ophelia'}]\n";
    assertThat(paragraph("Enter Hamlet.", profile))
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
