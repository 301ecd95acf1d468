package io.github.apparat.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Report;
import io.github.apparat.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {
  private static final String RECEIVED = "To be, or not to be [1]: that is Hamlet's question.";

  private final Report report = new Report();

  private static SourceText source(String received) {
    return new SourceText("play.txt", "00", received);
  }

  private static String p(String received, String content) {
    return "<TEI>\n<text>\n<p source=\"play.txt#char=0,"
        + received.codePointCount(0, received.length())
        + "\">"
        + content
        + "</p>\n</text></TEI>\n";
  }

  private Optional<String> mask(String received, String content) {
    return new Masker(source(received), List.of()).mask("tei/a.xml", p(received, content), report);
  }

  private Optional<String> mask(String content) {
    return mask(RECEIVED, content);
  }

  private void refused(String content, String finding) {
    assertThat(mask(content)).isEmpty();
    assertThat(report.findings()).first().asString().startsWith(finding);
  }

  @Test
  void wordsBecomeGapsAndFactsStay() {
    String masked =
        mask("To be, or not to be<note n=\"1\"/>: that is <persName>Hamlet</persName>'s question.")
            .orElseThrow();
    assertThat(report.findings()).isEmpty();
    assertThat(masked)
        .isEqualTo(
            p(
                RECEIVED,
                "<gap reason=\"rights\" unit=\"word\" quantity=\"6\" source=\"play.txt#char=0,19\"/>"
                    + "<note n=\"1\"/>: "
                    + "<gap reason=\"rights\" unit=\"word\" quantity=\"2\""
                    + " source=\"play.txt#char=25,32\"/> <persName>Hamlet</persName>'"
                    + "<gap reason=\"rights\" unit=\"word\" quantity=\"2\""
                    + " source=\"play.txt#char=40,50\"/>."));
  }

  @Test
  void positionsCountCodePoints() {
    assertThat(mask("\uD83D\uDC80 To be", "\uD83D\uDC80 To be").orElseThrow())
        .contains("source=\"play.txt#char=2,7\"");
  }

  @Test
  void aWordChangedWithoutMarkupIsFoundAtItsLine() {
    refused(
        "To be, or not to be<note n='1'/>:\n  that is\n <hi>Hamlet's</hi> answer.",
        "tei/a.xml:5:20 error MASK-01 the word \"answer\" is not in the received text here,"
            + " which has \"question\";");
    assertThat(report.findings()).hasSize(1);
  }

  @Test
  void aWordPutInWithoutMarkupIsFound() {
    refused(
        "To be, or perhaps not to be<note n='1'/>: that is Hamlet's question.",
        "tei/a.xml:3:42 error MASK-01 the word \"perhaps\"");
  }

  @Test
  void aWordWhoseCapitalsChangedIsFound() {
    refused(
        "To be, or Not to be<note n='1'/>: that is Hamlet's question.",
        "tei/a.xml:3:42 error MASK-01 the word \"Not\" is not in the received text here,");
  }

  @Test
  void twoWordsMadeOneAreFound() {
    refused(
        "To be, or not tobe<note n='1'/>: that is Hamlet's question.",
        "tei/a.xml:3:46 error MASK-01 the word \"tobe\" is not in the received text here,");
  }

  @Test
  void aWordLostIsFoundWhereItsElementBegins() {
    refused(
        "To be, or to be<note n='1'/>: that is Hamlet's question.",
        "tei/a.xml:3:1 error MASK-02 the received text has \"not\" at character 10;");
  }

  @Test
  void aWordOfTheReceivedTextInNoElementIsFound() {
    Optional<String> masked =
        new Masker(source("To be. Exit."), List.of())
            .mask("tei/a.xml", p("To be.", "To be."), report);
    assertThat(masked).isEmpty();
    assertThat(report.text())
        .startsWith("tei/a.xml error MASK-02 the received text has \"Exit\" at character 7;");
  }

  @Test
  void whatTheHeaderCallsFurnitureNeedsNoElement() {
    String tei =
        "<TEI><teiHeader><note type=\"furniture\" source=\"play.txt#char=6,12\">The end</note>"
            + "</teiHeader>"
            + p("To be.", "To be.").replace("<TEI>", "");
    assertThat(new Masker(source("To be. Exit."), List.of()).mask("a.xml", tei, report))
        .isPresent();
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void signsThatChangedAreAWarningAndStay() {
    String masked =
        mask("To be; or not to be<note n='1'/>: that is Hamlet's question.").orElseThrow();
    assertThat(report.text())
        .startsWith("tei/a.xml:3:37 warning MASK-05 the signs \";\" stand for \",\"");
    assertThat(report.findings()).hasSize(1);
    assertThat(masked).contains("/>; <gap");
  }

  @Test
  void onlyTheNumberOfANoteMayStandInAnAttribute() {
    refused(
        "To be, or not to be<note n='2'/>: that is Hamlet's question.",
        "tei/a.xml:3:1 error MASK-02 the received text has \"1\" at character 21;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<choice><sic>be</sic><corr>bee</corr></choice>",
        "<choice><orig>be</orig><reg>bee</reg></choice>",
        "<choice><abbr>be</abbr><expan>because</expan></choice>",
        "be<supplied resp='#edition'> or so</supplied>",
        "be<note resp='#edition'>as we <persName>all</persName> know</note>",
        "be<add resp='#edition'> or so</add>",
        "be<gap reason='lost'/>",
        "<hi>b</hi>e",
        "b<lb break='no'/>e",
        "<supplied resp='#actor'>be</supplied>",
      })
  void whatMarkupExplainsIsNoFinding(String be) {
    String tei = "To " + be + ", or not to be<note n='1'/>: that is Hamlet's question.";
    Optional<String> masked = mask(tei);
    assertThat(report.findings()).isEmpty();
    assertThat(new Filler(source(RECEIVED)).fill("a.xml", masked.orElseThrow(), report))
        .contains(p(RECEIVED, tei));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b<hi>ee</hi>",
        "<corr>be</corr>",
        "be<supplied> or so</supplied>",
        "be<supplied resp='#actor'> or so</supplied>",
        "be<note resp='#actor'> or so</note>",
        "b<lb/>e",
        "b e",
      })
  void whatMarkupDoesNotExplainIsAnError(String be) {
    assertThat(mask("To " + be + ", or not to be<note n='1'/>: that is Hamlet's question."))
        .isEmpty();
    assertThat(report.hasErrors()).isTrue();
    assertThat(report.text()).contains(" MASK-0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&#x54;o", "&#84;o", "T&quot;o", "T&own;o"})
  void aReferenceToACharacterIsFoundAtItsPlace(String to) {
    assertThat(mask(to + " be, or not to be<note n='1'/>: that is Hamlet's question.")).isEmpty();
    int column = 32 + to.indexOf('&');
    assertThat(report.text())
        .contains("tei/a.xml:3:" + column + " error MASK-03 a reference to a character;");
  }

  @Test
  void aCdataSectionIsFoundAtItsPlace() {
    refused(
        "<![CDATA[To be,]]> or not to be<note n='1'/>: that is Hamlet's question.",
        "tei/a.xml:3:1 error MASK-02");
    assertThat(report.text()).contains("tei/a.xml:3:32 error MASK-03 a CDATA section;");
  }

  @Test
  void referencesAndSectionsAmongOurWordsAreOurs() {
    assertThat(
            mask(
                "To be<note resp='#edition'>&#x41; <![CDATA[<]]></note>, or not to be"
                    + "<note n='1'/>: that is Hamlet's question."))
        .isPresent();
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void wordsWithoutAPlaceInTheReceivedTextAreFound() {
    String tei = p("To be.", "To be.").replace("<text>", "<text>\n <p>Exit &amp; all.</p>");
    assertThat(new Masker(source("To be."), List.of()).mask("tei/a.xml", tei, report)).isEmpty();
    assertThat(report.text())
        .startsWith("tei/a.xml:3:5 error MASK-04 these words have no place in the received text;");
    assertThat(report.findings()).hasSize(1);
  }

  @Test
  void signsWithoutAPlaceAreNoWords() {
    String tei = p("To be.", "To be.").replace("<text>", "<text>\n <p>&amp; — &lt;</p>");
    assertThat(new Masker(source("To be."), List.of()).mask("tei/a.xml", tei, report)).isPresent();
  }

  @Test
  void aRangeBeyondTheTextIsFound() {
    String tei = p("To be.", "To be.").replace("char=0,6", "char=0,7");
    assertThat(new Masker(source("To be."), List.of()).mask("tei/a.xml", tei, report)).isEmpty();
    assertThat(report.text())
        .startsWith("tei/a.xml:3:1 error MASK-04 the range ends after the received text does;");
  }

  @Test
  void anAlreadyMaskedFileIsRefused() {
    String whole =
        "To be, or not to be<note n='1'/>: that is <persName>Hamlet</persName>'s question.";
    String masked = mask(whole).orElseThrow();
    assertThat(new Masker(source(RECEIVED), List.of()).mask("tei/a.xml", masked, report)).isEmpty();
    assertThat(report.text())
        .contains(" error MASK-02 the received text has \"To be or not to be\"");
  }

  @Test
  void theHeaderIsOursAndStays() {
    String tei =
        "<TEI><teiHeader><title>To be</title></teiHeader>"
            + p("To be.", "To be.").replace("<TEI>", "");
    assertThat(new Masker(source("To be."), List.of()).mask("a.xml", tei, report).orElseThrow())
        .contains("<title>To be</title>");
  }

  @Test
  void namesSideBySideAreNotShownAsAPassage() {
    String received = "the Office of the Keeper of the Lamp Office of the Keeper of the Bell rang";
    String first = "Office of the Keeper of the Lamp";
    String second = "Office of the Keeper of the Bell";
    String tei =
        p(received, "the <orgName>" + first + "</orgName> <orgName>" + second + "</orgName> rang");
    String masked =
        new Masker(source(received), List.of()).mask("a.xml", tei, report).orElseThrow();
    assertThat(masked).contains("<orgName>" + first + "</orgName> <orgName><gap ");
    String shown =
        new Masker(source(received), List.of(first + " " + second))
            .mask("a.xml", tei, report)
            .orElseThrow();
    assertThat(shown).contains("<orgName>" + second + "</orgName>");
  }
}
