package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apparat.SmallestEdition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  /** Held, as a logger nobody holds forgets its level. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final int WIDE = 1280;
  private static final int MIDDLE = 1000;
  private static final int PHONE = 390;
  private static final int NARROWEST = 320;

  @TempDir static Path folder;

  private static Tab tab;
  private static ChromeDriver browser;

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
    SELENIUM.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setCapability("goog:loggingPrefs", logs);
    tab = new Tab(options);
    browser = tab.browser();
  }

  @AfterAll
  static void closeTheBrowser() {
    if (tab != null) {
      tab.close();
    }
  }

  @BeforeEach
  void beginAnew() {
    tab.script(true);
    tab.asked("prefers-color-scheme: light");
    tab.width(MIDDLE);
    requests();
  }

  @AfterEach
  void nothingIsAskedForFromOutside() {
    tab.run("localStorage.clear()");
    assertThat(requests()).isNotEmpty().allMatch(url -> url.startsWith("file:"));
  }

  @Test
  void aNoteIsOpenedAndClosedByKeyboard() {
    notesOnlyWhenAskedFor();
    WebElement mark = tab.tabTo("#n1-ref");
    assertThat(tab.isShown("#n1-pop")).isFalse();
    mark.sendKeys(Keys.ENTER);
    Tab.await(() -> tab.isShown("#n1-pop"));
    assertThat(browser.findElement(By.id("n1-pop")).getText()).contains("Folio, p. 3");
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    Tab.await(() -> !tab.isShown("#n1-pop"));
    assertThat(browser.switchTo().activeElement()).isEqualTo(mark);
    assertThat(browser.getCurrentUrl()).endsWith("opening-night.html");
  }

  private static void notesOnlyWhenAskedFor() {
    open("text/opening-night.html");
    tab.run("apparat.choose({ notes: 'away' })");
  }

  @Test
  void anOpenNoteIsAccessible() {
    notesOnlyWhenAskedFor();
    tab.tabTo("#n1a-ref").sendKeys(Keys.ENTER);
    Tab.await(() -> tab.isShown("#n1a-pop"));
    assertThat(tab.violations()).isEmpty();
  }

  @Test
  void aNoteBesideTheTextIsLitByKeyboard() {
    tab.width(1600);
    open("text/opening-night.html");
    Tab.await(() -> tab.isShown("#n1-pop"));
    tab.tabTo("#n1-ref").sendKeys(Keys.ENTER);
    Tab.await(() -> !browser.findElements(By.cssSelector("#n1-pop.lit")).isEmpty());
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    Tab.await(() -> browser.findElements(By.cssSelector(".lit")).isEmpty());
    assertThat(tab.violations()).isEmpty();
  }

  @Test
  void aNameIsFollowedToItsPageByKeyboardAndBack() {
    open("text/opening-night.html");
    tab.tabTo("#p1 a.person").sendKeys(Keys.ENTER);
    Tab.await(() -> tab.isShown(".name-card"));
    tab.tabTo(".name-card .steps a").sendKeys(Keys.ENTER);
    Tab.await(() -> browser.getCurrentUrl().endsWith("/person/hamlet.html"));
    assertThat(heading()).isEqualTo("Hamlet, Prince");
    tab.tabTo(".mentions-part .contexts a").sendKeys(Keys.ENTER);
    Tab.await(() -> browser.getCurrentUrl().endsWith("/text/opening-night.html#p1"));
    assertThat(tab.isInView("#p1")).isTrue();
    browser.navigate().back();
    browser.navigate().back();
    Tab.await(() -> browser.getCurrentUrl().endsWith("/text/opening-night.html"));
    assertThat(heading()).isEqualTo("Opening Night");
  }

  @Test
  void aCardSaysWhereSomebodyStoodOnTheDateOfThePassage() {
    open("text/opening-night.html");
    WebElement name = browser.findElement(By.cssSelector(".text a.person[data-on='1602-03-04']"));
    name.sendKeys(Keys.ENTER);
    Tab.await(() -> tab.isShown(".name-card"));
    assertThat(browser.findElement(By.cssSelector(".name-card")).getText())
        .contains("Hamlet, Prince", "4 March 1602", "Manager · Elsinore Players", "possibly");
    assertThat(tab.violations()).isEmpty();
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    Tab.await(() -> !tab.isShown(".name-card"));
  }

  @Test
  void withoutScriptTheCardsAreAListAndANameLeadsToItsEntry() {
    tab.script(false);
    open("text/opening-night.html");
    tab.tabTo(".cards-part summary").sendKeys(Keys.ENTER);
    assertThat(browser.findElement(By.id("card-hamlet")).getText())
        .contains("Manager · Elsinore Players");
    tab.tabTo("#p1 a.person").sendKeys(Keys.ENTER);
    Tab.await(() -> browser.getCurrentUrl().endsWith("/person/hamlet.html"));
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
      Tab.await(() -> tab.isShown(".picked"));
      assertThat(tree()).as(date).isEqualTo(told).isNotBlank();
    }
  }

  @Test
  void aDateIsChosenByKeyboardAndStandsInTheAddress() {
    open("apparatus.html");
    tab.tabTo("#date").sendKeys("1601-02-30", Keys.ENTER);
    Tab.await(
        () -> browser.findElement(By.cssSelector(".pick [role=status]")).getText().length() > 0);
    assertThat(tab.isShown(".picked")).isFalse();
    WebElement field = browser.findElement(By.id("date"));
    field.clear();
    field.sendKeys("1601-02-28", Keys.ENTER);
    Tab.await(() -> tab.isShown(".picked"));
    assertThat(browser.getCurrentUrl()).endsWith("apparatus.html#1601-02-28");
    assertThat(browser.findElement(By.id("picked")).getText()).contains("28 February 1601");
    assertThat(tree()).contains("Elsinore Players", "Hamlet, Prince");
    assertThat(tab.violations()).isEmpty();
  }

  @Test
  void theChangesAreFilteredByKind() {
    open("changes.html");
    WebElement kind = tab.tabTo("#event-kind");
    kind.sendKeys("Founded");
    Tab.await(() -> status().equals("Shown: 1"));
    browser.findElement(By.id("words")).sendKeys("curtain");
    Tab.await(() -> browser.findElements(By.cssSelector(".changes > li:not([hidden])")).isEmpty());
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
    WebElement skip = tab.tabTo("a.skip");
    assertThat(tab.isInView("a.skip")).isTrue();
    skip.sendKeys(Keys.ENTER);
    Tab.await(() -> "main".equals(browser.switchTo().activeElement().getDomAttribute("id")));
  }

  @Test
  void aRegisterIsFilteredByName() {
    open("persons.html");
    browser.findElement(By.id("filter")).sendKeys("OPHé");
    Tab.await(
        () -> browser.findElements(By.cssSelector(".entries > li:not([hidden])")).size() == 1);
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
        "search.html?q=Hamlet",
        "search.html?q=Ophelia&view=lines",
        "text/opening-night.html?hits=ghost|ophelia#p2",
        "about.html",
        "rights.html",
        "encoding.html"
      })
  void aPageIsAccessibleAndFitsItsScreen(String page) {
    for (int width : List.of(WIDE, PHONE, NARROWEST)) {
      tab.width(width);
      open(page);
      for (String theme : List.of("light", "dark", "contrast")) {
        tab.run("apparat.choose({ theme: arguments[0] })", theme);
        assertThat(tab.violations()).as("%s, %s, %s wide", page, theme, width).isEmpty();
      }
    }
    assertThat(tab.overflow(NARROWEST)).isZero();
    tab.run("apparat.choose({ names: 'on', pages: 'on', size: 'largest' })");
    assertThat(tab.overflow(NARROWEST)).isZero();
    tab.asked("prefers-contrast: more", "prefers-color-scheme: dark");
    tab.run("apparat.start()");
    assertThat(tab.violations()).as("%s, more contrast in the dark", page).isEmpty();
    tab.script(false);
    open("index.html"); // an address that is open already is not loaded again
    open(page);
    assertThat(tab.overflow(NARROWEST)).isZero();
    assertThat(tab.run("return document.documentElement.classList.contains('js')"))
        .isEqualTo(false);
    assertThat(heading()).isNotBlank();
  }

  @Test
  void theColoursOfTheDarkAreOthers() {
    open("index.html");
    Object light = tab.run("return getComputedStyle(document.documentElement).backgroundColor");
    tab.asked("prefers-color-scheme: dark");
    assertThat(tab.run("return getComputedStyle(document.documentElement).backgroundColor"))
        .isNotEqualTo(light);
  }

  @Test
  void withoutScriptTheNumberOfANoteLeadsToTheListAndBack() {
    tab.script(false);
    open("text/opening-night.html");
    tab.tabTo("#n1-ref").sendKeys(Keys.ENTER);
    Tab.await(() -> browser.getCurrentUrl().endsWith("#n1"));
    assertThat(tab.isInView("#n1")).isTrue();
    browser.findElement(By.cssSelector("#n1 .back")).sendKeys(Keys.ENTER);
    Tab.await(() -> browser.getCurrentUrl().endsWith("#n1-ref"));
    assertThat(tab.isInView("#n1-ref")).isTrue();
  }

  @Test
  void withoutScriptANoteStandsAfterItsParagraphOrBesideIt() {
    tab.script(false);
    open("text/opening-night.html");
    assertThat(tab.isShown("#n1-pop")).isTrue();
    assertThat(notePlace()).isEqualTo("after");
    tab.width(1600);
    open("text/opening-night.html");
    assertThat(tab.isShown("#n1-pop")).isTrue();
    assertThat(notePlace()).isEqualTo("beside");
  }

  private static Object notePlace() {
    return tab.run(
        "const note = document.getElementById('n1-pop').getBoundingClientRect();"
            + "const p = document.getElementById('n1-ref').closest('.p').getBoundingClientRect();"
            + "return note.left >= p.right ? 'beside' : note.top >= p.bottom ? 'after' : 'over';");
  }

  @Test
  void withoutScriptAPageLeadsToEveryPartOfTheSite() {
    tab.script(false);
    open("text/prompt-book.html");
    for (String part : List.of("persons", "organs", "works", "about", "rights", "encoding")) {
      browser.findElement(By.cssSelector("nav.site a[href$='" + part + ".html']")).click();
      Tab.await(() -> browser.getCurrentUrl().endsWith("/" + part + ".html"));
      assertThat(heading()).isNotBlank();
    }
  }

  private static Path site() {
    return folder.resolve("site");
  }

  private static void open(String page) {
    String[] parts = page.split("(?=\\?)", 2);
    String rest = parts.length > 1 ? parts[1].replace("|", "%7C") : "";
    tab.open(site().resolve(parts[0]).toUri() + rest);
    if (parts[0].equals("search.html") && (boolean) tab.run("return 'apparatSearch' in self")) {
      Tab.await(() -> !tab.browser().findElements(By.cssSelector(".narrow")).isEmpty());
    }
  }

  private static String heading() {
    return browser.findElement(By.tagName("h1")).getText();
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
