package io.github.apparat.encode.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.encode.draft.Transcript.Kind;
import io.github.apparat.report.Report;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTest {
  private static final String RUSSIAN =
      "Старый фонарь стоял на углу и светил всем, кто шёл по улице в дождь и в снег. Его зажигала"
          + " вдова часовщика, и никто не знал, откуда она брала масло для него в те годы.";

  @ParameterizedTest
  @CsvSource({"UTF-8, HIGH", "UTF-16, HIGH", "windows-1251, MEDIUM", "KOI8-R, MEDIUM"})
  void theEncodingIsRecognised(String charset, Certainty certainty) {
    byte[] bytes = RUSSIAN.getBytes(Charset.forName(charset));
    Decoded decoded = Decoded.of("a.txt", bytes, new Report()).orElseThrow();
    assertThat(decoded.text()).isEqualTo(RUSSIAN);
    assertThat(decoded.certainty()).isEqualTo(certainty);
    assertThat(decoded.isPlain()).isEqualTo(charset.equals("UTF-8"));
  }

  @Test
  void accentsOfTheWestAreRead() {
    String french = "L’été dernier, la lampe brûlait déjà près du château, à côté de l’église.";
    byte[] bytes = french.getBytes(Charset.forName("windows-1252"));
    assertThat(Decoded.of("a.txt", bytes, new Report()).orElseThrow().text()).isEqualTo(french);
  }

  @Test
  void utf16WithoutAMarkIsBinary() {
    byte[] marked = RUSSIAN.getBytes(StandardCharsets.UTF_16LE);
    byte[] bytes = "The lamp and the oil".getBytes(StandardCharsets.UTF_16LE);
    Report report = new Report();
    assertThat(Decoded.of("a.txt", bytes, report)).isEmpty();
    assertThat(report.text()).contains("a.txt error ENCODE-60 this is no text: 40 bytes");
    assertThat(Decoded.of("a.txt", Arrays.copyOf(marked, 1), report)).isEmpty();
  }

  @Test
  void markdownIsWrittenOutPlainly() {
    Transcript plain =
        MarkdownText.transcribe(
            "---\ntitle: x\n---\n# One #\nText.[^b] More.[^a]\n\nTwo\n===\n> said\n\n[^a]: An a.\n[^b]: A b\n"
                + "    that goes on.\n");
    assertThat(plain.text())
        .isEqualTo(
            "---\ntitle: x\n---\n\nOne\n\nText.[1] More.[2]\n\nTwo\n\nsaid\n\n[1] A b that goes on.\n[2] An a.\n");
    assertThat(plain.told().get(1).kind()).isEqualTo(Kind.FURNITURE);
    assertThat(plain.told().get(5).level()).isEqualTo(1);
    assertThat(plain.told().get(9).kind()).isEqualTo(Kind.HEADING);
    assertThat(plain.told().get(11).kind()).isEqualTo(Kind.QUOTE);
  }

  @Test
  void markdownIsKnownWithoutItsName() {
    assertThat(Markup.of("a.txt", "# One\n\ntext\n\n## Two\n")).isEqualTo(Markup.MARKDOWN);
    assertThat(Markup.of("a.txt", "# One\n\ntext with a #tag\n")).isEqualTo(Markup.NONE);
    assertThat(Markup.of("a.txt", " <!DOCTYPE html><p>x")).isEqualTo(Markup.HTML);
    assertThat(Markup.of("a.XHTML", "x")).isEqualTo(Markup.HTML);
  }

  @Test
  void htmlIsWrittenOutPlainly() {
    Transcript plain =
        HtmlText.transcribe(
            "<title>t</title><nav>Menu</nav><h2>One</h2><p>Of m<sup>2</sup>,<br>and more.<sup>"
                + "<a href='#f'>7</a></sup><blockquote>said</blockquote><script>x()</script>"
                + "<p id=f><a href='#back'>↩</a> 7. Of <i>oil</i>.</p><div>Two");
    assertThat(plain.text())
        .isEqualTo("Menu\n\nOne\n\nOf m²,\nand more.[7]\n\nsaid\n\nTwo\n\n7. Of oil.\n");
    assertThat(plain.told().get(1).kind()).isEqualTo(Kind.FURNITURE);
    assertThat(plain.told().get(3).level()).isEqualTo(2);
    assertThat(plain.told().get(8).kind()).isEqualTo(Kind.QUOTE);
  }
}
