package io.github.apparat.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFileTest {
  @TempDir private Path folder;

  private XmlFile read(String text, Charset charset) {
    Report report = new Report();
    try {
      Path path = Files.write(folder.resolve("a.xml"), text.getBytes(charset));
      XmlFile file = new Xml(new EditionFolder(folder)).read(path, report).orElse(null);
      assertThat(report.findings()).isEmpty();
      return file;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private XmlFile read(String text) {
    return read(text, StandardCharsets.UTF_8);
  }

  private static XdmNode element(XmlFile file, String name) {
    return Tei.elements(file.tree(), name).findFirst().orElseThrow();
  }

  private static Location at(int line, int column) {
    return new Location("a.xml", line, column);
  }

  @Test
  void anElementStandsWhereItsStartTagBegins() {
    XmlFile file = read("<TEI>\n  <p>to <hi>be</hi>\n</p></TEI>");
    assertThat(file.locate(file.root())).isEqualTo(at(1, 1));
    assertThat(file.locate(element(file, "p"))).isEqualTo(at(2, 3));
    assertThat(file.locate(element(file, "hi"))).isEqualTo(at(2, 9));
  }

  @Test
  void aTagOverSeveralLinesStandsOnItsFirst() {
    XmlFile file = read("<TEI>\n<p\n  n='1'\n  rend='a > b'\n>to <lb\n/> be</p></TEI>");
    assertThat(file.locate(element(file, "p"))).isEqualTo(at(2, 1));
    assertThat(file.locate(element(file, "lb"))).isEqualTo(at(5, 5));
    assertThat(file.locate(element(file, "p"), "n")).isEqualTo(at(3, 3));
    assertThat(file.locate(element(file, "p"), "rend")).isEqualTo(at(4, 3));
  }

  @Test
  void anAttributeThatIsNotWrittenStandsWhereItsElementDoes() {
    XmlFile file =
        read("<!DOCTYPE TEI [<!ATTLIST p type CDATA 'verse'>]>\n<TEI>\n <p n='1'/>\n</TEI>");
    assertThat(Tei.attribute(element(file, "p"), "type")).isEqualTo("verse");
    assertThat(file.locate(element(file, "p"), "type")).isEqualTo(at(3, 2));
    assertThat(file.locate(element(file, "p"), "none")).isEqualTo(at(3, 2));
  }

  @Test
  void aTextStandsWhereItsElementDoes() {
    XmlFile file = read("<TEI>\n <p>to be</p>\n</TEI>");
    XdmNode words = element(file, "p").children().iterator().next();
    assertThat(file.locate(words)).isEqualTo(at(2, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesMayEndInAnyWay(String end) {
    XmlFile file = read("<TEI>" + end + "<p>to" + end + "be <hi\tn='1'" + end + "/></p></TEI>");
    assertThat(file.locate(element(file, "hi"))).isEqualTo(at(3, 4));
    assertThat(file.locate(element(file, "hi"), "n")).isEqualTo(at(3, 8));
  }

  @Test
  void charactersBeyondTheFirstPlaneCountTwoAsInEditors() {
    XmlFile file = read("<TEI><p>\uD83D\uDC80\uD83D\uDC80<hi n='1'>x</hi></p></TEI>");
    assertThat(file.locate(element(file, "hi"))).isEqualTo(at(1, 13));
    assertThat(file.locate(element(file, "hi"), "n")).isEqualTo(at(1, 17));
  }

  @Test
  void aByteOrderMarkIsNoCharacter() {
    XmlFile file = read("\uFEFF<TEI><p n='1'/></TEI>");
    assertThat(file.text()).startsWith("<TEI>");
    assertThat(file.locate(element(file, "p"))).isEqualTo(at(1, 6));
    assertThat(file.locate(element(file, "p"), "n")).isEqualTo(at(1, 9));
  }

  @Test
  void otherEncodingsHaveTheSamePlaces() {
    String text = "<?xml version='1.0' encoding='ENCODING'?>\n<TEI>быть <p n='1'/></TEI>";
    for (String name : new String[] {"windows-1251", "UTF-16", "KOI8-R"}) {
      XmlFile file = read(text.replace("ENCODING", name), Charset.forName(name));
      assertThat(file.locate(element(file, "p"), "n")).as(name).isEqualTo(at(2, 14));
    }
  }

  @Test
  void aVeryLongLineAndAVeryLongFileHaveExactPlaces() {
    String text =
        "<TEI>\n<p>"
            + "to be ".repeat(20_000)
            + "<hi n='1'/></p>"
            + "\n".repeat(100_000)
            + "<q\n n='2'/></TEI>";
    XmlFile file = read(text);
    assertThat(file.locate(element(file, "hi"), "n")).isEqualTo(at(2, 120_008));
    assertThat(file.locate(element(file, "q"), "n")).isEqualTo(at(100_003, 2));
  }

  @Test
  void theFileIsKeptToTheLetter() {
    String text = "<?xml version='1.0'?>\r\n<!-- a --><TEI  n = '1'>&amp;<![CDATA[<]]></TEI>\n";
    assertThat(read(text).text()).isEqualTo(text);
  }

  @Test
  void aParsersPlaceBehindATagIsTakenBackToItsBeginning() {
    XmlFile file = read("<TEI>\n <p\n  n='1'>to be</p></TEI>");
    assertThat(file.tagEndingAt(3, 9)).isEqualTo(at(2, 2));
    assertThat(file.tagEndingAt(3, 11)).isEqualTo(at(3, 11));
  }
}
