package io.github.apparat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.SmallestEdition.Said;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What OpenDocument texts have that those of the fixtures have not. */
class OpenReadingTest {
  @TempDir Path folder;

  private Documents documents;

  @BeforeEach
  void begin() {
    documents = new Documents(folder);
  }

  @Test
  void spacesAreReadAsTheFormatHasThem() {
    assertThat(
            documents.ofOpen(
                "<text:p>  It\n   rained<text:s text:c=\"3\"/>and<text:tab/>rained.<text:line-break/>Hard.</text:p>"))
        .isEqualTo("<p>It rained and rained.<lb/>Hard.</p>");
  }

  @Test
  void ofAFieldTheWordsStayAndItIsReported() {
    Said said =
        documents.imported(
            "in.odt",
            Documents.open(
                "<text:p>On <text:date>4 May</text:date> table <text:sequence>2</text:sequence>.</text:p>",
                ""));
    assertThat(documents.body()).isEqualTo("<p>On 4 May table 2.</p>");
    assertThat(said.out())
        .contains("IMPORT-04", "fields of type date; the words")
        .doesNotContain("sequence");
  }

  @Test
  void aFormulaIsADocumentOfItsOwn() {
    Map<String, String> parts = new LinkedHashMap<>();
    String names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
    parts.put(
        "content.xml",
        "<office:document-content "
            + names
            + "><office:body><office:text><text:p>So <draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame></text:p></office:text></office:body></office:document-content>");
    parts.put(
        "Object 1/content.xml",
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow><mi>a</mi><mo>=</mo><mn>2</mn></mrow></math>");
    Said said = documents.imported("in.odt", Documents.packed(parts));
    assertThat(documents.body()).isEqualTo("<p>So <seg type=\"formula\">a = 2</seg></p>");
    assertThat(said.out()).contains("IMPORT-03 cannot be carried over: formulae");
  }

  @Test
  void anInsertionMayBeginInOneParagraphAndEndInAnother() {
    String region =
        "<text:tracked-changes><text:changed-region text:id=\"c\"><text:insertion><office:change-info>"
            + "<dc:creator>Ada</dc:creator><dc:date>2020-01-02T03:04:05</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>";
    assertThat(
            documents.ofOpen(
                region
                    + "<text:p>They came<text:change-start text:change-id=\"c\"/> late.</text:p>"
                    + "<text:p>All of them.</text:p><text:p>And<text:change-end text:change-id=\"c\"/> left.</text:p>"))
        .isEqualTo(
            "<p>They came<add xml:id=\"doc.add1\" hand=\"#doc.hand1\"> late.</add></p>"
                + "<p><add xml:id=\"doc.add2\" hand=\"#doc.hand1\">All of them.</add></p>"
                + "<p><add xml:id=\"doc.add3\" hand=\"#doc.hand1\">And</add> left.</p>");
  }

  private static String note(String n) {
    return "<text:note text:note-class=\"footnote\"><text:note-citation>"
        + n
        + "</text:note-citation><text:note-body><text:p>Said.</text:p></text:note-body></text:note>";
  }

  @Test
  void numbersThatBeginAnewWithAHeadingMakeItAChapter() {
    assertThat(
            documents.ofOpen(
                "<text:h>One</text:h><text:p>a"
                    + note("1")
                    + note("2")
                    + "</text:p><text:h>Two</text:h><text:p>b"
                    + note("1")
                    + "</text:p>"))
        .contains(
            "<div type=\"chapter\"><head>Two</head>",
            "xml:id=\"doc.n3\" type=\"footnote\" n=\"1\"");
    assertThat(SmallestEdition.run("check", folder).out()).contains(" 0 errors, ");
  }

  @Test
  void numbersThatBeginAnewOnEachPageAreTheSites() {
    Said said =
        documents.imported(
            "in.odt",
            Documents.open(
                "<text:p>a" + note("1") + " b" + note("1") + " c" + note("*") + "</text:p>", ""));
    assertThat(documents.body())
        .contains("<note xml:id=\"doc.n2\" type=\"footnote\" place=\"foot\">", "n=\"*\"");
    assertThat(said.out()).contains("IMPORT-04", "numbers of notes that begin anew");
  }

  @Test
  void aBoxAndASectionKeepTheirWords() {
    assertThat(
            documents.ofOpen(
                "<text:section><text:p>Outside.<draw:frame><draw:text-box><text:p>Inside.</text:p></draw:text-box></draw:frame></text:p></text:section>"))
        .isEqualTo("<p>Outside.<figure type=\"box\"><p>Inside.</p></figure></p>");
  }

  @Test
  void cellsThatAreRepeatedStandThereAsOften() {
    assertThat(
            documents.ofOpen(
                "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell></table:table-row></table:table><text:p>End.</text:p>"))
        .isEqualTo("<table><row><cell>x</cell><cell>x</cell></row></table><p>End.</p>");
  }

  @Test
  void aStyleOfParagraphsIsReadThroughItsParents() {
    String styles =
        "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Quotations\"/>"
            + "<style:style style:name=\"Quotations\" style:family=\"paragraph\"/>"
            + "<style:style style:name=\"P2\" style:family=\"paragraph\"><style:paragraph-properties fo:text-align=\"center\"/>"
            + "<style:text-properties fo:font-style=\"italic\"/></style:style>";
    documents.imported(
        "in.odt",
        Documents.open(
            "<text:p text:style-name=\"P1\">Said she.</text:p><text:p text:style-name=\"P2\">Finis</text:p>",
            styles));
    assertThat(documents.body())
        .isEqualTo("<quote><p>Said she.</p></quote><p rend=\"center italic\">Finis</p>");
  }
}
