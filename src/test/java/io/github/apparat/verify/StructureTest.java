package io.github.apparat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Finding;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {
  @TempDir Path folder;
  private SiteOnDisk site;

  @BeforeEach
  void aSmallSite() {
    site = new SiteOnDisk(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2 id='a'>Act</h2><h3 id='b'>Scene</h3><h2>Act</h2>",
        "<div role='heading' aria-level='2'><ul><li>Act</li></ul></div><h3>Scene</h3>",
        "<table><caption>Cast</caption><tr><td>Hamlet</td></tr></table>",
        "<table><tr><th>Part</th></tr><tr><td>Hamlet</td></tr></table>",
      })
  void aSoundPageHasNoFindings(String body) {
    assertThat(site.page("a.html", body).verify()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HTML-01, <p id='a'>x</p><p id='a'>y</p>",
    "HTML-02, <h3>Scene</h3>",
    "HTML-02, <div role='heading' aria-level='3'>Scene</div>",
    "HTML-02, <h1>Second</h1>",
    "HTML-05, </main><main>x",
    "HTML-06, <table><tr><td>Hamlet</td></tr></table>",
  })
  void aFaultInThePageIsFound(String code, String body) {
    assertThat(site.page("a.html", body).codes()).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "HTML-02, <h1>Play</h1>, ''",
    "HTML-03, lang=\"en\", lang=\" \"",
    "HTML-03, ' lang=\"en\"', ''",
    "HTML-05, <title>Play</title>, <title> </title>",
    "HTML-05, <title>Play</title>, <meta name='x'>",
    "HTML-05, <main>, <main hidden>",
  })
  void aPartOfTheFrameThatIsMissingIsFound(String code, String part, String instead) {
    String sound =
        "<!DOCTYPE html><html lang=\"en\"><head><title>Play</title></head>"
            + "<body><main><h1>Play</h1></main></body></html>";
    assertThat(site.file("a.html", sound).verify()).isEmpty();
    assertThat(site.file("a.html", sound.replace(part, instead)).codes()).containsExactly(code);
  }

  @Test
  void theSecondOfTwoIdsIsThePlace() {
    site.page("a.html", "<p id='a'>x</p>\n<p id='a'>y</p>");
    assertThat(site.verify())
        .extracting(Finding::place)
        .containsExactly(SiteOnDisk.at("a.html", 4, 4));
  }
}
