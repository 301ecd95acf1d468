package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** What a reader chooses and how one finds one's way, in the browser, from the disk. */
class SettingsTest {
  private static final int WIDE = 1280;
  private static final int PHONE = 390;

  @TempDir static Path folder;

  private static Tab tab;

  @BeforeAll
  static void openTheBrowser() {
    Chromium.assumeThere();
    SmallestEdition edition =
        SmallestEdition.in(folder.resolve("edition"))
            .change(
                "tei/text/opening-night.xml", "Folio, p. 3", "Folio, p. 3 " + "and on ".repeat(80));
    assertThat(SmallestEdition.run("build", edition.root(), "--out", folder.resolve("site")).code())
        .isZero();
    tab = new Tab(new ChromeOptions());
  }

  @AfterAll
  static void closeTheBrowser() {
    if (tab != null) {
      tab.close();
    }
  }

  @BeforeEach
  void openAText() {
    tab.script(true);
    tab.asked();
    tab.width(WIDE);
    open("text/opening-night.html");
  }

  @AfterEach
  void nothingIsRefusedAndNothingIsKept() {
    assertThat(tab.browser().manage().logs().get(LogType.BROWSER).getAll())
        .noneMatch(entry -> entry.getLevel().equals(Level.SEVERE));
    tab.run("localStorage.clear()");
  }

  private static void open(String page) {
    tab.open(folder.resolve("site").resolve(page));
  }

  private static String style(String selector, String property) {
    return (String)
        tab.run(
            "return getComputedStyle(document.querySelector(arguments[0])).getPropertyValue("
                + "arguments[1])",
            selector,
            property);
  }

  private static Object id() {
    return tab.focused().getDomAttribute("id");
  }

  @Test
  void settingsAreOpenedByKeyboardChosenAndKeptOnTheNextPage() {
    String light = style("body", "background-color") + style("html", "background-color");
    tab.tabTo(".open-settings").sendKeys(Keys.ENTER);
    Tab.await(() -> tab.isShown("#settings"));
    assertThat(tab.violations()).isEmpty();
    tab.find("[name=theme][value=dark]").click();
    tab.find("[name=size][value=largest]").click();
    tab.press(Keys.ESCAPE);
    Tab.await(() -> !tab.isShown("#settings"));
    assertThat(tab.focused().getDomAttribute("class")).isEqualTo("open-settings");
    open("persons.html");
    assertThat(style("body", "background-color") + style("html", "background-color"))
        .isNotEqualTo(light);
    assertThat(style("html", "font-size")).isEqualTo("24px");
  }

  @Test
  void whatIsChosenIsThereBeforeThePageIsShown() {
    tab.run("apparat.choose({ theme: 'dark' })");
    assertThat(tab.run("return document.querySelector('script').outerHTML").toString())
        .contains("settings.js")
        .doesNotContain("defer", "async");
  }

  @Test
  void extraLayersAreOffAtTheStartAndOnWhenAskedFor() {
    String off = style(".text .p .name", "text-decoration-color");
    tab.tabTo(".open-settings").sendKeys(Keys.ENTER);
    tab.find("[name=names]").click();
    assertThat(off).isEqualTo("rgba(0, 0, 0, 0)");
    assertThat(style(".text .p .name", "text-decoration-color")).isNotEqualTo(off);
  }

  @Test
  void withoutScriptThereAreNoSettingsAndAllIsShown() {
    tab.script(false);
    open("text/opening-night.html");
    assertThat(tab.browser().findElements(By.cssSelector(".open-settings, dialog"))).isEmpty();
    assertThat(style(".text .p .name", "text-decoration-color")).isNotEqualTo("rgba(0, 0, 0, 0)");
    assertThat(style("#n1-pop", "max-height")).isEqualTo("none");
  }

  @Test
  void aLongNoteIsFoldedUntilSomebodyAsksForIt() {
    assertThat(tab.find("#n1-pop").getSize().height).isLessThan(200);
    tab.find("#n1-pop .more").click();
    assertThat(tab.find("#n1-pop .more").getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(tab.find("#n1-pop").getSize().height).isGreaterThan(200);
  }

  @Test
  void keysOfOneLetterLeadFromNoteToNoteAndCanBeSwitchedOff() {
    tab.press("n");
    Object first = id();
    tab.press("n");
    assertThat(first.toString()).endsWith("-ref");
    assertThat(id()).isNotEqualTo(first);
    tab.press("p");
    assertThat(id()).isEqualTo(first);
    tab.press("?");
    Tab.await(() -> tab.isShown("#keys"));
    assertThat(tab.violations()).isEmpty();
    tab.press(Keys.ESCAPE);
    tab.run("apparat.choose({ keys: 'off' })");
    tab.press("n");
    assertThat(id()).isEqualTo(first);
  }

  @Test
  void aKeyIsALetterWhileSomebodyWrites() {
    open("persons.html");
    tab.press("/");
    assertThat(id()).isEqualTo("site-q");
    tab.press("n?s");
    assertThat(tab.find("#site-q").getDomProperty("value")).isEqualTo("n?s");
    assertThat(tab.isShown("#settings")).isFalse();
  }

  @Test
  void theNextTextIsOneKeyAway() {
    open("index.html");
    tab.press("]");
    Tab.await(() -> tab.browser().getCurrentUrl().contains("/text/"));
    String first = tab.browser().getCurrentUrl();
    tab.press("]");
    Tab.await(() -> !tab.browser().getCurrentUrl().equals(first));
    tab.press("[");
    Tab.await(() -> tab.browser().getCurrentUrl().equals(first));
  }

  @Test
  void allMentionsOfANameAreGoneThroughFromItsCard() {
    tab.find("#p1 a.person").sendKeys(Keys.ENTER);
    Tab.await(() -> tab.isShown(".name-card"));
    tab.find(".name-card .steps button").sendKeys(Keys.ENTER);
    Tab.await(() -> tab.isShown(".hits"));
    int all = tab.browser().findElements(By.cssSelector(".hit")).size();
    assertThat(all).isGreaterThan(1);
    assertThat(tab.find(".hits").getText()).contains(": 1 of " + all);
    tab.press("n");
    assertThat(tab.find(".hits").getText()).contains(": 2 of " + all);
    assertThat(tab.violations()).isEmpty();
    tab.press(Keys.ESCAPE);
    assertThat(tab.browser().findElements(By.cssSelector(".hit, .hits"))).isEmpty();
  }

  @Test
  void thePageOfAPersonLeadsToAllMentionsOnAPage() {
    open("person/hamlet.html");
    tab.find(".mentions-part a.count").click();
    Tab.await(() -> !tab.browser().findElements(By.cssSelector(".hit.here")).isEmpty());
    assertThat(tab.isInView(".hit.here")).isTrue();
  }

  @Test
  void atTheFootOfANarrowScreenAreContentsNotesAndSettings() {
    tab.width(PHONE);
    open("text/opening-night.html");
    List<String> offered =
        tab.browser().findElements(By.cssSelector(".reach button")).stream()
            .map(b -> b.getText())
            .toList();
    assertThat(offered).contains("Contents", "Notes", "Settings");
    tab.find(".reach button").sendKeys(Keys.ENTER);
    Tab.await(() -> tab.isShown(".contents[popover]"));
    assertThat(tab.violations()).isEmpty();
    tab.press(Keys.ENTER);
    Tab.await(() -> tab.browser().findElements(By.cssSelector(".contents[popover]")).isEmpty());
    assertThat(tab.browser().getCurrentUrl()).contains("#");
    tab.run("scrollTo(0, document.documentElement.scrollHeight)");
    assertThat(
            tab.run(
                "return document.querySelector('.foot').getBoundingClientRect().bottom"
                    + " <= document.querySelector('.reach').getBoundingClientRect().top + 1"))
        .isEqualTo(true);
  }

  @Test
  void whatHasTheFocusIsNotCovered() {
    tab.width(PHONE);
    open("text/opening-night.html");
    for (int pressed = 0; pressed < 60; pressed++) {
      tab.press(Keys.TAB);
      // WCAG 2.2, 2.4.11
      assertThat(
              tab.run(
                  "const at = document.activeElement; const reach = document.querySelector('.reach');"
                      + "return at === document.body || reach.contains(at) || at.matches('.skip')"
                      + " || at.getBoundingClientRect().top < reach.getBoundingClientRect().top;"))
          .as(tab.focused().getText())
          .isEqualTo(true);
    }
  }

  @Test
  void homeOffersToGoOnWhereAReaderWas() {
    open("index.html");
    assertThat(tab.isShown("[data-resume] a")).isTrue();
    assertThat(tab.find("[data-resume]").getText()).contains("Opening Night");
  }

  @Test
  void withMoreRoomBetweenWordsAndLinesNothingIsLost() {
    tab.width(PHONE);
    for (String page : List.of("index.html", "text/opening-night.html", "organ/theatre.html")) {
      open(page);
      // WCAG 2.2, 1.4.12
      tab.run(
          "const sheet = new CSSStyleSheet();"
              + "sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em"
              + " !important; word-spacing: .16em !important } p { margin-bottom: 2em"
              + " !important }'); document.adoptedStyleSheets = [sheet];");
      assertThat(tab.overflow(PHONE)).as(page).isZero();
    }
  }

  @Test
  void onPaperTheHeadComesAgainOnEachPageAndWhatOnlyScreensNeedIsLeftOut() {
    tab.run("apparat.choose({ theme: 'dark', size: 'largest' })");
    tab.browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      assertThat(style(".banner", "display")).isEqualTo("table-header-group");
      assertThat(tab.isShown(".running")).isTrue();
      for (String away : List.of(".tools", ".reach", ".site", ".beside", ".cards-part")) {
        assertThat(tab.isShown(away)).as(away).isFalse();
      }
      assertThat(tab.isShown(".notes-part #n1")).isTrue();
      assertThat(style("html", "background-color")).isEqualTo("rgb(255, 255, 255)");
    } finally {
      tab.browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  @Test
  void whereColoursAreTheSystemsWhatIsChosenCanStillBeSeen() {
    tab.asked("forced-colors: active");
    tab.find(".open-settings").click();
    assertThat(style(".panel", "border-top-style")).isEqualTo("solid");
    assertThat(tab.violations()).isEmpty();
  }
}
