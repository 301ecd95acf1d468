package io.github.apparat;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import io.github.apparat.intake.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Importing as an editor meets it: each rule broken once, and the whole way to the site. */
class ImportRulesTest {
  private static final Path KEPT = Path.of("src/test/resources/import");
  private static final String TEXT = "tei/text/doc.xml";

  @TempDir Path folder;

  private Documents documents;
  private SmallestEdition edition;

  @BeforeEach
  void begin() {
    documents = new Documents(folder);
    edition = documents.edition();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.pdf  | %PDF-1.7 and more         | this is a PDF
          a.rtf  | {\\rtf1 words}            | this is RTF
          a.docx | words that are no package | the document is damaged: it is no package of a .docx
          a.xml  | <TEI><text/></TEI>        | this is XML
          a.json | {"words": "and more"}     | this is a file of the kind .json
          """)
  void import01AFormatThatIsNotRead(String file, String bytes, String found) {
    refused(
        documents.imported(file, bytes.getBytes(StandardCharsets.UTF_8)),
        file + " error IMPORT-01 " + found);
  }

  @Test
  void import01AFileThatIsNotThere() {
    Said said = run("import", "--edition", folder, "nowhere.docx");
    refused(said, "nowhere.docx error IMPORT-01 the file cannot be read");
  }

  @Test
  void import01AnOldDocumentAndOneWithAPassword() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    refused(
        documents.imported("a.doc", old), "a.doc error IMPORT-01 this is a .doc of an older Word");
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    locked.writeBytes(old);
    locked.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    refused(
        documents.imported("a.docx", locked.toByteArray()),
        "a.docx error IMPORT-01 the document is locked with a password");
    byte[] open =
        Documents.packed(
            Map.of(
                "META-INF/manifest.xml",
                "<manifest><encryption-data/></manifest>",
                "content.xml",
                "?"));
    refused(documents.imported("a.odt", open), "a.odt error IMPORT-01 the document is locked");
  }

  @Test
  void import01APackageThatIsCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(KEPT.resolve("report.docx"));
    refused(
        documents.imported("a.docx", Arrays.copyOf(whole, whole.length / 2)),
        "a.docx error IMPORT-01 the document is damaged");
  }

  @Test
  void import01APackageOfSomethingElse() {
    refused(
        documents.imported("a.docx", Documents.packed(Map.of("xl/workbook.xml", "<workbook/>"))),
        "a.docx error IMPORT-01 this package holds no text");
  }

  @Test
  void import02ATextThatStandsThere() {
    edition.write("in/a.txt", "Words.");
    run("import", "--id", "doc", "--edition", folder, edition.path("in/a.txt"));
    edition.change(TEXT, "Words.", "Other words.");
    Said again = run("import", "--id", "doc", "--edition", folder, edition.path("in/a.txt"));
    refused(again, TEXT + " error IMPORT-02 " + TEXT + " stands there already");
    assertThat(edition.read(TEXT)).contains("Other words.");
    assertThat(documents.imported("a.txt", "Words.".getBytes(StandardCharsets.UTF_8)).code())
        .isZero();
    assertThat(edition.read(TEXT)).doesNotContain("Other");
  }

  @Test
  void import02APictureOfAnotherText() {
    edition.write("tei/media/minutes/1.png", "drawn by hand");
    Said said = run("import", "--edition", folder, KEPT.resolve("minutes.docx"));
    assertThat(said.out())
        .contains("tei/media/minutes/1.png error IMPORT-02", "nothing was written");
    assertThat(edition.read("tei/media/minutes/1.png")).isEqualTo("drawn by hand");
    assertThat(edition.path("tei/text/minutes.xml")).doesNotExist();
  }

  @Test
  void import03And04WhatIsNotCarriedOverIsAWarningAndNoHindrance() {
    String body =
        "<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>";
    Said said = documents.imported("a.docx", Documents.word(body, Map.of()));
    assertThat(said.out())
        .contains("a.docx warning IMPORT-03", "a.docx info IMPORT-04", "0 errors, 1 warnings");
    assertThat(said.code()).isZero();
  }

  @Test
  void import05ADocumentThatUnpacksBeyondAllMeasure() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 65; i++) {
        zip.write(nothing);
      }
      zip.closeEntry();
    }
    assertThat(bytes.size()).isLessThan(100_000);
    refused(
        documents.imported("a.docx", bytes.toByteArray()),
        "a.docx error IMPORT-05 the part word/document.xml of the document has more than 64 MB");
  }

  @Test
  void anEntityFromOutsideIsRefused() {
    edition.write("secret.txt", "a secret");
    String part =
        "<!DOCTYPE d [<!ENTITY s SYSTEM \""
            + edition.path("secret.txt").toUri()
            + "\">]><d>&s;</d>";
    refused(
        documents.imported("a.docx", Documents.packed(Map.of("word/document.xml", part))),
        "a.docx/word/document.xml:1:");
    assertThat(run("import", "--edition", folder, edition.path("in/a.docx")).out())
        .contains("error XML-02");
  }

  @Test
  void aPartThatIsNotWellFormedIsNamed() {
    refused(
        documents.imported("a.odt", Documents.packed(Map.of("content.xml", "<office>"))),
        "a.odt/content.xml:1:9 error XML-01 not well-formed");
  }

  @Test
  void import06And07AreShownByPages() {
    byte[] page =
        "<p>caf\u00e9 au lait pour tout le monde</p><img src=\"none.png\">"
            .getBytes(StandardCharsets.ISO_8859_1);
    Said said = documents.imported("a.html", page);
    assertThat(said.out())
        .contains("a.html warning IMPORT-06", "a.html warning IMPORT-07 the picture none.png");
    assertThat(said.code()).isZero();
  }

  @Test
  void import08ADocumentWithoutAWord() {
    refused(
        documents.imported("a.docx", Documents.word("<w:p/>", Map.of())), "a.docx error IMPORT-08");
  }

  @Test
  void oneBadFileOfSeveralKeepsAllFromBeingWritten() {
    edition.write("in/a.txt", "Words.").write("in/b.pdf", "%PDF");
    Said said =
        run(
            "import",
            "--id",
            "doc",
            "--edition",
            folder,
            edition.path("in/a.txt"),
            edition.path("in/b.pdf"));
    refused(said, "b.pdf error IMPORT-01");
  }

  @Test
  void filesOfOneNameAreToldApartByTheirFolders() {
    for (String part : new String[] {"one", "two"}) {
      edition.write(
          "in/" + part + "/page.html", "<h1>" + part + "</h1><p>Words.<img src=oar.png></p>");
      edition.write("in/" + part + "/oar.png", "\u0089PNG " + part);
    }
    Said said =
        run(
            "import",
            "--id",
            "doc",
            "--edition",
            folder,
            edition.path("in/one/page.html"),
            edition.path("in/two/page.html"));
    assertThat(said.code()).as(said.out()).isZero();
    assertThat(edition.read(TEXT))
        .contains("<idno type=\"file\">one/page.html</idno>", "media/doc/1.png", "media/doc/2.png");
    assertThat(edition.read("tei/media/doc/2.png")).endsWith("two");
  }

  @Test
  void anIdThatIsNoneIsWrongUse() {
    Said said = run("import", "--id", "a b", "--edition", folder, KEPT.resolve("report.docx"));
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("--id is a letter");
  }

  @Test
  void theFileThatIsNamedIsWrittenWithItsPicturesBesideIt() {
    Path out = folder.resolve("elsewhere/minutes.xml");
    Said said = run("import", "--out", out, "--edition", folder, KEPT.resolve("minutes.odt"));
    assertThat(said.code()).as(said.out()).isZero();
    assertThat(out).content().contains("xml:id=\"minutes\"", "url=\"media/minutes/1.png\"");
    assertThat(folder.resolve("elsewhere/media/minutes/1.png")).isRegularFile();
  }

  @Test
  void aDocumentOfWordGoesTheWholeWayToTheSite() {
    for (String name : new String[] {"draft", "minutes"}) {
      run("import", "--edition", folder, KEPT.resolve(name + ".docx"));
      edition.change("tei/text/" + name + ".xml", "n=\"metadata\"", "n=\"full\"");
    }
    Said built = run("build", folder);
    assertThat(built.out()).endsWith("0 errors, 0 warnings\n");
    assertThat(edition.read("target/site/text/draft.html"))
        .contains("Which carter? The book names two.", "hand: Piers Holm");
    assertThat(edition.read("target/site/text/minutes.html"))
        .contains("colspan=\"2\"", "media/minutes/1.png");
    assertThat(edition.path("target/site/media/tei/media/minutes/1.png")).isRegularFile();
  }

  private void refused(Said said, String finding) {
    assertThat(said.out()).contains(finding, "nothing was written");
    assertThat(said.code()).isEqualTo(1);
    assertThat(edition.path("tei/media")).doesNotExist();
    if (!finding.contains("IMPORT-02")) {
      assertThat(edition.path(TEXT)).doesNotExist();
    }
  }
}
