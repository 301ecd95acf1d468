package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Pages at twice their size, as those with weak eyes read them: the whole page, or its letters
 * alone, and the largest letters that a page offers. Nothing runs out of the window, and no word is
 * cut off; a table that has no room is moved inside.
 */
class ZoomTest {
  private static final int WIDTH = 1280;

  /** Words that do not wholly lie in the window, or in a box that hides what has no room in it. */
  private static final String CUT =
      """
      const HEARD = '.vh, .skip, .bars b';
      const MOVED = '.text table';
      const hides = (e) => /hidden|clip/.test(getComputedStyle(e).overflow);
      const isCut = (words, box) => words.right > box.right + 1 || words.left < box.left - 1
          || words.bottom > box.bottom + 1 || words.top < box.top - 1;
      const cut = [];
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const text = walk.currentNode;
        const on = text.parentElement;
        if (!text.data.trim() || on.closest(HEARD) || on.closest(MOVED) || !on.checkVisibility({ visibilityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const boxes = [{ left: 0, right: innerWidth, top: -Infinity, bottom: Infinity }];
        for (let e = on; e !== document.body; e = e.parentElement) if (hides(e)) boxes.push(e.getBoundingClientRect());
        if ([...range.getClientRects()].some((words) => boxes.some((box) => isCut(words, box)))) cut.push(on.outerHTML.slice(0, 120));
      }
      return cut;
      """;

  @TempDir static Path folder;

  private static Tab tab;
  private static Tab large;

  @BeforeAll
  static void openTheBrowsers() {
    Chromium.assumeThere();
    String cells = "<cell>Representatives</cell>".repeat(10);
    SmallestEdition edition =
        SmallestEdition.in(folder.resolve("edition"))
            .change(
                "tei/text/opening-night.xml",
                "<p xml:id=\"opening-night.p5\"",
                "<table><head>Wide</head><row>"
                    + cells
                    + "</row></table><p xml:id=\"opening-night.p5\"");
    assertThat(SmallestEdition.run("build", edition.root(), "--out", folder.resolve("site")).code())
        .isZero();
    tab = new Tab(new ChromeOptions());
    ChromeOptions twice = new ChromeOptions();
    twice.setExperimentalOption("prefs", Map.of("webkit.webprefs.default_font_size", 32));
    large = new Tab(twice);
  }

  @AfterAll
  static void closeTheBrowsers() {
    for (Tab open : new Tab[] {tab, large}) {
      if (open != null) {
        open.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "text/opening-night.html",
        "text/prompt-book.html",
        "search.html?q=hamlet",
        "person/hamlet.html",
        "organ/theatre.html",
        "works.html",
        "apparatus.html"
      })
  void atTwiceItsSizeAPageHasRoom(String page) {
    window(tab, WIDTH / 2, 2);
    open(tab, page);
    hasRoom(tab, page + " zoomed", WIDTH / 2);
    window(large, WIDTH, 1);
    open(large, page);
    assertThat(large.run("return getComputedStyle(document.documentElement).fontSize"))
        .isEqualTo("32px");
    hasRoom(large, page + " with letters of twice the size", WIDTH);
    for (int width : new int[] {1024, WIDTH}) {
      window(tab, width, 1);
      open(tab, page);
      tab.run("apparat.choose({ size: 'largest' })");
      hasRoom(tab, page + " with the largest letters", width);
      tab.run("localStorage.clear()");
    }
  }

  /** What zooming does: fewer, larger pixels. */
  private static void window(Tab tab, int width, int scale) {
    tab.browser()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 450, "deviceScaleFactor", scale, "mobile", false));
  }

  private static void open(Tab tab, String page) {
    String[] parts = page.split("(?=\\?)", 2);
    tab.open(folder.resolve("site").resolve(parts[0]).toUri() + (parts.length > 1 ? parts[1] : ""));
    if (parts.length > 1) {
      Tab.await(() -> (boolean) tab.run("return !!document.querySelector('.narrow')"));
    }
  }

  private static void hasRoom(Tab tab, String page, int width) {
    assertThat(tab.overflow(width)).as(page).isZero();
    assertThat((List<?>) tab.run(CUT)).as(page).isEmpty();
  }
}
