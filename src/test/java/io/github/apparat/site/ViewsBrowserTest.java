package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/** The views of a text in a browser, from the disk, with the images of its source. */
class ViewsBrowserTest {
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
  private static final Path MINUTE = Path.of("src/test/resources/render/council-minute.xml");

  @TempDir static Path folder;

  private static ChromeDriver browser;

  @BeforeAll
  static void openTheBrowser() throws IOException {
    Chromium.assumeThere();
    SmallestEdition edition = SmallestEdition.in(folder);
    edition
        .write("tei/text/council-minute.xml", Files.readString(MINUTE))
        .change(
            "tei/text/council-minute.xml", "https://images.example.org/leaf-12.png", "leaf/12.svg")
        .write(
            "tei/text/leaf/12.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 600'>"
                + "<rect width='400' height='600' fill='#efe3c8'/></svg>");
    assertThat(SmallestEdition.run("build", edition.root()).code()).isZero();
    browser = Chromium.open(new ChromeOptions());
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static void open(String page, int width) {
    browser.manage().window().setSize(new Dimension(width, 900));
    browser.get(folder.resolve("target/site/" + page).toUri().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "interventions", "diplomatic", "facsimile"})
  void aViewIsAccessible(String view) throws IOException {
    open(view + "/council-minute.html", 1280);
    try (InputStream in = ViewsBrowserTest.class.getResourceAsStream(AXE)) {
      browser.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        browser.executeAsyncScript(
            "const done = arguments[0]; axe.run().then(r => done(r.violations.flatMap("
                + "v => v.nodes.map(n => v.id + ' ' + n.target + ' ' + n.failureSummary))))");
    assertThat((List<?>) found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "interventions", "diplomatic", "facsimile"})
  void aViewIsNoWiderThanAPhone(String view) {
    open(view + "/council-minute.html", 390);
    assertThat(browser.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  @Test
  void theImageOfThePageBeingReadStandsBesideTheTextWhenItIsAskedFor() throws Exception {
    open("diplomatic/council-minute.html", 1280);
    assertThat(browser.findElements(By.cssSelector(".beside-text img"))).isEmpty();
    WebElement button = browser.findElement(By.cssSelector(".views button"));
    button.click();
    assertThat(button.getAttribute("aria-pressed")).isEqualTo("true");
    WebElement image = browser.findElement(By.cssSelector(".beside-text img"));
    assertThat(image.getAttribute("src")).endsWith("leaf/12.svg");
    assertThat(image.getRect().width).isGreaterThan(200);
    browser.executeScript("document.getElementById('l1').scrollIntoView(); scrollBy(0, 400)");
    Thread.sleep(500);
    // The next page's image lies elsewhere: it is named and not asked for.
    assertThat(browser.findElements(By.cssSelector(".beside-text img"))).isEmpty();
    assertThat(browser.findElement(By.cssSelector(".beside-text button")).getText())
        .isEqualTo("Load images from images.example.org");
    button.click();
    assertThat(browser.findElement(By.cssSelector(".beside-text")).isDisplayed()).isFalse();
  }

  @Test
  void anotherViewOpensAtThePlaceBeingRead() {
    open("diplomatic/council-minute.html", 390);
    browser.executeScript("document.getElementById('p5').scrollIntoView()");
    browser.executeScript("document.querySelector('.views a[data-view=reading]').click()");
    assertThat(browser.getCurrentUrl()).endsWith("text/council-minute.html#p5");
  }
}
