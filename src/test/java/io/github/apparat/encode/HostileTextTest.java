package io.github.apparat.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.mask.Filler;
import io.github.apparat.mask.Masker;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmlunit.assertj3.XmlAssert;

/**
 * Texts that no author wrote are encoded, masked and filled like any other, or refused in words.
 * What takes the square of a text's length does not end in the time given to these.
 */
class HostileTextTest {
  private static final int MANY = 5_000;

  @TempDir private Path folder;
  private final Report report = new Report();

  private void write(String name, byte[] bytes) {
    try {
      Path path = folder.resolve(name);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sheet(String name, String text) {
    write("tei/source/x/" + name, text.getBytes(UTF_8));
  }

  private Optional<SourceText> received(byte[] bytes) {
    write("x.txt", bytes);
    return SourceReader.read(folder.resolve("x.txt"), report);
  }

  private Optional<Encoder.Encoded> encode(SourceText source) {
    sheet(
        "header.xml",
        "<teiHeader xmlns='http://www.tei-c.org/ns/1.0'><fileDesc><publicationStmt>"
            + "<availability n='masked'/></publicationStmt><sourceDesc><bibl>"
            + "<idno type='file'>x.txt</idno><idno type='sha256'>"
            + source.sha256()
            + "</idno></bibl></sourceDesc></fileDesc></teiHeader>");
    sheet("profile.yaml", "language: en\nzones: [{zone: body, lines: 1-9999999}]\n");
    sheet("structure.yaml", "joins: {ended: '[.!?]$', from: 0, lower: true}\n");
    sheet(
        "notes.yaml",
        "series: [{type: reference, reference: '\\[(?<n>\\d+)\\]', links: true,"
            + " scopes: [{text: 1-9999999}], ruin: {traces: ["
            + " {name: signs, strength: 0.9, pattern: '(?<=\\p{L})(?<m> ?[\\^*]{1,9})'}]}}]\n");
    sheet(
        "emendations.yaml",
        "rules:\n- {name: i, what: Strokes., confused: {i: [l], l: [i], nn: [m], rn: [m]}}\n"
            + "- {name: spaced, what: Letters apart., way: letter-spacing}\n"
            + "- {name: split, what: Words in pieces., way: split-words}\n"
            + "- {name: ends, what: Words at line ends., way: line-ends}\n"
            + "quotations: ['‘’', '\"\"']\n");
    sheet(
        "citations.yaml",
        "dates: [month-day-year, days, day-month, years, decade, year]\n"
            + "italics: {language: fr}\nparts: [chapter]\nplaces: [Elsinore]\n"
            + "works: {w.play: [The Prompt Book]}\n");
    write(
        "tei/register/a.xml",
        ("<TEI xmlns='http://www.tei-c.org/ns/1.0'><person xml:id='osric'>"
                + "<persName type='heading'>Osric, A.</persName><persName>A. Osric</persName></person>"
                + "<org xml:id='c'><orgName type='heading'>Court</orgName><orgName>Court</orgName></org>"
                + "<org xml:id='g'><orgName>Guard Court</orgName></org>"
                + "<org xml:id='gc'><orgName>Guard of the Court</orgName></org></TEI>")
            .getBytes(UTF_8));
    return new Encoder(new Xml(new EditionFolder(folder)), report).encode(source, report);
  }

  static Stream<Arguments> longTexts() {
    return Stream.of(
            text("words on one line", "osric went to the court "),
            text("references", "went [1] "),
            IntStream.range(1, MANY)
                .mapToObj(n -> "[" + n + "]")
                .collect(Collectors.joining(" to ", "went ", "")),
            text("dead links", "[went](#) "),
            text("quotation marks", "'a \"b "),
            text("open quotations", "‘a b’ ‘c "),
            text("names in names", "Guard of the Court "),
            text("members", "Courts Guard "),
            text("examples", "courts such as the "),
            text("initials", "A. Osric "),
            text("hyphens", "a-\n"),
            text("paragraphs that go on", "went on\n\n"),
            text("brackets", "[({"),
            text("titles in brackets", "The Prompt Book, ("),
            text("letters apart", "a "),
            text("stars", "*a "),
            text(
                "marks without letters",
                "\u0302\u0301\u0302\u0301\u0302\u0301\u0302\u0301\u0302\u0301"),
            text("carets", "a ^ "),
            text("years", "1601-"),
            text("days", "1, 2, 3 "),
            text("blanks", " \n"),
            text("signs outside the first plane", "\uD835\uDD18 "))
        .map(Arguments::of);
  }

  private static String text(String name, String unit) {
    return name + ": " + unit.repeat(MANY);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("longTexts")
  @Timeout(20)
  void aTextOfOneKindIsEncodedMaskedAndFilled(String text) {
    SourceText source = received(text.getBytes(UTF_8)).orElseThrow();
    String tei = encode(source).orElseThrow().tei();
    XmlAssert.assertThat(tei).hasXPath("//*[local-name() = 'body']");
    Report masking = new Report();
    Optional<String> masked = new Masker(source, List.of()).mask("tei/text/x.xml", tei, masking);
    assertThat(masked.isPresent() || masking.hasErrors()).isTrue();
    masked.ifPresent(m -> assertThat(new Filler(source).fill("x", m, masking)).contains(tei));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "\uFEFF", "* * *\n"})
  void aTextWithoutWordsIsRefused(String text) {
    assertThat(encode(received(text.getBytes(UTF_8)).orElseThrow())).isEmpty();
    assertThat(report.findings()).extracting(Finding::code).containsExactly("ENCODE-13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\u001F", "\uFFFE"})
  void noCharacterThatXmlCannotHoldIsLeftOut(String character) {
    assertThat(encode(received(("Osric " + character).getBytes(UTF_8)).orElseThrow())).isEmpty();
    assertThat(report.findings()).extracting(Finding::code).containsExactly("ENCODE-14");
  }

  @Test
  void aCharacterThatXmlCannotHoldIsTold() {
    SourceText source =
        received("Osric\u0000went.\nHe \u0000 came\f again.\n".getBytes(UTF_8)).orElseThrow();
    assertThat(encode(source)).isEmpty();
    assertThat(report.text()).startsWith("x.txt:1:6 error ENCODE-14 the character U+0000 stands");
    assertThat(report.findings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFFOsric went.\n", "Osric\rwent.\r", "Osric\r\nwent.\r\n", "x"})
  void linesMayEndAsTheyLikeAndAMarkMayStandBeforeTheFirst(String text) {
    SourceText source = received(text.getBytes(UTF_8)).orElseThrow();
    assertThat(encode(source)).isPresent();
    assertThat(report.hasErrors()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "windows-1251", "UTF-32"})
  void anotherEncodingIsRefused(String charset) {
    byte[] bytes =
        "\u041F\u043E\u043B\u043E\u043D\u0438\u0439 went.".getBytes(Charset.forName(charset));
    received(bytes).ifPresent(this::encode);
    assertThat(report.hasErrors()).isTrue();
  }

  @Test
  void aFileThatIsNoBookIsRefusedUnread() throws IOException {
    Path path = folder.resolve("x.txt");
    try (var file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    assertThat(SourceReader.read(path, report)).isEmpty();
    assertThat(report.text())
        .contains("SOURCE-03 the file has 200 MB; expected: a text of at most");
  }
}
