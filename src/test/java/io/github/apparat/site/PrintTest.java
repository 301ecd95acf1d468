package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeOptions;

/** A text printed to PDF by the browser, and what can be read in it. */
class PrintTest {
  @TempDir static Path folder;

  private static List<String> pages;
  private static String all;

  @BeforeAll
  static void print() throws IOException {
    Chromium.assumeThere();
    SmallestEdition edition = SmallestEdition.in(folder.resolve("edition"));
    Path site = folder.resolve("site");
    assertThat(SmallestEdition.run("build", edition.root(), "--out", site).code()).isZero();
    try (Tab tab = new Tab(new ChromeOptions())) {
      tab.open(site.resolve("text/opening-night.html"));
      // Pages so low that the text takes several.
      Map<String, Object> wanted =
          Map.of("paperWidth", 6, "paperHeight", 5, "preferCSSPageSize", false);
      Object pdf = tab.browser().executeCdpCommand("Page.printToPDF", wanted).get("data");
      try (PDDocument document = Loader.loadPDF(Base64.getDecoder().decode(pdf.toString()))) {
        pages =
            IntStream.rangeClosed(1, document.getNumberOfPages())
                .mapToObj(n -> words(document, n))
                .toList();
      }
    }
    all = String.join("\n", pages);
  }

  private static String words(PDDocument document, int page) {
    try {
      PDFTextStripper words = new PDFTextStripper();
      words.setSortByPosition(true);
      words.setStartPage(page);
      words.setEndPage(page);
      return words.getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theNotesStandAfterTheTextInTheirOrder() {
    int text = all.indexOf("The pit was full");
    int first = all.indexOf("Folio, p. 3");
    int third = all.indexOf("Prompt Book, par. 1");
    assertThat(text).isPositive();
    assertThat(first).isGreaterThan(text);
    assertThat(third).isGreaterThan(first);
    assertThat(all.indexOf("Folio, p. 3", first + 1)).as("printed once").isNegative();
  }

  @Test
  void everyPageHasItsNumberAndARunningHead() {
    assertThat(pages).hasSizeGreaterThan(3);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i)).as("page %d", i + 1).contains("Opening Night");
      assertThat(pages.get(i).strip()).as("page %d", i + 1).endsWith("" + (i + 1));
    }
  }

  @Test
  void addressesOfLinksArePrinted() {
    assertThat(all).contains("https://creativecommons.org/licenses/by/4.0/");
  }

  @Test
  void whatOnlyAScreenNeedsIsNotPrinted() {
    assertThat(all).doesNotContain("Settings", "Contents", "Search");
  }
}
