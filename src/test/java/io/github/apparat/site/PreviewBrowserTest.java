package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.apparat.Main;
import io.github.apparat.SmallestEdition;
import io.github.apparat.serve.PreviewWords;
import io.github.apparat.serve.SiteServer;
import io.github.apparat.xml.EditionFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeOptions;

/** What an editor sees in the browser while a text is worked on: the command, as it runs. */
class PreviewBrowserTest {
  private static final String TEXT = "tei/text/opening-night.xml";
  private static final String ADDED = "tei/text/added.xml";
  private static final String PAGE = "text/opening-night.html";
  private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+/) shows");

  private static final String SAID = ".preview-said";
  private static final String BESIDE = "#p1 + .beside + .preview-beside";

  @TempDir static Path folder;

  private static SmallestEdition edition;
  private static String text;
  private static Thread preview;
  private static String address;
  private static Tab tab;

  @BeforeAll
  static void serve() {
    Chromium.assumeThere();
    edition = SmallestEdition.in(folder);
    text = edition.read(TEXT);
    edition.write(ADDED, text.replace("opening-night", "added"));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    preview =
        new Thread(() -> Main.run(out, out, "serve", edition.root().toString(), "--port", "0"));
    preview.start();
    tab = new Tab(new ChromeOptions());
    await(() -> ADDRESS.matcher(said.toString(StandardCharsets.UTF_8)).find());
    Matcher shows = ADDRESS.matcher(said.toString(StandardCharsets.UTF_8));
    assertThat(shows.find()).isTrue();
    address = shows.group(1);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (tab != null) {
      tab.close();
    }
    if (preview != null) {
      preview.interrupt();
      preview.join(10_000);
      assertThat(preview.isAlive()).isFalse();
    }
  }

  @BeforeEach
  void openTheText() {
    tab.asked("prefers-color-scheme: light");
    tab.width(1280);
    open(PAGE);
  }

  private static void open(String page) {
    tab.open(address + page);
    await(() -> !read(SAID).isEmpty());
  }

  /** The words of an element that is shown; none where there is no such one. */
  private static String read(String selector) {
    return (String)
        tab.run(
            "const found = document.querySelector(arguments[0]);"
                + "return found && found.checkVisibility() ? found.textContent : '';",
            selector);
  }

  /** A build takes its time on a machine that has other work. */
  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("this did not come about within two minutes");
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Test
  void whatIsSavedIsSeenInThePageThatIsOpenWhereItWasOpen(TestReporter measured) {
    tab.run("scrollTo(0, 300)");
    long saved = System.nanoTime();
    edition.change(TEXT, "The house of the", "The wooden house of the");
    await(() -> read("#p1").contains("The wooden house of the"));
    long milliseconds = Duration.ofNanos(System.nanoTime() - saved).toMillis();
    measured.publishEntry("milliseconds from save to sight", String.valueOf(milliseconds));
    await(() -> read(SAID).equals("No findings"));
    assertThat((long) tab.run("return Math.round(scrollY)")).isEqualTo(300);
    edition.write(TEXT, text);
  }

  @Test
  void aTextThatIsTakenAwayIsNoPageAnyMoreAndComesBackWithIt() throws IOException {
    open("text/added.html");
    String added = edition.read(ADDED);
    Files.delete(edition.path(ADDED));
    await(() -> read("h1").equals("There is no such page"));
    await(() -> read(SAID).equals("No findings"));
    edition.write(ADDED, added);
    await(() -> read("h1").equals("Opening Night"));
  }

  /** A save with four mistakes: in a paragraph after a note, in that note, a table and a list. */
  @Nested
  class WhereATextHasMistakes {
    @BeforeAll
    static void makeThem() {
      edition.change(
          TEXT, "\"#ophelia\">Ophelia</persName> sang.", "\"#ophelja\">Ophelia</persName> sang.");
      edition.change(TEXT, "Or so <persName ref=\"#yorick\"", "Or so <persName ref=\"#yoric\"");
      edition.change(TEXT, "to <persName ref=\"#yorick\"", "to <persName ref=\"#yorik\"");
      edition.change(TEXT, "i1\"><persName ref=\"#hamlet\"", "i1\"><persName ref=\"#hamlett\"");
      open(PAGE);
      await(() -> read(SAID).contains("4 errors"));
    }

    @AfterAll
    static void mendingThemClearsAll() {
      open(PAGE);
      assertThat(read(BESIDE)).isNotEmpty();
      edition.write(TEXT, text);
      await(() -> read(SAID).equals("No findings"));
      assertThat(read(".preview-beside") + read(".preview-panel details")).isEmpty();
    }

    @Test
    void thePanelTellsThemAndThatThePageIsAsItWas() {
      assertThat(read(SAID))
          .isEqualTo(
              "This page shows "
                  + TEXT
                  + " as it was when it was sound last. 4 errors \u00b7 4 on this page");
      assertThat(read(".preview-all")).isEmpty();
      tab.find(".preview-panel summary").click();
      String place = TEXT + ":" + edition.line(TEXT, "#ophelja") + ":";
      assertThat(read(".preview-all"))
          .contains("error REF-01", "#ophelja", "did you mean #ophelia?", place);
      assertThat(read("#p1")).contains("Ophelia sang.");
    }

    @Test
    void eachStandsBesideItsPassageWithPlaceAndHint() {
      String place = TEXT + ":" + edition.line(TEXT, "#ophelja") + ":";
      assertThat(read(BESIDE))
          .contains("error REF-01", "#ophelja", "did you mean #ophelia?", place)
          .doesNotContain("#yoric", "#hamlett");
      assertThat(read("#n1a > .preview-beside")).contains("#yoric");
      assertThat(read("#i1 > .preview-beside")).contains("#hamlett");
      assertThat(read(":is(#t1, :has(> #t1)) + .preview-beside")).contains("#yorik");
    }

    @Test
    void aPageOfAnotherTextSaysWhichOneIsNotAsItWasSaved() {
      open("text/added.html");
      assertThat(read(SAID))
          .isEqualTo("Shown as it was when it was sound last: " + TEXT + ". 4 errors");
      assertThat(read(".preview-beside")).isEmpty();
    }

    @Test
    void theKeyboardReachesThemAndLeavesThem() {
      tab.tabTo("a.skip[href='#preview']").sendKeys(Keys.ENTER);
      tab.tabTo(".preview-panel summary").sendKeys(Keys.ENTER);
      await(() -> read(".preview-all").contains("REF-01"));
      tab.tabTo(".preview-all");
      tab.tabTo(".preview-all a").sendKeys(Keys.ENTER);
      await(() -> tab.browser().getCurrentUrl().endsWith("#p1"));
      assertThat(tab.isInView("#p1")).isTrue();
      tab.tabTo("#p1 a.person");
    }

    @Test
    void aScreenReaderIsToldWhatIsWhatAndAxeFindsNothing() {
      assertThat(tab.find("#preview").getAriaRole()).isEqualTo("region");
      assertThat(tab.find("#preview").getAccessibleName()).isEqualTo("Preview");
      assertThat(tab.find(SAID).getAriaRole()).isEqualTo("status");
      assertThat(tab.find(SAID).getDomAttribute("aria-live")).isEqualTo("polite");
      assertThat(tab.find(".preview-beside").getAccessibleName()).isEqualTo("Findings");
      tab.find(".preview-panel summary").click();
      assertThat(tab.violations()).isEmpty();
      tab.asked("prefers-color-scheme: dark");
      assertThat(tab.violations()).isEmpty();
    }

    @Test
    void onANarrowScreenThePanelCoversNoBarAndIsNoWiderThanThePage() {
      tab.width(390);
      tab.find(".preview-panel summary").click();
      assertThat(tab.overflow(390)).isZero();
      await(() -> bottom(".reach") <= top("#preview"));
    }

    private static long top(String selector) {
      return side(selector, "top");
    }

    private static long bottom(String selector) {
      return side(selector, "bottom");
    }

    private static long side(String selector, String which) {
      return (long)
          tab.run(
              "return Math.round(document.querySelector(arguments[0])"
                  + ".getBoundingClientRect()[arguments[1]])",
              selector,
              which);
    }
  }

  /** The script of the preview, and states that need no build. */
  @Nested
  class OfAStateThatIsTold {
    private static final String FINDING =
        "{\"place\":\"%s:1:2\",\"page\":\"%s#p1\",\"severity\":\"error\",\"code\":\"REF-01\","
            + "\"text\":\"what is wrong\",\"hint\":\"how to mend it\"}";

    private SiteServer server;

    @BeforeEach
    void openAPageThatIsToldStates() throws IOException {
      EditionFolder files = new EditionFolder(edition.root());
      Path told = folder.resolve("told");
      String page = edition.read("target/preview/site/" + PAGE);
      for (String language : List.of("", "ru/")) {
        Path file = told.resolve(language + PAGE);
        Files.createDirectories(file.getParent());
        Files.writeString(
            file,
            language.isEmpty() ? page : page.replace("<html lang=\"en\"", "<html lang=\"ru\""));
      }
      server =
          new SiteServer(
              told,
              0,
              name ->
                  name.startsWith("words")
                      ? PreviewWords.in(files, name.substring(6, 8)).json()
                      : files.bytes("site/preview/" + name).orElse(new byte[0]));
      tab.open(server.address() + PAGE);
      tell(1, "a", false);
      await(() -> read(SAID).equals("No findings"));
      tab.run("window.isTheFirst = true");
    }

    @AfterEach
    void close() {
      server.close();
    }

    private void tell(int builds, String look, boolean behind, String... findings) {
      String stale = findings.length == 0 ? "" : '"' + TEXT + '"';
      server.tell(
          ("{\"builds\":%d,\"look\":\"%s\",\"renewed\":[],"
                  + "\"findings\":[%s],\"stale\":[%s],\"behind\":%b}")
              .formatted(builds, look, String.join(",", findings), stale, behind));
    }

    private void tellStretch(int builds, String page, String from, String until, String html) {
      server.tell(
          ("{\"builds\":%d,\"look\":\"a\",\"renewed\":[{\"page\":\"%s\",\"from\":\"%s\","
                  + "\"until\":\"%s\",\"html\":\"%s\"}],"
                  + "\"findings\":[],\"stale\":[],\"behind\":false}")
              .formatted(builds, page, from, until, html));
    }

    @Test
    void aStretchThatIsNewIsSeenAtOnceAndItsPageIsAskedForWhenItFollows() {
      String before = read("#p1");
      String beside = "<div class='beside'>Beside it.</div>";
      tellStretch(2, PAGE, "p1", "p2", "<p id='p1'>Anew.</p>" + beside);
      await(() -> read("#p1").equals("Anew."));
      tellStretch(3, PAGE, "p1", "p2", "<p id='p1'>Once more.</p>" + beside);
      await(() -> read("#p1").equals("Once more."));
      assertThat(read("#p1 + .beside")).isEqualTo("Beside it.");
      assertThat(read("#p1 + .beside + #p2")).contains("ghost");
      tellStretch(4, PAGE, "p1", "p2", "<p id='p1'>Alone.</p>");
      await(() -> read("#p1").equals("Alone."));
      assertThat(read("#p1 + #p2")).contains("ghost");
      assertThat(tab.run("return window.isTheFirst")).isEqualTo(true);
      // The page is the same as when it was opened: what was shown of it in between is not.
      tell(5, "a", false);
      await(() -> read("#p1").equals(before));
    }

    @Test
    void aStretchHasWhatItBeginsWithUntilWhatFollowsOrTheEnd() {
      String play = read("#s2");
      tellStretch(2, PAGE, "s1", "p1", "<h2 id='h1'>A house</h2>");
      await(() -> read("#h1").equals("A house"));
      assertThat(read("#s1 > #h1 + #p1")).contains("Elsinore Players");
      tellStretch(3, PAGE, "p2", "s2", "<p id='p2'>Late.</p><p id='new'>Later.</p>");
      await(() -> read("#s1 > #p2 + #new").equals("Later."));
      assertThat(read("#s1 > #h1 + #p1")).contains("Elsinore Players");
      assertThat(read("#s2")).isEqualTo(play);
      tellStretch(4, PAGE, "p2", "", "<p id='p2'>The last.</p>");
      await(() -> read("#s1 > #p2:last-child").equals("The last."));
      assertThat(read("#s2")).isEqualTo(play);
      assertThat(tab.run("return window.isTheFirst")).isEqualTo(true);
    }

    @Test
    void aStretchThatIsNotOnThisPageLeavesItAsItIs() {
      String before = read("#s1");
      tellStretch(2, "text/added.html", "p1", "p2", "<p id='p1'>Anew.</p>");
      tellStretch(3, PAGE, "p1", "gone", "<p id='p1'>Anew.</p>");
      tell(4, "a", true);
      await(() -> read(SAID).startsWith("The site is shown as it was when it was sound last."));
      assertThat(read("#s1")).isEqualTo(before);
      assertThat(tab.run("return window.isTheFirst")).isEqualTo(true);
    }

    @Test
    void aPageInAnotherLanguageTellsFindingsInItsOwn() {
      tab.open(server.address() + "ru/" + PAGE);
      String finding = FINDING.formatted(TEXT, PAGE);
      tell(2, "a", false, finding, finding);
      await(() -> read(SAID).endsWith("2 ошибки \u00b7 2 на этой странице"));
      assertThat(read(SAID)).startsWith("Эта страница показывает " + TEXT);
      assertThat(read(BESIDE)).contains("ошибка REF-01", "what is wrong", "how to mend it");
      assertThat(tab.find(BESIDE + " span").getDomAttribute("lang")).isEqualTo("en");
      assertThat(tab.find(BESIDE + " a").getDomProperty("href")).endsWith("/ru/" + PAGE + "#p1");
    }

    @Test
    void aPageThatIsBehindSaysSoAndIsNotLoadedAnew() {
      tell(2, "a", true);
      await(() -> read(SAID).startsWith("The site is shown as it was when it was sound last."));
      assertThat(tab.run("return window.isTheFirst")).isEqualTo(true);
    }

    @Test
    void anotherStyleIsSeenAtOnce() {
      tell(2, "b", false);
      await(() -> tab.run("return window.isTheFirst || false").equals(false));
    }

    @Test
    void aPageThatNobodyLooksAtLeavesTheServerInPeaceAndIsToldWhenItIsLookedAtAgain() {
      look(false);
      tell(2, "a", true);
      await(() -> (boolean) tab.run("return document.hidden"));
      assertThat(read(SAID)).isEqualTo("No findings");
      look(true);
      await(() -> read(SAID).startsWith("The site is shown"));
    }

    private static void look(boolean at) {
      tab.run(
          "Object.defineProperty(document, 'hidden', { configurable: true, value: !arguments[0] });"
              + "document.dispatchEvent(new Event('visibilitychange'));",
          at);
    }

    @Test
    void whereThePreviewHasStoppedThePageSaysSo() {
      server.close();
      await(() -> read(SAID).startsWith("The preview has stopped."));
    }
  }
}
