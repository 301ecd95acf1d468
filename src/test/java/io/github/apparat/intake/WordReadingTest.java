package io.github.apparat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents of Word have that those of the fixtures have not. */
class WordReadingTest {
  @TempDir Path folder;

  private Documents documents;

  @BeforeEach
  void begin() {
    documents = new Documents(folder);
  }

  private static String p(String runs) {
    return "<w:p>" + runs + "</w:p>";
  }

  private static String r(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
  }

  private static String field(String instruction, String words) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
        + instruction
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + r(words)
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  @Test
  void aFieldThatIsALinkBecomesOne() {
    assertThat(
            documents.ofWord(
                p(r("See ") + field("HYPERLINK \"https://example.org/a b\"", "the list") + r("."))))
        .isEqualTo("<p>See <ref target=\"https://example.org/a\">the list</ref>.</p>");
  }

  @Test
  void ofAnotherFieldTheWordsStayAndItIsReported() {
    Said said =
        documents.imported(
            "in.docx",
            Documents.word(
                p(r("On ") + field(" DATE \\@ d ", "4 May") + r(" it rained.")), Map.of()));
    assertThat(documents.body()).isEqualTo("<p>On 4 May it rained.</p>");
    assertThat(said.out())
        .contains("in.docx info IMPORT-04 left out, or kept only as words: fields of type DATE")
        .contains("(1×); the first is near \"On");
    assertThat(said.code()).isZero();
  }

  @Test
  void theSameThingForNewerAndOlderProgramsIsReadOnce() {
    String box = "<w:txbxContent>" + p(r("In a box.")) + "</w:txbxContent>";
    assertThat(
            documents.ofWord(
                p(
                    r("Beside it.")
                        + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><a:graphicData><wps:txbx>"
                        + box
                        + "</wps:txbx></a:graphicData></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                        + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")))
        .isEqualTo("<p>Beside it.<figure type=\"box\"><p>In a box.</p></figure></p>");
  }

  @Test
  void whatCannotBeCarriedOverIsCountedWithItsPlace() {
    Said said =
        documents.imported(
            "in.docx",
            Documents.word(
                p(r("It holds that ") + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>")
                    + p(r("And ") + "<m:oMath><m:r><m:t>c</m:t></m:r></m:oMath>")
                    + p(r("Here.") + "<w:r><w:object/></w:r>"),
                Map.of()));
    assertThat(documents.body())
        .isEqualTo(
            "<p>It holds that <seg type=\"formula\">a+b</seg></p><p>And <seg type=\"formula\">c</seg></p><p>Here.</p>");
    assertThat(said.out())
        .contains(
            "IMPORT-03 cannot be carried over: formulae; their signs are kept, in their order (2×); the first is near \"It holds that a+b\"")
        .contains("embedded objects, charts and drawings (1×); the first is near \"Here.\"");
  }

  @Test
  void headersOfPagesAreNoTextAndAreReported() {
    Map<String, String> parts = new java.util.LinkedHashMap<>();
    String w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    parts.put(
        "word/document.xml",
        "<w:document " + w + "><w:body>" + p(r("The text.")) + "</w:body></w:document>");
    parts.put("word/header1.xml", "<w:hdr " + w + ">" + p(r("Draft of May")) + "</w:hdr>");
    Said said = documents.imported("in.docx", Documents.packed(parts));
    assertThat(documents.body()).isEqualTo("<p>The text.</p>");
    assertThat(said.out())
        .contains("IMPORT-04", "headers and footers of pages (1×)", "Draft of May");
  }

  @Test
  void aTableOfContentsIsLeftToTheSite() {
    String styles =
        "<w:style w:styleId=\"V1\"><w:name w:val=\"toc 1\"/></w:style>"
            + "<w:style w:styleId=\"U1\"><w:name w:val=\"heading 1\"/></w:style>";
    Said said =
        documents.imported(
            "in.docx",
            Documents.word(
                "<w:p><w:pPr><w:pStyle w:val=\"V1\"/></w:pPr>"
                    + r("The well 3")
                    + "</w:p>"
                    + "<w:p><w:pPr><w:pStyle w:val=\"U1\"/></w:pPr>"
                    + r("The well")
                    + "</w:p>"
                    + p(r("It is dry."))
                    + "<w:p><w:pPr><w:pStyle w:val=\"U1\"/></w:pPr>"
                    + r("The pump")
                    + "</w:p>",
                Map.of("styles", styles)));
    assertThat(documents.body())
        .isEqualTo(
            "<div type=\"section\"><head>The well</head><p>It is dry.</p></div>"
                + "<div type=\"section\"><head>The pump</head></div>");
    assertThat(said.out()).contains("tables of contents and indexes, which the site makes");
    assertThat(io.github.apparat.SmallestEdition.run("check", folder).code()).isZero();
  }

  @Test
  void movedWordsAreTakenOutAndPutIn() {
    String who = "w:id=\"1\" w:author=\"Ada\" w:date=\"2020-01-02T00:00:00Z\"";
    assertThat(
            documents.ofWord(
                p(
                    "<w:moveFrom "
                        + who
                        + ">"
                        + r("Early ")
                        + "</w:moveFrom>"
                        + r("they came")
                        + "<w:moveTo "
                        + who
                        + ">"
                        + r(" early")
                        + "</w:moveTo>")))
        .isEqualTo(
            "<p><del xml:id=\"doc.del1\" hand=\"#doc.hand1\">Early </del>they came"
                + "<add xml:id=\"doc.add1\" hand=\"#doc.hand1\"> early</add></p>");
    assertThat(documents.edition().read("tei/text/doc.xml"))
        .contains("<handNote xml:id=\"doc.hand1\" corresp=\"#doc.by1\">Ada</handNote>")
        .contains("<change when=\"2020-01-02\" who=\"#doc.by1\" target=\"#doc.del1 #doc.add1\">");
  }

  @Test
  void aNoteKeepsItsOwnSignAndOthersAreCountedWithoutIt() {
    String body =
        p(
            r("One")
                + "<w:r><w:footnoteReference w:id=\"5\" w:customMarkFollows=\"1\"/><w:t>*</w:t></w:r>"
                + r(" two")
                + "<w:r><w:footnoteReference w:id=\"6\"/></w:r>");
    String notes =
        "<w:footnote w:id=\"5\">"
            + p(r("With a star."))
            + "</w:footnote><w:footnote w:id=\"6\">"
            + p(r("With a number."))
            + "</w:footnote>";
    documents.imported("in.docx", Documents.word(body, Map.of("footnotes", notes)));
    assertThat(documents.body())
        .isEqualTo(
            "<p>One<note xml:id=\"doc.n1\" type=\"footnote\" n=\"*\" place=\"foot\">With a star.</note>"
                + " two<note xml:id=\"doc.n2\" type=\"footnote\" n=\"1\" place=\"foot\">With a number.</note></p>");
  }

  @Test
  void runsThatDifferInNothingAreJoinedAndSpacesAtTheEdgesGo() {
    assertThat(
            documents.ofWord(
                p(
                    r(" It ")
                        + "<w:r><w:rPr><w:i/></w:rPr><w:t>rai</w:t></w:r><w:r><w:rPr><w:i w:val=\"true\"/></w:rPr><w:t>ned</w:t></w:r>"
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> </w:t></w:r>"
                        + "<w:r><w:rPr><w:i w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\">hard. </w:t></w:r>")))
        .isEqualTo("<p>It <hi rend=\"italic\">rained</hi> hard.</p>");
  }

  @Test
  void theMainPartIsTheOneThatThePackageNames() {
    String w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    String link =
        "<w:hyperlink r:id=\"k\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + r("there")
            + "</w:hyperlink>";
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship %s/></Relationships>";
    String type = "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    documents.imported(
        "in.docx",
        Documents.packed(
            Map.of(
                "_rels/.rels",
                relations.formatted(type + "officeDocument\" Target=\"/word/document2.xml\""),
                "word/document2.xml",
                "<w:document " + w + "><w:body>" + p(link) + "</w:body></w:document>",
                "word/_rels/document2.xml.rels",
                relations.formatted(
                    "Id=\"k\" " + type + "hyperlink\" Target=\"https://example.org/\""))));
    assertThat(documents.body())
        .isEqualTo("<p><ref target=\"https://example.org/\">there</ref></p>");
  }

  @Test
  void aRingOfStylesEnds() {
    String styles =
        "<w:style w:styleId=\"A\"><w:name w:val=\"A\"/><w:basedOn w:val=\"B\"/></w:style>"
            + "<w:style w:styleId=\"B\"><w:name w:val=\"B\"/><w:basedOn w:val=\"A\"/></w:style>";
    documents.imported(
        "in.docx",
        Documents.word(
            "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr>" + r("Round.") + "</w:p>",
            Map.of("styles", styles)));
    assertThat(documents.body()).isEqualTo("<p>Round.</p>");
  }

  @Test
  void theLanguageOfMostWordsIsThatOfTheText() {
    String ru = "<w:r><w:rPr><w:lang w:val=\"ru-RU\"/></w:rPr><w:t>%s</w:t></w:r>";
    String styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults>";
    documents.imported(
        "in.docx",
        Documents.word(
            p(ru.formatted("Паром ходил до первого льда")) + p(r("Not a word more.")),
            Map.of("styles", styles)));
    assertThat(documents.body())
        .isEqualTo("<p>Паром ходил до первого льда</p><p xml:lang=\"en\">Not a word more.</p>");
    assertThat(documents.edition().read("tei/text/doc.xml"))
        .contains("xml:id=\"doc\" xml:lang=\"ru\"");
  }
}
