package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apparat.SmallestEdition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The site of the smallest edition in a browser, from the disk: by keyboard, by axe, on narrow
 * screens and with script switched off.
 */
class BrowserTest {
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  /** Held, as a logger nobody holds forgets its level. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final int WIDE = 1280;
  private static final int MIDDLE = 1000;
  private static final int PHONE = 390;
  private static final int NARROWEST = 320;

  @TempDir static Path folder;

  private static ChromeDriver browser;
  private static String axe;

  @BeforeAll
  static void openTheBrowser() throws IOException {
    Chromium.assumeThere();
    SmallestEdition edition = SmallestEdition.in(folder.resolve("edition"));
    assertThat(SmallestEdition.run("build", edition.root(), "--out", site()).code()).isZero();
    SmallestEdition parts =
        SmallestEdition.in(folder.resolve("edition-of-parts"))
            .override("site/site.yaml", "longestPage: 150000", "longestPage: 8500");
    Path sister = site().resolveSibling("parts");
    assertThat(SmallestEdition.run("build", parts.root(), "--out", sister).code()).isZero();
    try (InputStream in = BrowserTest.class.getResourceAsStream(AXE)) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    SELENIUM.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setCapability("goog:loggingPrefs", logs);
    browser = Chromium.open(options);
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void beginAnew() {
    script(true);
    colours("light");
    width(MIDDLE);
    requests();
  }

  @AfterEach
  void nothingIsAskedForFromOutside() {
    assertThat(requests()).isNotEmpty().allMatch(url -> url.startsWith("file:"));
  }

  @Test
  void aNoteIsOpenedAndClosedByKeyboard() {
    open("text/opening-night.html");
    WebElement mark = tabTo("#n1-ref");
    assertThat(isShown("#n1-pop")).isFalse();
    mark.sendKeys(Keys.ENTER);
    await(() -> isShown("#n1-pop"));
    assertThat(browser.findElement(By.id("n1-pop")).getText()).contains("Folio, p. 3");
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    await(() -> !isShown("#n1-pop"));
    assertThat(browser.switchTo().activeElement()).isEqualTo(mark);
    assertThat(browser.getCurrentUrl()).endsWith("opening-night.html");
  }

  @Test
  void anOpenNoteIsAccessible() {
    open("text/opening-night.html");
    tabTo("#n1a-ref").sendKeys(Keys.ENTER);
    await(() -> isShown("#n1a-pop"));
    assertThat(violations()).isEmpty();
  }

  @Test
  void aNoteBesideTheTextIsLitByKeyboard() {
    width(1600);
    open("text/opening-night.html");
    await(() -> isShown("#n1-pop"));
    tabTo("#n1-ref").sendKeys(Keys.ENTER);
    await(() -> !browser.findElements(By.cssSelector("#n1-pop.lit")).isEmpty());
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    await(() -> browser.findElements(By.cssSelector(".lit")).isEmpty());
    assertThat(violations()).isEmpty();
  }

  @Test
  void aNameIsFollowedToItsPageByKeyboardAndBack() {
    open("text/opening-night.html");
    tabTo("#p1 a.person").sendKeys(Keys.ENTER);
    await(() -> isShown(".name-card"));
    tabTo(".name-card .steps a").sendKeys(Keys.ENTER);
    await(() -> browser.getCurrentUrl().endsWith("/person/hamlet.html"));
    assertThat(heading()).isEqualTo("Hamlet, Prince");
    tabTo(".mentions-part .contexts a").sendKeys(Keys.ENTER);
    await(() -> browser.getCurrentUrl().endsWith("/text/opening-night.html#p1"));
    assertThat(isInView("#p1")).isTrue();
    browser.navigate().back();
    browser.navigate().back();
    await(() -> browser.getCurrentUrl().endsWith("/text/opening-night.html"));
    assertThat(heading()).isEqualTo("Opening Night");
  }

  @Test
  void aCardSaysWhereSomebodyStoodOnTheDateOfThePassage() {
    open("text/opening-night.html");
    WebElement name = browser.findElement(By.cssSelector(".text a.person[data-on='1602-03-04']"));
    name.sendKeys(Keys.ENTER);
    await(() -> isShown(".name-card"));
    assertThat(browser.findElement(By.cssSelector(".name-card")).getText())
        .contains("Hamlet, Prince", "4 March 1602", "Manager · Elsinore Players", "possibly");
    assertThat(violations()).isEmpty();
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    await(() -> !isShown(".name-card"));
  }

  @Test
  void withoutScriptTheCardsAreAListAndANameLeadsToItsEntry() {
    script(false);
    open("text/opening-night.html");
    tabTo(".cards-part summary").sendKeys(Keys.ENTER);
    assertThat(browser.findElement(By.id("card-hamlet")).getText())
        .contains("Manager · Elsinore Players");
    tabTo("#p1 a.person").sendKeys(Keys.ENTER);
    await(() -> browser.getCurrentUrl().endsWith("/person/hamlet.html"));
  }

  @Test
  void anyDateShowsTheTreeThatThePageOfTheDateShows() {
    open("apparatus.html");
    List<String> dates =
        browser.findElements(By.cssSelector(".years a")).stream()
            .map(a -> a.getDomAttribute("href").replaceAll("^day/|\\.html$", ""))
            .toList();
    assertThat(dates).contains("1599", "1600-03");
    for (String date : dates) {
      open("day/" + date + ".html");
      String told = tree();
      browser.get(site().resolve("apparatus.html").toUri() + "#" + date);
      await(() -> isShown(".picked"));
      assertThat(tree()).as(date).isEqualTo(told).isNotBlank();
    }
  }

  @Test
  void aDateIsChosenByKeyboardAndStandsInTheAddress() {
    open("apparatus.html");
    tabTo("#date").sendKeys("1601-02-30", Keys.ENTER);
    await(() -> browser.findElement(By.cssSelector(".pick [role=status]")).getText().length() > 0);
    assertThat(isShown(".picked")).isFalse();
    WebElement field = browser.findElement(By.id("date"));
    field.clear();
    field.sendKeys("1601-02-28", Keys.ENTER);
    await(() -> isShown(".picked"));
    assertThat(browser.getCurrentUrl()).endsWith("apparatus.html#1601-02-28");
    assertThat(browser.findElement(By.id("picked")).getText()).contains("28 February 1601");
    assertThat(tree()).contains("Elsinore Players", "Hamlet, Prince");
    assertThat(violations()).isEmpty();
  }

  @Test
  void theChangesAreFilteredByKind() {
    open("changes.html");
    WebElement kind = tabTo("#event-kind");
    kind.sendKeys("Founded");
    await(() -> status().equals("Shown: 1"));
    browser.findElement(By.id("words")).sendKeys("curtain");
    await(() -> browser.findElements(By.cssSelector(".changes > li:not([hidden])")).isEmpty());
    assertThat(status()).isNotBlank();
  }

  private static String status() {
    return browser.findElement(By.cssSelector(".filter [role=status]")).getText();
  }

  private static String tree() {
    return browser.findElement(By.cssSelector(".tree")).getText().replaceAll("\\s+", " ");
  }

  @Test
  void theFirstTabLeadsPastTheBannerToTheText() {
    open("text/opening-night.html");
    WebElement skip = tabTo("a.skip");
    assertThat(isInView("a.skip")).isTrue();
    skip.sendKeys(Keys.ENTER);
    await(() -> "main".equals(browser.switchTo().activeElement().getDomAttribute("id")));
  }

  @Test
  void aRegisterIsFilteredByName() {
    open("persons.html");
    browser.findElement(By.id("filter")).sendKeys("OPHé");
    await(() -> browser.findElements(By.cssSelector(".entries > li:not([hidden])")).size() == 1);
    assertThat(browser.findElement(By.cssSelector(".filter [role=status]")).getText())
        .isEqualTo("Shown: 1");
    assertThat(browser.findElement(By.cssSelector(".entries > li:not([hidden])")).getText())
        .contains("Ophelia");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "text/opening-night.html",
        "text/prompt-book.html",
        "text/playbill.html",
        "../parts/text/opening-night.html",
        "../parts/text/opening-night.s2.html",
        "person/hamlet.html",
        "organ/theatre.html",
        "persons.html",
        "organs.html",
        "names.html",
        "kinds.html",
        "offices.html",
        "places.html",
        "terms.html",
        "apparatus.html",
        "day/1600-03.html",
        "changes.html",
        "data.html",
        "works.html",
        "about.html",
        "rights.html",
        "encoding.html"
      })
  void aPageIsAccessibleAndFitsItsScreen(String page) {
    for (int width : List.of(WIDE, PHONE)) {
      width(width);
      open(page);
      for (String scheme : List.of("light", "dark")) {
        colours(scheme);
        assertThat(violations()).as("%s, %s, %s wide", page, scheme, width).isEmpty();
      }
    }
    width(NARROWEST);
    open(page);
    assertThat(overflow()).isZero();
    script(false);
    open(page);
    assertThat(overflow()).isZero();
    assertThat(run("return document.documentElement.classList.contains('js')")).isEqualTo(false);
    assertThat(heading()).isNotBlank();
  }

  @Test
  void theColoursOfTheDarkAreOthers() {
    open("index.html");
    Object light = run("return getComputedStyle(document.documentElement).backgroundColor");
    colours("dark");
    assertThat(run("return getComputedStyle(document.documentElement).backgroundColor"))
        .isNotEqualTo(light);
  }

  @Test
  void withoutScriptTheNumberOfANoteLeadsToTheListAndBack() {
    script(false);
    open("text/opening-night.html");
    tabTo("#n1-ref").sendKeys(Keys.ENTER);
    await(() -> browser.getCurrentUrl().endsWith("#n1"));
    assertThat(isInView("#n1")).isTrue();
    assertThat(isShown("#n1-pop")).isFalse();
    browser.findElement(By.cssSelector("#n1 .back")).sendKeys(Keys.ENTER);
    await(() -> browser.getCurrentUrl().endsWith("#n1-ref"));
    assertThat(isInView("#n1-ref")).isTrue();
  }

  @Test
  void withoutScriptTheButtonOpensTheNote() {
    script(false);
    open("text/opening-night.html");
    tabTo("button[popovertarget=n1-pop]").sendKeys(Keys.ENTER);
    await(() -> isShown("#n1-pop"));
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    await(() -> !isShown("#n1-pop"));
  }

  @Test
  void withoutScriptAPageLeadsToEveryPartOfTheSite() {
    script(false);
    open("text/prompt-book.html");
    for (String part : List.of("persons", "organs", "works", "about", "rights", "encoding")) {
      browser.findElement(By.cssSelector("nav.site a[href$='" + part + ".html']")).click();
      await(() -> browser.getCurrentUrl().endsWith("/" + part + ".html"));
      assertThat(heading()).isNotBlank();
    }
  }

  private static Path site() {
    return folder.resolve("site");
  }

  private static void open(String page) {
    browser.get(site().resolve(page).toUri().toString());
  }

  private static String heading() {
    return browser.findElement(By.tagName("h1")).getText();
  }

  /** Presses Tab until the first element a selector finds has the focus. */
  private static WebElement tabTo(String selector) {
    WebElement wanted = browser.findElement(By.cssSelector(selector));
    for (int pressed = 0; pressed < 200; pressed++) {
      browser.switchTo().activeElement().sendKeys(Keys.TAB);
      WebElement now = browser.switchTo().activeElement();
      if (now.equals(wanted)) {
        return now;
      }
    }
    return fail("the keyboard does not reach " + selector);
  }

  private static boolean isShown(String selector) {
    return browser.findElement(By.cssSelector(selector)).isDisplayed();
  }

  private static boolean isInView(String selector) {
    return (boolean)
        run(
            "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                + "return box.top >= 0 && box.left >= 0 && box.top < innerHeight;",
            selector);
  }

  /** By how much the page is wider than its window. */
  private static long overflow() {
    return (long)
        run(
            "const page = document.documentElement;"
                + "return page.scrollWidth - page.clientWidth + (innerWidth - arguments[0]);",
            NARROWEST);
  }

  private static Object run(String script, Object... arguments) {
    return browser.executeScript(script, arguments);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("this did not come about within five seconds");
      }
      Thread.onSpinWait();
    }
  }

  /** What axe finds on the page: the rule, where, and what it expects. */
  private static List<String> violations() {
    // The encoding is told in hundreds of sections of one shape; axe takes minutes for all of them.
    run(
        "document.querySelectorAll('.encoding section section:nth-of-type(n + 9)')"
            + ".forEach(section => section.remove());");
    if (run("return typeof axe").equals("undefined")) {
      run(axe);
    }
    Object found =
        browser.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run().then(r => done(r.violations.flatMap("
                + "v => v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ' ' + n.failureSummary))));");
    List<String> violations = new ArrayList<>();
    ((List<?>) found).forEach(v -> violations.add(v.toString()));
    return violations;
  }

  private static void width(int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  private static void colours(String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private static void script(boolean on) {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /** The addresses asked for since the last time. */
  private static Set<String> requests() {
    Set<String> urls = new TreeSet<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = json(entry.getMessage()).get("message");
      if (message.get("method").asText().equals("Network.requestWillBeSent")) {
        urls.add(message.at("/params/request/url").asText());
      }
    }
    return urls;
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException("the browser speaks JSON", e);
    }
  }
}
