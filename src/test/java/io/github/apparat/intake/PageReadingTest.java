package io.github.apparat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the web, Markdown and plain text as people write them. */
class PageReadingTest {
  private static final String NOTE =
      "<note xml:id=\"doc.n1\" type=\"footnote\" n=\"%s\" place=\"foot\">%s</note>";

  private static final Charset WINDOWS = Charset.forName("windows-1251");

  @TempDir Path folder;

  private Documents documents;

  @BeforeEach
  void begin() {
    documents = new Documents(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>It rained.<sup><a href=\"#n\" id=\"m\">1</a></sup></p><ol><li id=\"n\">Hard. <a href=\"#m\">↩</a></li></ol>",
        "<p>It rained.<a href=\"#n\" name=\"m\">[1]</a></p><div id=\"n\"><p><a href=\"#m\">[1]</a> Hard.</p></div>",
        "<p>It rained.<a href=\"#n\" role=\"doc-noteref\">1</a></p><aside id=\"n\">Hard.</aside>",
        "<p>It rained.<a href=\"#n\" id=\"m\"><sup>1</sup></a></p><section><hr><p><a id=\"n\" href=\"#m\"><sup>1</sup></a> Hard.</p></section>"
      })
  void aLinkThatANoteLeadsBackToIsItsMark(String page) {
    assertThat(documents.ofPage(page))
        .isEqualTo("<p>It rained." + NOTE.formatted("1", "Hard.") + "</p>");
  }

  @Test
  void aNoteOfSeveralParagraphsInADivOfItsOwnIsWhole() {
    assertThat(
            documents.ofPage(
                "<p>It rained.<a name=\"a1\" href=\"#s1\"><sup>1</sup></a></p><div id=\"d1\"><p><a name=\"s1\" href=\"#a1\">1</a> Hard.</p><p>All day.</p></div>"))
        .isEqualTo("<p>It rained." + NOTE.formatted("1", "<p>Hard.</p><p>All day.</p>") + "</p>");
  }

  @Test
  void wordsThatLookSoAndAlsoSoHaveOneElement() {
    assertThat(
            documents.ofPage("<p>It <b><i>rained <u>hard</u></i></b>, <b>and <i>long</i></b>.</p>"))
        .isEqualTo(
            "<p>It <hi rend=\"bold italic\">rained <hi rend=\"underline\">hard</hi></hi>,"
                + " <hi rend=\"bold\">and <hi rend=\"italic\">long</hi></hi>.</p>");
  }

  @Test
  void aLinkThatNothingLeadsBackToIsALink() {
    assertThat(documents.ofPage("<p>See <a href=\"#b\">2</a>.</p><p id=\"b\">Here.</p>"))
        .isEqualTo(
            "<p>See <ref target=\"#doc.a1\">2</ref>.</p><p><anchor xml:id=\"doc.a1\"/>Here.</p>");
  }

  @Test
  void wordsOutsideOfParagraphsAndBrokenMarkupAreKept() {
    assertThat(
            documents.ofPage("Bare words <b>and bold<p>A paragraph</b> never closed<td>and a cell"))
        .isEqualTo(
            "<p>Bare words <hi rend=\"bold\">and bold</hi></p>"
                + "<p><hi rend=\"bold\">A paragraph</hi> never closedand a cell</p>");
  }

  @Test
  void aFrameOfTablesIsNoTable() {
    assertThat(
            documents.ofPage(
                "<table><tr><td><h2>One</h2><p>a</p></td><td><h2>Two</h2><p>b</p></td></tr></table>"))
        .isEqualTo(
            "<div type=\"section\"><head>One</head><p>a</p></div><div type=\"section\"><head>Two</head><p>b</p></div>");
  }

  @Test
  void onlyLinksToTheWebStayLinks() {
    Said said =
        documents.imported(
            "in.html",
            "<p><a href=\"javascript:go()\">a</a> <a href=\"file:///etc/passwd\">b</a> <a href=\"mailto:x@example.org\">c</a></p>"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(documents.body())
        .isEqualTo("<p>a b <ref target=\"mailto:x@example.org\">c</ref></p>");
    assertThat(said.out())
        .contains(
            "links that lead to nothing in the text nor on the web; their words are kept (2×)");
  }

  @Test
  void aPictureOutsideTheFolderIsNotTaken() {
    documents.edition().write("secret.png", "\u0089PNG of somebody else");
    Said said =
        documents.imported(
            "in.html",
            "<p>Words.</p><img src=\"../secret.png\" alt=\"A seal\">"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(documents.body())
        .isEqualTo("<p>Words.</p><figure><figDesc>A seal</figDesc></figure>");
    assertThat(said.out())
        .contains("in.html warning IMPORT-07 the picture ../secret.png is not in the document");
    assertThat(documents.edition().path("tei/media/doc")).doesNotExist();
  }

  @Test
  void aPictureWrittenIntoThePageIsWrittenOut() {
    documents.ofPage("<p>Words.</p><img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">");
    assertThat(documents.body()).contains("<graphic url=\"../media/doc/1.gif\"/>");
    assertThat(documents.edition().path("tei/media/doc/1.gif")).isRegularFile();
  }

  @Test
  void anEncodingThatIsNotToldIsGuessedAndSaid() {
    String words =
        "<p>"
            + "Паром ходил до первого льда, и переправа была закрыта до весны. Хозяин его держал две лодки"
            + " и одно весло, а плату брал вдвое: раз туда и раз обратно. За лошадь платили две копейки,"
            + " гуси же переплывали даром, и никто не считал их."
            + "</p>";
    Said said = documents.imported("in.html", words.getBytes(WINDOWS));
    assertThat(documents.body()).isEqualTo(words);
    assertThat(said.out())
        .containsIgnoringCase("in.html warning IMPORT-06")
        .containsIgnoringCase("read as windows-1251, certainty medium");
  }

  @Test
  void anEncodingThatAPageDeclaresIsItsEncoding() {
    String page = "<meta charset=windows-1251><p>Паром ходил.</p>";
    Said said = documents.imported("in.html", page.getBytes(WINDOWS));
    assertThat(documents.body()).isEqualTo("<p>Паром ходил.</p>");
    assertThat(said.out()).doesNotContain("IMPORT-06");
  }

  @Test
  void linesOfAListingAndSpacesBeforeThemStay() {
    assertThat(documents.ofPage("<pre>a\n  b</pre>"))
        .isEqualTo("<ab type=\"code\">a<lb/>\u00a0\u00a0b</ab>");
  }

  @Test
  void aPlainTextWithoutBlankLinesIsPartedByItsIndents() {
    documents.imported(
        "in.txt", "   One begins\nand ends.\n   Two begins.".getBytes(StandardCharsets.UTF_8));
    assertThat(documents.body()).isEqualTo("<p>One begins and ends.</p><p>Two begins.</p>");
  }

  @Test
  void theSameSignsInMarkdownAndPlainTextAreNotTheSame() {
    documents.imported("in.txt", "1 < 2 & *three*".getBytes(StandardCharsets.UTF_8));
    assertThat(documents.body()).isEqualTo("<p>1 &lt; 2 &amp; *three*</p>");
    documents.imported("in.md", "1 < 2 & *three*".getBytes(StandardCharsets.UTF_8));
    assertThat(documents.body()).isEqualTo("<p>1 &lt; 2 &amp; <hi rend=\"italic\">three</hi></p>");
  }

  @Test
  void aPageNestedBeyondAllMeasureIsRefused() {
    Said said =
        documents.imported(
            "in.html", ("<div>".repeat(5000) + "x").getBytes(StandardCharsets.UTF_8));
    assertThat(said.out()).contains("in.html error XML-03", "nothing was written");
  }
}
