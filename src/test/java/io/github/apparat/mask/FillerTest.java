package io.github.apparat.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Report;
import io.github.apparat.source.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FillerTest {
  private static final String RECEIVED = "To <be> \uD83D\uDC80 & not to be";

  private final Report report = new Report();

  private Optional<String> fill(String tei) {
    return new Filler(new SourceText("play.txt", "00", RECEIVED)).fill("tei/a.xml", tei, report);
  }

  private static String gap(String range) {
    return "<gap reason=\"rights\" unit=\"word\" quantity=\"3\" source=\"" + range + "\"/>";
  }

  @Test
  void aGapBecomesItsWordsAsXmlWritesThem() {
    assertThat(fill("<p>" + gap("play.txt#char=0,15") + " &amp;</p>"))
        .contains("<p>To &lt;be&gt; \uD83D\uDC80 &amp; not &amp;</p>");
  }

  @Test
  void otherGapsAndAllElseStay() {
    String tei =
        "<?x?><p n='>'><gap reason='lost' source='play.txt#char=0,2'/><!--"
            + gap("play.txt#char=0,2")
            + "--></p>\n";
    assertThat(fill(tei)).contains(tei);
  }

  @ParameterizedTest
  @ValueSource(strings = {"play.txt#char=0,99", "play.txt", "", "play.txt#char=9,2"})
  void aGapThatPointsToNothingIsFoundAtItsPlace(String range) {
    assertThat(fill("<p>\n  to " + gap(range) + " be</p>")).isEmpty();
    assertThat(report.text())
        .startsWith("tei/a.xml:2:6 error FILL-01 the gap points to characters " + range)
        .contains("has 21");
    assertThat(report.findings()).hasSize(1);
  }

  @Test
  void everyGapThatPointsToNothingIsFound() {
    fill("<p>" + gap("play.txt#char=0,99") + "\n" + gap("play.txt#char=1,2") + gap("x") + "</p>");
    assertThat(report.findings()).hasSize(2);
  }
}
