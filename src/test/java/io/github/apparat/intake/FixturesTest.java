package io.github.apparat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.SmallestEdition.Said;
import io.github.apparat.TeiAll;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The documents in {@code src/test/resources/import}, from the command line to the file: what they
 * become, and that none of their words is lost. {@code -Dgolden.renew} writes the expected files
 * anew, for an editor to read.
 */
class FixturesTest {
  private static final Path KEPT = Path.of("src/test/resources/import");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** What word processors number by themselves. */
  private static final Pattern LABEL = Pattern.compile("(?m)^ +(\\d+\\.|[a-z]\\)|[•–]) ");

  @TempDir static Path folder;

  private static final Map<String, String> MADE = new TreeMap<>();
  private static final Map<String, Said> SAID = new HashMap<>();
  private static Said checked;

  private static final Map<String, List<String>> DOCUMENTS =
      new TreeMap<>(
          Map.of(
              "report-docx", List.of("report.docx"),
              "report-odt", List.of("report.odt"),
              "minutes-docx", List.of("minutes.docx"),
              "minutes-odt", List.of("minutes.odt"),
              "draft-docx", List.of("draft.docx"),
              "draft-odt", List.of("draft.odt"),
              "house", List.of("door.html", "room.html"),
              "guide", List.of("guide.md"),
              "bell", List.of("bell.txt")));

  @BeforeAll
  static void importAll() {
    SmallestEdition edition = SmallestEdition.in(folder);
    DOCUMENTS.forEach(
        (id, files) -> {
          List<Object> arguments =
              new ArrayList<>(List.of("import", "--id", id, "--edition", folder));
          files.forEach(f -> arguments.add(KEPT.resolve(f)));
          SAID.put(id, SmallestEdition.run(arguments.toArray()));
          MADE.put(id, edition.read("tei/text/" + id + ".xml"));
        });
    checked = SmallestEdition.run("check", folder);
  }

  static List<String> ids() {
    return List.copyOf(DOCUMENTS.keySet());
  }

  static Stream<String> offices() {
    return ids().stream().filter(id -> id.matches(".*-(docx|odt)"));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aDocumentBecomesTheExpectedText(String id) throws IOException {
    Path golden = KEPT.resolve(id + ".xml");
    if (System.getProperty("golden.renew") != null) {
      Files.writeString(golden, MADE.get(id));
    }
    assertThat(MADE.get(id)).isEqualTo(Files.readString(golden));
    assertThat(SAID.get(id).code()).as(SAID.get(id).out()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "odt", "html", "tei"})
  void aStylesheetCompilesWithoutAWarning(String name) {
    Xml xml = new Xml(new EditionFolder(folder));
    assertThat(xml.stylesheet("xslt/intake/" + name + ".xsl").warnings()).isEmpty();
  }

  @Test
  void whatIsImportedIsFitForTheEdition() {
    assertThat(checked.out()).endsWith(" files checked, 0 errors, 0 warnings\n");
  }

  @Test
  void whatIsImportedIsValidTei() throws Exception {
    TeiAll schema = TeiAll.read();
    for (String id : ids()) {
      assertThat(schema.faults(folder.resolve("tei/text/" + id + ".xml"))).isEmpty();
    }
  }

  /** Whoever wrote the two files meant one text. */
  @ParameterizedTest
  @ValueSource(strings = {"report", "minutes"})
  void bothFormatsOfADocumentBecomeOneText(String name) {
    assertThat(text(name + "-docx")).isEqualTo(text(name + "-odt"));
  }

  private static String text(String id) {
    String tei = MADE.get(id).replace(id, "doc");
    return tei.substring(tei.indexOf("<text>"));
  }

  /** The export has no words of notes and comments, and a number where a note stands. */
  @ParameterizedTest
  @MethodSource("offices")
  void theRunningTextIsThatOfTheWordProcessorsOwnExport(String id) throws IOException {
    String export = Files.readString(KEPT.resolve(id.replaceFirst("-.*", ".txt")));
    Element body = body(id);
    for (Element note : body.select("note")) {
      if (note.closest("body") != null) {
        // Right behind the word, as the export has it.
        note.after(note.attr("type").equals("editorial") ? "" : note.attr("n"));
        note.remove();
      }
    }
    String exported = LABEL.matcher(export).replaceAll(" ");
    assertThat(words(spaced(body))).isEqualTo(words(exported)).hasSizeGreaterThan(30);
  }

  /** With notes and comments: all that stands between the tags of the parts, in whatever order. */
  @ParameterizedTest
  @MethodSource("offices")
  void noWordOfTheDocumentIsLost(String id) throws IOException {
    Path file = KEPT.resolve(DOCUMENTS.get(id).get(0));
    String all = id.endsWith("docx") ? ofWord(file) : ofOpen(file);
    assertThat(words(spaced(body(id)))).containsExactlyInAnyOrderElementsOf(words(all));
  }

  private static String ofWord(Path file) throws IOException {
    String all = "";
    for (String part : List.of("document", "footnotes", "endnotes", "comments")) {
      all += part(file, "word/" + part + ".xml").replaceAll("</w:p>|<w:br[ /][^>]*>", " ");
    }
    return all.replaceAll("<[^>]*>", "");
  }

  private static String ofOpen(Path file) throws IOException {
    return part(file, "content.xml")
        .replaceFirst("(?s)^.*<office:text\\b", "<")
        .replaceAll(
            "<(text:note-citation|dc:creator|dc:date|svg:title|svg:desc)[^>]*>[^<]*</[^>]*>", "")
        .replaceAll("</text:[ph]>|<text:(line-break|note-body)[^>]*>", " ")
        .replaceAll("<[^>]*>", "");
  }

  private static String part(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(name) == null
          ? ""
          : new String(
              zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void ofPlainTextAllWordsStandInTheirOrder() throws IOException {
    assertThat(words(spaced(body("bell"))))
        .isEqualTo(words(Files.readString(KEPT.resolve("bell.txt"))));
  }

  @Test
  void ofPagesNoWordIsLostButThoseForTheSitesSake() throws IOException {
    List<String> all = new ArrayList<>();
    for (String file : DOCUMENTS.get("house")) {
      Document page = Jsoup.parse(Files.readString(KEPT.resolve(file)));
      page.select("nav, sup > a, a[role=doc-noteref], li[id] a[href^=#], aside a[href^=#]")
          .remove();
      all.addAll(words(spaced(page.body())));
    }
    assertThat(words(spaced(body("house")))).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void ofMarkdownNoWordIsLost() throws IOException {
    String text = Files.readString(KEPT.resolve("guide.md")).replaceFirst("(?s)^---.*?\n---\n", "");
    String bare =
        text.replaceAll("\\[\\^\\w+\\]:?", " ")
            .replaceAll("!\\[[^\\]]*\\]\\([^)]*\\)", " ")
            .replaceAll("\\]\\([^)]*\\)", " ")
            .replaceAll("(?m)^\\d\\.", " ");
    assertThat(words(spaced(body("guide")))).containsExactlyInAnyOrderElementsOf(words(bare));
  }

  private static Element body(String id) {
    Element body = Jsoup.parse(MADE.get(id), "", Parser.xmlParser()).selectFirst("text");
    body.select("figDesc").remove();
    return body;
  }

  /** The characters of an element, with a space at the borders of blocks. */
  private static String spaced(Element element) {
    String blocks =
        "p, ab, head, cell, item, label, lb, note, td, th, li, dt, dd, h1, h2, caption, figcaption, div";
    element.select(blocks).forEach(e -> e.before(" ").after(" "));
    return element.wholeText();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(m.group());
    }
    return words;
  }
}
