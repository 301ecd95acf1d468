package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/** Places cited by keyboard, and their addresses opened. */
class CitingBrowserTest {
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
  private static final String TEXT = "text/opening-night.html";

  private static final String OLD = "text/first-night.html";

  @TempDir static Path folder;

  private static ChromeDriver browser;

  @BeforeAll
  static void openTheBrowser() {
    Chromium.assumeThere();
    SmallestEdition edition = SmallestEdition.in(folder);
    edition.write("tei/ids.tsv", OLD + "\t0.9\tp1..p2\n" + OLD + "\tto\t" + TEXT + "\n");
    assertThat(SmallestEdition.run("build", edition.root()).code()).isZero();
    browser = Chromium.open(new ChromeOptions());
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void openTheText() {
    open(TEXT);
  }

  private static void open(String page) {
    browser.manage().window().setSize(new Dimension(1280, 900));
    browser.get(address(page));
  }

  private static String address(String page) {
    return folder.resolve("target/site").toUri() + page;
  }

  private static void press(CharSequence keys) {
    browser.switchTo().activeElement().sendKeys(keys);
  }

  private static WebElement card() {
    return browser.findElement(By.cssSelector(".cite-card:popover-open"));
  }

  private static WebElement cite(String anchor) {
    WebElement link = browser.findElement(By.cssSelector(anchor));
    browser.executeScript("arguments[0].focus()", link);
    press(Keys.ENTER);
    return card();
  }

  /** What the card says when it has copied; that takes the browser a moment. */
  private static Object said(WebElement card) {
    return browser.executeAsyncScript(
        "const done = arguments[1]; const status = arguments[0].querySelector('[role=status]');"
            + "const look = () => status.textContent ? done(status.textContent) : setTimeout(look, 20);"
            + "look();",
        card);
  }

  @Test
  void aParagraphIsCitedByKeyboardAndItsAddressOpensIt() {
    WebElement card = cite(".text a.parno");
    assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Cite para. 1");
    List<WebElement> said = card.findElements(By.cssSelector("dd.cite"));
    assertThat(said.get(0).getText()).isEqualTo(address(TEXT) + "#p1");
    assertThat(said.get(1).getText()).contains("para. 1, ").endsWith(TEXT + "#p1.");
    assertThat(said.get(2).getText()).contains(", para. 1) ").endsWith(TEXT + "#p1.");
    press(Keys.TAB);
    assertThat(browser.switchTo().activeElement().getAccessibleName()).isEqualTo("Copy: Address");
    press(Keys.ENTER);
    assertThat(said(card)).isIn("Copied", "Marked, to be copied");
    String opened = said.get(0).getText();
    browser.get("about:blank");
    browser.get(opened);
    assertThat(browser.findElement(By.cssSelector(":target")).getAttribute("id")).isEqualTo("p1");
  }

  @Test
  void escapeClosesTheCardAndGoesBackToTheAnchor() {
    cite(".text a.parno");
    press(Keys.ESCAPE);
    assertThat(browser.findElements(By.cssSelector(".cite-card:popover-open"))).isEmpty();
    assertThat(browser.switchTo().activeElement().getAttribute("class")).isEqualTo("parno");
  }

  @Test
  void aNoteIsCitedByItsNumberAndFilesNameItsAddress() {
    WebElement card = cite(".notes > li .cite-anchor");
    assertThat(card.getAccessibleName()).startsWith("Cite note ");
    String id = browser.findElement(By.cssSelector(".notes > li")).getAttribute("id");
    List<WebElement> files = card.findElements(By.cssSelector("a.download"));
    assertThat(files).hasSize(3);
    assertThat(files)
        .allSatisfy(
            file ->
                assertThat(
                        URLDecoder.decode(
                            file.getDomAttribute("href").replace("+", "%2B"),
                            StandardCharsets.UTF_8))
                    .contains(TEXT + "#" + id));
  }

  @Test
  void aClaimHasAnAddressAndIsCited() {
    open("organ/theatre.html");
    WebElement card = cite("tr[id] .cite-anchor");
    String id = browser.findElement(By.cssSelector("tr[id]")).getAttribute("id");
    assertThat(card.findElement(By.tagName("dd")).getText())
        .isEqualTo(address("organ/theatre.html") + "#" + id);
    assertThat(card.getAccessibleName()).startsWith("Cite entry “");
  }

  @Test
  void whoGoesToAPageThatMovedComesToThePlace() {
    open(OLD + "#p2");
    browser.executeAsyncScript(
        "const done = arguments[0]; const look = () => document.getElementById('title') ?"
            + " done() : setTimeout(look, 20); look();");
    assertThat(browser.getCurrentUrl()).isEqualTo(address(TEXT) + "#p2");
  }

  @Test
  void theOpenCardIsAccessible() throws IOException {
    cite(".text a.parno");
    try (InputStream in = CitingBrowserTest.class.getResourceAsStream(AXE)) {
      browser.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        browser.executeAsyncScript(
            "const done = arguments[0]; axe.run().then(r => done(r.violations.flatMap("
                + "v => v.nodes.map(n => v.id + ' ' + n.target + ' ' + n.failureSummary))))");
    assertThat((List<?>) found).isEmpty();
  }
}
