package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/**
 * The site as a server gives it, in a folder of its own: under its policy, and where it has no
 * page.
 */
class ServedTest {
  private static final String MOVED =
      """
      text/first-night.html|0.9|p1..p3
      text/first-night.html|to|text/opening-night.html
      text/first-night.html#p3|withdrawn|a forgery
      text/opening-night.html|0.9|p98
      text/opening-night.html#p98|to|person/hamlet.html
      person/claudius.html|0.9
      person/claudius.html|to|person/hamlet.html
      """;

  @TempDir static Path folder;

  private static StaticServer server;
  private static Tab tab;

  @BeforeAll
  static void serve() throws IOException {
    Chromium.assumeThere();
    SmallestEdition edition =
        SmallestEdition.in(folder.resolve("edition"))
            .override("site/site.yaml", "address: \"\"", "address: https://example.org/plays/")
            .write("tei/ids.tsv", MOVED.replace('|', '\t'));
    assertThat(SmallestEdition.run("build", edition.root(), "--out", site()).code()).isZero();
    server = new StaticServer(folder, site());
    tab = new Tab(new ChromeOptions());
  }

  @AfterAll
  static void close() {
    if (tab != null) {
      tab.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void withScript() {
    tab.script(true);
  }

  private static Path site() {
    return folder.resolve("plays");
  }

  private static void open(String path) {
    tab.open(server.address() + path);
  }

  @Test
  void underItsPolicyAPageRunsItsOwnScriptsAndNoOther() {
    open("plays/text/opening-night.html");
    assertThat(tab.isShown(".open-settings")).isTrue();
    assertThat(tab.browser().manage().logs().get(LogType.BROWSER).getAll())
        .noneMatch(entry -> entry.getMessage().contains("Content Security Policy"));
    tab.run(
        "const script = document.createElement('script'); script.textContent = 'window.other = 1';"
            + " document.body.append(script); document.body.setAttribute('style', 'color: red')");
    assertThat(tab.run("return typeof window.other")).isEqualTo("undefined");
    assertThat(tab.run("return getComputedStyle(document.body).color"))
        .isNotEqualTo("rgb(255, 0, 0)");
  }

  @Test
  void atAnyDepthALostAddressLeadsBackIntoTheEdition() {
    for (String lost : new String[] {"plays/none.html", "plays/text/act/5/none.html"}) {
      open(lost);
      assertThat(tab.find("h1").getText()).isEqualTo("There is no such page");
      assertThat(tab.isShown(".open-settings")).isTrue();
      assertThat(tab.violations()).isEmpty();
      tab.find("main li a").click();
      Tab.await(() -> tab.browser().getCurrentUrl().endsWith("/plays/index.html"));
    }
  }

  @Test
  void fromADiskThePageForLostAddressesIsAsOnTheWeb() {
    Path lost = site().resolve("404.html");
    tab.open(lost);
    assertThat(tab.run("return getComputedStyle(document.querySelector('.banner')).display"))
        .isEqualTo("block");
    assertThat(tab.run("return getComputedStyle(document.body).marginTop")).isEqualTo("0px");
    assertThat(tab.find(".site-search").getDomProperty("action")).endsWith("/plays/search.html");
    tab.find(".site a").click();
    Tab.await(() -> tab.browser().getCurrentUrl().contains("/plays/index.html"));
    tab.script(false);
    tab.open(lost);
    tab.find("noscript a").click();
    Tab.await(() -> tab.browser().getCurrentUrl().endsWith("/plays/index.html"));
  }

  @Test
  void whatMovedIsReachedByScript() {
    leads("text/opening-night.html#p98", "person/hamlet.html");
    leads("text/first-night.html#p2", "text/opening-night.html#p2");
    leads("text/first-night.html#of-no-line", "text/opening-night.html#of-no-line");
    leads("person/claudius.html#offices", "person/hamlet.html#offices");
    open("plays/text/first-night.html#p3");
    assertThat(tab.find("#p3").getText()).isEqualTo("p3: withdrawn: a forgery");
  }

  private static void leads(String from, String to) {
    open("plays/" + from);
    Tab.await(() -> tab.browser().getCurrentUrl().endsWith("/plays/" + to));
  }

  @Test
  void whatMovedIsReachedWithoutScript() {
    tab.script(false);
    leads("person/claudius.html", "person/hamlet.html");
    for (String[] way :
        new String[][] {
          {"text/first-night.html#p2", "text/opening-night.html#p2"},
          {"text/opening-night.html#p98", "person/hamlet.html"}
        }) {
      open("plays/" + way[0]);
      assertThat(tab.isInView("li:target")).isTrue();
      tab.find("li:target a").click();
      Tab.await(() -> tab.browser().getCurrentUrl().endsWith("/plays/" + way[1]));
    }
  }

  @Test
  void whereTheSiteIsElsewhereThePageForLostAddressesLeadsIntoItToo() throws IOException {
    try (StaticServer other = new StaticServer(site(), site())) {
      tab.open(other.address() + "none.html");
      tab.find("main li a").click();
      Tab.await(() -> tab.browser().getCurrentUrl().equals(other.address() + "index.html"));
    }
  }

  @Test
  void withoutAnAddressTheWayBackIsFromTheRoot() throws IOException {
    SmallestEdition edition = SmallestEdition.in(folder.resolve("elsewhere"));
    Path out = folder.resolve("site");
    assertThat(SmallestEdition.run("build", edition.root(), "--out", out).code()).isZero();
    assertThat(Files.readString(out.resolve("404.html")))
        .contains("href=\"/index.html\"", "href=\"/assets/style.css\"")
        .doesNotContain("\"../");
  }
}
