package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeOptions;

/** The search of the smallest edition, as its readers use it: from the disk and from a server. */
class SearchBrowserTest {
  private static final String STEP = ".hits [role=status]";

  @TempDir static Path folder;

  private static Tab tab;
  private static StaticServer server;
  private static String disk;

  @BeforeAll
  static void buildAndServe() throws IOException {
    Chromium.assumeThere();
    SmallestEdition edition = SmallestEdition.in(folder.resolve("edition"));
    Path site = folder.resolve("site");
    assertThat(SmallestEdition.run("build", edition.root(), "--out", site).code()).isZero();
    disk = site.toUri().toString();
    server = new StaticServer(site, site);
    tab = new Tab(new ChromeOptions());
  }

  @AfterAll
  static void closeAll() {
    if (tab != null) {
      tab.close();
      server.close();
    }
  }

  @BeforeEach
  void beginAnew() {
    tab.script(true);
    tab.width(1280);
  }

  @ParameterizedTest
  @ValueSource(strings = {"disk", "web"})
  void byKeyboardAPhraseIsFoundAndItsHitsAreSteppedThrough(String from) {
    tab.open((from.equals("disk") ? disk : server.address()) + "works.html");
    tab.tabTo("#site-q").sendKeys("Ophelia sang", Keys.ENTER);
    Tab.await(() -> status().equals("Places found: 2"));
    assertThat(texts(".found-list mark")).containsOnly("Ophelia", "sang");
    WebElement second = tab.tabTo(".found-list li:nth-child(2) h3 a");
    second.sendKeys(Keys.ENTER);
    Tab.await(() -> tab.browser().getCurrentUrl().contains("/text/opening-night.html?hits="));
    Tab.await(() -> !texts(STEP).isEmpty() && !texts(STEP).get(0).isEmpty());
    assertThat(hits()).isGreaterThan(3);
    String before = texts(STEP).get(0);
    tab.tabTo(".hits .next").sendKeys(Keys.ENTER);
    Tab.await(() -> !texts(STEP).get(0).equals(before));
    tab.tabTo(".hits .close").sendKeys(Keys.ENTER);
    Tab.await(() -> tab.browser().findElements(By.cssSelector(".hits")).isEmpty());
    assertThat(hits()).isZero();
  }

  @Test
  void aPersonIsFoundByARussianSpelling() {
    ask("Йорик");
    assertThat(texts(".found-list h3").get(0)).isEqualTo("Yorick");
    assertThat(tab.find(".found-list a").getAttribute("href")).contains("/person/yorick.html");
  }

  @Test
  void aResultLeadsToItsVerse() {
    ask("\"sang again\"");
    assertThat(tab.find(".found-list a").getAttribute("href")).endsWith("#l2");
  }

  @Test
  void aNoteIsFoundAsANote() {
    ask("Prompt par");
    assertThat(texts(".found-place").get(0)).startsWith("Note");
    assertThat(texts(".found-list h3").get(0)).isEqualTo("Opening Night, note 3");
  }

  /** The received text has this word; the edition shows only a bar for it. */
  @ParameterizedTest
  @CsvSource({"rehearsal", "wherewithal"})
  void noWordOfAProtectedTextIsFound(String word) {
    ask("\"" + word + "\"");
    assertThat(status()).isEqualTo("Nothing was found.");
  }

  @Test
  void namesInAProtectedTextAreFound() {
    ask("Ophelia", "kind", "text");
    assertThat(texts(".found-list h3")).anyMatch(h -> h.startsWith("The Prompt Book, para."));
    assertThat(texts(".context")).anyMatch(c -> c.contains("Elsinore Players … Hamlet …"));
  }

  @Test
  void aWrongLetterIsForgivenAndSaid() {
    ask("Elsinroe");
    assertThat(texts(".found-notes li"))
        .containsExactly("No place has “Elsinroe”; shown: elsinore");
    assertThat(texts(".found-list mark")).contains("Elsinore");
  }

  @Test
  void ofAWordThatIsEverywhereThatIsAllThatIsSaid() {
    ask("the");
    assertThat(status()).startsWith("“the” stands almost everywhere");
    assertThat(texts("#found p, #found li")).isEmpty();
    ask("the a hamlet");
    assertThat(texts(".found-notes li")).hasSize(2);
    assertThat(texts(".found-list h3").get(0)).isEqualTo("Hamlet, Prince");
  }

  @Test
  void whatWasFoundIsNarrowedAndWidenedByItsLinks() {
    ask("Hamlet");
    int all = number();
    tab.browser().findElements(By.cssSelector(".narrow li a")).stream()
        .filter(a -> a.getText().equals("Text"))
        .findFirst()
        .orElseThrow()
        .sendKeys(Keys.ENTER);
    Tab.await(() -> !texts(".chosen").isEmpty());
    assertThat(number()).isLessThan(all);
    assertThat(texts(".found-place")).allMatch(p -> p.startsWith("Text"));
    assertThat(tab.browser().getCurrentUrl()).contains("kind=text");
    tab.find(".chosen a").sendKeys(Keys.ENTER);
    Tab.await(() -> texts(".chosen").isEmpty());
    assertThat(number()).isEqualTo(all);
  }

  @Test
  void yearsNarrowItToo() {
    ask("Hamlet", "from", "1602", "to", "1602");
    assertThat(number()).isPositive();
    assertThat(texts(".chosen")).containsExactly("1602–1602 ×");
  }

  @Test
  void aConcordanceIsSortedByTheNextWord() {
    ask("Ophelia", "view", "lines", "sort", "right");
    List<String> right = texts(".lines tbody .right");
    assertThat(right).hasSizeGreaterThan(4);
    assertThat(
            right.stream().map(r -> r.toLowerCase().replaceAll("^[^\\p{L}\\p{N}]+", "")).toList())
        .isSorted();
    assertThat(tab.find(".lines-part button").getText()).contains("CSV");
  }

  @Test
  void withoutScriptThePageSaysSoAndLeadsOn() {
    tab.script(false);
    tab.open(disk + "search.html?q=ghost");
    assertThat(tab.find("noscript p").isDisplayed()).isTrue();
    assertThat(tab.browser().findElements(By.cssSelector("noscript a"))).isNotEmpty();
  }

  private static void ask(String question, String... more) {
    StringBuilder address = new StringBuilder(disk + "search.html?q=" + encoded(question));
    for (int i = 0; i < more.length; i += 2) {
      address.append('&').append(more[i]).append('=').append(encoded(more[i + 1]));
    }
    tab.open(address.toString());
    Tab.await(() -> !status().isEmpty() && !status().startsWith("Searching"));
    Tab.await(
        () -> number() == 0 || !tab.browser().findElements(By.cssSelector(".narrow")).isEmpty());
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static String status() {
    List<String> said = texts("#search-status");
    return said.isEmpty() ? "" : said.get(0);
  }

  private static int number() {
    String first = status().replaceFirst("^\\D*(\\d*).*", "$1");
    return first.isEmpty() ? 0 : Integer.parseInt(first);
  }

  private static long hits() {
    return (long) tab.run("return CSS.highlights.get('hits')?.size ?? 0;");
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(String selector) {
    return (List<String>)
        tab.run(
            "return [...document.querySelectorAll(arguments[0])].map((e) => e.innerText.trim());",
            selector);
  }
}
