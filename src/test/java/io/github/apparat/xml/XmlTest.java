package io.github.apparat.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.apparat.kept.Kept;
import io.github.apparat.report.Report;
import io.github.apparat.report.Severity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
  private static final String WORDS = "<TEI>Быть или не быть</TEI>";

  @TempDir private Path folder;
  private final Report report = new Report();
  private Xml xml;

  @BeforeEach
  void edition() {
    xml = new Xml(new EditionFolder(folder));
  }

  private Optional<XmlFile> read(String name, byte[] bytes) throws IOException {
    return xml.read(Files.write(folder.resolve(name), bytes), report);
  }

  private static String declared(String encoding) {
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n" + WORDS;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1251", "KOI8-R", "ISO-8859-5", "UTF-16"})
  void aFileIsReadInTheEncodingItDeclares(String encoding) throws IOException {
    Optional<XmlFile> file = read("a.xml", declared(encoding).getBytes(Charset.forName(encoding)));
    assertThat(report.findings()).isEmpty();
    assertThat(file.orElseThrow().root().getStringValue()).isEqualTo("Быть или не быть");
    assertThat(file.orElseThrow().text()).isEqualTo(declared(encoding));
  }

  @Test
  void aByteOrderMarkTellsTheEncodingToo() throws IOException {
    read("a.xml", ("\uFEFF" + WORDS).getBytes(UTF_8)).orElseThrow();
    read("b.xml", ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE)).orElseThrow();
    read("c.xml", ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16BE)).orElseThrow();
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void bytesThatAreNotUtf8AreFoundAtTheirPlace() throws IOException {
    byte[] bytes = "<TEI>\n  <p>naïve</p>\n</TEI>".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read("a.xml", bytes)).isEmpty();
    assertThat(report.text())
        .startsWith("a.xml:2:8 error XML-04 the bytes EF are not UTF-8; expected: text in the");
  }

  @Test
  void bytesThatTheDeclaredEncodingHasNotAreFoundAtTheirPlace() throws IOException {
    assertThat(read("a.xml", declared("US-ASCII").getBytes(UTF_8))).isEmpty();
    assertThat(report.text()).startsWith("a.xml:2:6 error XML-04 the bytes D0 are not US-ASCII");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-encoding", "_x", ".", "-", "UTF-16", "UTF-32", "IBM037", "x-x"})
  void anEncodingThatIsNotTheFilesIsAFinding(String encoding) throws IOException {
    assertThat(read("a.xml", declared(encoding).getBytes(UTF_8))).isEmpty();
    assertThat(report.count(Severity.ERROR)).isEqualTo(1);
    assertThat(report.text()).startsWith("a.xml").contains(" error XML-0");
  }

  @Test
  void whatIsNotWellFormedIsFoundAtItsPlace() throws IOException {
    assertThat(read("a.xml", "<TEI>\n  <p>to be\n</TEI>".getBytes(UTF_8))).isEmpty();
    assertThat(report.text()).startsWith("a.xml:3:3 error XML-01 not well-formed: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "to be", "<TEI", "<a/><b/>", "<tei:p/>", "<p n='1' n='2'/>"})
  void whatIsNoXmlIsAFinding(String text) throws IOException {
    assertThat(read("a.xml", text.getBytes(UTF_8))).isEmpty();
    assertThat(report.text()).startsWith("a.xml").contains(" error XML-01 ");
    assertThat(report.findings()).hasSize(1);
  }

  @Test
  void oneBadFileHidesNoneOfTheOthers() throws IOException {
    assertThat(read("a.xml", "<TEI/>".getBytes(UTF_8))).isPresent();
    assertThat(read("b.xml", "<TEI>".getBytes(UTF_8))).isEmpty();
    assertThat(read("c.xml", "<TEI/>".getBytes(UTF_8))).isPresent();
    assertThat(read("d.xml", "<TEI>&x;</TEI>".getBytes(UTF_8))).isEmpty();
    assertThat(xml.read(folder.resolve("none.xml"), report)).isEmpty();
    assertThat(report.findings())
        .extracting(f -> f.place().file() + " " + f.code())
        .containsExactly("b.xml XML-01", "d.xml XML-01", "none.xml FILE-01");
  }

  @Test
  void aReadingEndsBetweenTwoElementsWhereItIsEnded() throws IOException {
    Path path = Files.writeString(folder.resolve("a.xml"), "<TEI><p/><p/><p/></TEI>");
    Ending ending = new Ending(3);
    Xml stepping = new Xml(new EditionFolder(folder), Kept.nothing(), ending);
    assertThat(catchThrowable(() -> stepping.read(path, report))).isSameAs(ending.ended);
    assertThat(ending.steps).hasValue(3);
    assertThat(stepping.read(path, report)).isPresent();
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void anotherHandlerSeesTheSamePass() throws IOException {
    StringBuilder seen = new StringBuilder();
    Path path = Files.writeString(folder.resolve("a.xml"), "<TEI><p>to be</p></TEI>");
    xml.read(
        path,
        List.of(
            new org.xml.sax.helpers.DefaultHandler() {
              @Override
              public void startElement(
                  String uri, String local, String name, org.xml.sax.Attributes attributes) {
                seen.append(name).append(' ');
              }
            }),
        report);
    assertThat(seen).hasToString("TEI p ");
  }

  @Test
  void aSchemaThatIsNoXmlEndsTheRunWithAFinding() throws IOException {
    Files.createDirectories(folder.resolve("tei/schema"));
    Files.writeString(folder.resolve("tei/schema/own.sch"), "<schema>");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    UnusableFile.class, () -> xml.tree("tei/schema/own.sch"))
                .finding()
                .toString())
        .matches("tei/schema/own.sch[:\\d]* error RENDER-02 .*");
  }
}
