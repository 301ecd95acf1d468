package io.github.apparat.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedWordsTest {
  private static final String MASKED =
      "<availability n=\"masked\"><p>Our words.</p></availability>";

  @TempDir private Path folder;

  private String check(String name, String availability, String body) {
    Report report = new Report();
    try {
      Path path = folder.resolve(name);
      Files.createDirectories(path.getParent());
      Files.writeString(
          path,
          "<TEI><teiHeader><title>Ours</title>"
              + availability
              + "<p>Ours</p></teiHeader>\n<text>"
              + body
              + "</text></TEI>");
      MaskedWords.check(
          new Xml(new EditionFolder(folder)).read(path, report).orElseThrow(), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return report.text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>to be</p>",
        "<p><hi>to be</hi></p>",
        "<p><choice><orig>to be</orig><reg>x</reg></choice></p>",
        "<p><supplied resp='#actor'>to be</supplied></p>",
        "<p><note resp='#actor'>to be</note></p>",
        "<note>to be</note>",
        "<p><![CDATA[to be]]></p>",
        "<p>&#x74;o be</p>",
        "<p><persName>Hamlet</persName> to be</p>",
        "to be"
      })
  void aWordLeftBehindIsFound(String body) {
    assertThat(check("tei/text/a.xml", MASKED, body))
        .startsWith("tei/text/a.xml:2:")
        .contains(" error MASK-06 words of a protected text stand unmasked: ");
  }

  @Test
  void itsPlaceAndItsFirstWordsAreGiven() {
    assertThat(check("tei/text/a.xml", MASKED, "\n <p>, to be or not to be</p>"))
        .startsWith("tei/text/a.xml:3:7 error MASK-06")
        .contains("\"to be or not\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><persName>Hamlet <hi>the Dane</hi></persName>, <date>1601</date> — <num>3</num></p>",
        "<head>To be</head>",
        "<p><choice><sic>bee</sic><corr>be</corr></choice></p>",
        "<p><note resp='#edition'>our <hi>own</hi> words</note></p>",
        "<p><supplied resp='#edition'>be</supplied></p>",
        "<p><persName>A</persName> &amp; <persName>B</persName> &lt;&gt;&quot;&apos;</p>",
        "<p><gap reason='rights' source='play.txt#char=1,2'/><!-- c --><?pi x?></p>"
      })
  void factsSignsAndOurWordsMayStand(String body) {
    assertThat(check("tei/text/a.xml", MASKED, body)).isEmpty();
  }

  @Test
  void aSectionIsNoWordItself() {
    assertThat(check("tei/text/a.xml", MASKED, "<p><![CDATA[ &]]></p>")).isEmpty();
    assertThat(check("tei/text/a.xml", MASKED, "<p><![CDATA[ be]]></p>"))
        .startsWith("tei/text/a.xml:2:20 ")
        .contains("\"be\"");
  }

  @Test
  void onlyATextThatSaysItIsMaskedMustBe() {
    String words = "<p>to be</p>";
    assertThat(check("tei/text/a.xml", MASKED, words)).isNotEmpty();
    assertThat(check("tei/text/a.xml", "<availability n=\"full\"/>", words)).isEmpty();
    assertThat(check("tei/text/a.xml", "<availability n=\"metadata\"/>", words)).isEmpty();
    assertThat(check("tei/text/a.xml", "", words)).isEmpty();
  }

  @Test
  void theHeadersFirstWordOnRightsCounts() {
    String second = MASKED + "<sourceDesc><availability n=\"full\"/></sourceDesc>";
    assertThat(check("tei/text/a.xml", second, "<p>to be</p>")).isNotEmpty();
  }

  @Test
  void onlyTextsOfTheEditionAreLookedAt() {
    assertThat(check("tei/register/a.xml", MASKED, "<p>to be</p>")).isEmpty();
    assertThat(check("target/private/tei/a.xml", MASKED, "<p>to be</p>")).isEmpty();
  }
}
