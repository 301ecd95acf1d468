package io.github.apparat.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How divisions, turns of pages, notes and the header are put together: invented texts. */
class TextEncodingTest {
  private static final String SERIES =
      """
      series:
        - type: reference
          reference: '\\[(?<n>\\d+)\\]'
          body: '(?<n>\\d+)\\.\\s+'
          scopes: [{text: 1-5, notes: 7-9}]
      """;

  @TempDir private Path folder;
  private final Report report = new Report();

  @BeforeEach
  void aText() throws IOException {
    Files.createDirectories(folder.resolve("tei/source/play"));
    sheet("profile", "language: en\nzones: [{zone: body, lines: 1-5}, {zone: notes, lines: 7-9}]");
  }

  private void sheet(String name, String text) throws IOException {
    Files.writeString(folder.resolve("tei/source/play/" + name + ".yaml"), text + "\n");
  }

  /** The encoding, without the places of things in the received text. */
  private String encode(String text) throws IOException {
    Path received = Files.writeString(folder.resolve("received.txt"), text);
    SourceText source = SourceReader.read(received, report).orElseThrow();
    Files.writeString(
        folder.resolve("tei/source/play/header.xml"),
        "<teiHeader xmlns='http://www.tei-c.org/ns/1.0'><fileDesc><sourceDesc><bibl>"
            + "<idno type='sha256'>"
            + source.sha256()
            + "</idno></bibl></sourceDesc></fileDesc></teiHeader>");
    Encoder encoder = new Encoder(new Xml(new EditionFolder(folder)), report);
    return encoder
        .encode(source, report)
        .orElseThrow()
        .tei()
        .replaceAll(" (source|target)=\"received[^\"]*\"", "");
  }

  /** The text of an encoding on one line. */
  private String text(String received) throws IOException {
    String tei = encode(received);
    return tei.substring(tei.indexOf("<text"), tei.indexOf("</TEI>")).replaceAll("\n *", "");
  }

  @Test
  void frontBodyAndBackFollowTheZones() throws IOException {
    sheet(
        "profile",
        "language: en\nzones: [{zone: front, lines: 1}, {zone: body, lines: 2}, {zone: back, lines: 3}]");
    assertThat(text("One.\nTwo.\nThree."))
        .isEqualTo(
            "<text type=\"source\"><front><p xml:id=\"play.p1\">One.</p></front>"
                + "<body><p xml:id=\"play.p2\">Two.</p></body>"
                + "<back><p xml:id=\"play.p3\">Three.</p></back></text>");
  }

  @Test
  void aTextWithoutABodyHasAnEmptyOne() throws IOException {
    sheet("profile", "language: en\nzones: [{zone: front, lines: 1}]");
    assertThat(text("One.")).endsWith("</front><body><p/></body></text>");
  }

  @Test
  void divisionsNestByTheLevelsOfTheirHeadings() throws IOException {
    sheet(
        "structure",
        "headings: [{lines: 1, level: 1, n: '1', attributes: {type: act}},"
            + " {lines: 2, level: 2}, {lines: 4, level: 1}]");
    assertThat(text("Act\nScene\nTo be.\nCurtain"))
        .isEqualTo(
            "<text type=\"source\"><body><div xml:id=\"play.s.1\" n=\"1\" type=\"act\">"
                + "<head xml:id=\"play.h1\">Act</head><div xml:id=\"play.d1\">"
                + "<head xml:id=\"play.h2\">Scene</head><p xml:id=\"play.p1\">To be.</p></div></div>"
                + "<div xml:id=\"play.d2\"><head xml:id=\"play.h3\">Curtain</head></div></body></text>");
  }

  @Test
  void runsOfLinesStandEachInWhatTheirRuleNames() throws IOException {
    sheet(
        "profile",
        "language: en\nparagraphs: line\nzones: [{zone: body, lines: 1-5}]\n"
            + "blocks: [{element: l, within: quote/lg, wrapper: {type: song}, lines: '2-3, 4'}]");
    assertThat(text("One\nTwo\nThree\nFour\nFive"))
        .contains(
            "<quote xml:id=\"play.q1\" type=\"song\"><lg><l xml:id=\"play.p2\">Two</l>"
                + "<l xml:id=\"play.p3\">Three</l></lg></quote>"
                + "<quote xml:id=\"play.q2\" type=\"song\"><lg><l xml:id=\"play.p4\">Four</l></lg></quote>"
                + "<p xml:id=\"play.p5\">Five</p>");
  }

  @Test
  void aPageTurnsInsideAJoinedParagraph() throws IOException {
    sheet("structure", "joins: {ended: '[.]$', from: 3}");
    sheet("pages", "known: [{line: 1, n: '1'}, {line: 3, n: '2', cert: low}, {line: 5, n: '4'}]");
    assertThat(text("The lamp went\n\nout with the lan-\n\ntern."))
        .contains(
            "<pb xml:id=\"play.page1\" n=\"1\"/><p xml:id=\"play.p1\">The lamp went\n"
                    .replace("\n", "")
                + "<pb xml:id=\"play.page2\" n=\"2\" cert=\"low\"/>out with the lan-"
                + "<lb break=\"no\"/><pb xml:id=\"play.page4\" n=\"4\" break=\"no\"/>tern.</p>");
  }

  @Test
  void pagesWithoutWordsAndNumbersThatComeAgainAreKept() throws IOException {
    sheet("pages", "known: [{line: 1, n: '1'}, {line: 2, n: '2'}, {line: 3, n: '2'}]");
    assertThat(text("One.\n\nTwo."))
        .contains("One.</p><pb xml:id=\"play.page2\" n=\"2\"/><pb n=\"2\"/><p");
  }

  @Test
  void aNoteStandsAtItsFirstReferenceAndOneWithoutWordsIsAGap() throws IOException {
    sheet("notes", SERIES + "    kinds: [{pattern: 'Ed\\.', type: editor, resp: '#mark'}]");
    assertThat(text("Alas[1] poor[3] Yorick[1].\n\n\n\n\n\n1. A skull. Ed."))
        .contains(
            "Alas<note xml:id=\"play.n1\" n=\"1\" type=\"editor\" place=\"end\" resp=\"#mark\">A skull. Ed.</note>"
                + " poor<note xml:id=\"play.n3\"")
        .contains(
            "<gap reason=\"lost\" extent=\"unknown\" resp=\"#edition\"/></note>"
                + " Yorick<ref type=\"note\" n=\"1\" target=\"#play.n1\"/>.</p>");
    assertThat(report.findings()).extracting(Finding::code).contains("ENCODE-02");
  }

  @Test
  void aReferenceThatIsPutInSaysSoAndHowSureItIs() throws IOException {
    sheet("notes", SERIES + "    ruin: {supplied: [{n: 1, line: 1, after: Alas, cert: medium}]}");
    assertThat(text("Alas poor Yorick.\n\n\n\n\n\n1. A skull."))
        .contains(
            "Alas<note xml:id=\"play.n1\" n=\"1\" type=\"reference\" place=\"end\""
                + " subtype=\"supplied\" cert=\"medium\">A skull.</note> poor");
  }

  @Test
  void aNoteWithoutAReferenceStandsInTheBack() throws IOException {
    sheet("notes", SERIES);
    assertThat(text("Alas.\n\n\n\n\n\n1. A skull."))
        .endsWith(
            "</body><back><div type=\"notes\"><note xml:id=\"play.n1\" n=\"1\" type=\"reference\""
                + " place=\"end\" subtype=\"unplaced\">A skull.</note></div></back></text>");
    assertThat(report.findings()).extracting(Finding::code).containsExactly("ENCODE-03");
  }

  @Test
  void aNoteWhoseReferenceStandsInNoTextKeepsItsWords() throws IOException {
    sheet(
        "profile",
        "language: en\nzones: [{zone: body, lines: 1}, {zone: furniture, lines: 3, what: A lamp.},"
            + " {zone: notes, lines: 7-9}]");
    sheet("notes", SERIES);
    assertThat(text("Alas.\n\nLamps[1] for sale.\n\n\n\n1. A skull."))
        .contains("subtype=\"unplaced\">A skull.</note></div></back>");
    assertThat(report.findings()).extracting(Finding::code).containsExactly("ENCODE-03");
  }

  @Test
  void theHeaderDeclaresFurnitureSignsAndRules() throws IOException {
    sheet(
        "profile",
        "language: en\nsigns: '*'\nzones: [{zone: body, lines: 1},"
            + " {zone: furniture, lines: 2, what: A lamp & a rope.}]");
    sheet(
        "emendations",
        "words: [skull]\nrules: [{name: skulls, what: Skulls., forms: {skuil: skull}}]");
    assertThat(encode("A skuil.\nLamps for sale.").replaceAll("\n *", ""))
        .contains("<note type=\"furniture\">A lamp &amp; a rope.</note>")
        .contains("<note type=\"signs\">*</note></notesStmt><sourceDesc>")
        .contains("<category xml:id=\"play.rule.skulls\"", "<catDesc>Skulls.</catDesc>");
  }

  @Test
  void furnitureThatNobodyHasNamedIsAFinding() throws IOException {
    sheet("profile", "language: en\nzones: [{zone: body, lines: 1}, {zone: furniture, lines: 2}]");
    encode("A skull.\nLamps for sale.");
    assertThat(report.text()).startsWith("received.txt:2:1 error SOURCE-02 this furniture has no");
  }
}
