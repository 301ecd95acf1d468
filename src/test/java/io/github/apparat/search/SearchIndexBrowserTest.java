package io.github.apparat.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Progress;
import io.github.apparat.site.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/** What the maker of the index writes and what its reader in the browser finds, from the disk. */
class SearchIndexBrowserTest {
  private static final int PASSAGES = 900;
  private static final Spelling SPELLING = new Spelling();
  private static final List<String> TOLD =
      List.of(
          "The secretary of the central committee wrote to the secretaries of the party",
          "Комитет партии избрал секретаря, и Хлевнюка не было",
          "Khlevniuk and Kaganovič met at the mill; the mills ground slowly",
          "A committee central to the quarrel",
          "Ghosts came late, the ghost said nothing of the central mill");

  @TempDir static Path folder;
  private static ChromeDriver browser;
  private static final List<String> passages = new ArrayList<>(TOLD);

  @BeforeAll
  static void writeAnIndexAndOpenIt() throws IOException {
    Chromium.assumeThere();
    Random random = new Random(11);
    while (passages.size() < PASSAGES) {
      passages.add(
          "the the the "
              + random
                  .ints(1 + random.nextInt(90), 0, 4000)
                  .mapToObj(n -> word(Math.min(n, random.nextInt(4000))))
                  .collect(Collectors.joining(" ")));
    }
    List<Passage> made =
        IntStream.range(0, PASSAGES).mapToObj(SearchIndexBrowserTest::passage).toList();
    List<PageWords> pages =
        List.of(
            new PageWords("text/a.html", "A", made),
            new PageWords("terms.html", "Terms", List.of(entry("Granary", "Granary"))),
            new PageWords(
                "organ/granary.html",
                "Granary",
                List.of(entry("", "Granary of the mill, where I. Thie kept all grain"))));
    for (Map.Entry<String, byte[]> file :
        SearchIndex.files(List.of(new Book("A", pages)), Progress.NONE).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Files.createDirectories(folder.resolve("assets"));
    for (String script : List.of("script/words.js", "assets/search-index.js")) {
      Path from = Path.of("site", script);
      Files.copy(from, folder.resolve("assets").resolve(from.getFileName()));
    }
    Files.writeString(
        folder.resolve("index.html"),
        "<!DOCTYPE html><meta charset='utf-8'><title>x</title><script>self.apparat = {}</script><script src='assets/words.js'></script>"
            + "<script src='assets/search-index.js'></script>");
    browser = Chromium.open(new ChromeOptions());
    browser.get(folder.resolve("index.html").toUri().toString());
    ask("window.index = await apparatSearch.open();");
  }

  /** A word of an invented language, the same for the same number. */
  private static String word(int number) {
    String syllables = "kalmironustevopadichzuyahe";
    StringBuilder word = new StringBuilder();
    for (int n = number + 7; n > 0; n /= 12) {
      word.append(syllables, 2 * (n % 12), 2 * (n % 12) + 2);
    }
    return number % 9 == 0
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word.toString();
  }

  private static Passage passage(int number) {
    String words = passages.get(number);
    List<Passage.Mark> languages = new ArrayList<>();
    languages.add(new Passage.Mark(0, number == 1 ? "ru" : "en"));
    if (number >= TOLD.size()) {
      languages.add(new Passage.Mark("the the the ".length(), "x-invented"));
    }
    List<Passage.Name> names =
        words.contains("Хлевнюк") || words.contains("Khlevniuk")
            ? List.of(new Passage.Name(0, words.length(), "person/a.html"))
            : List.of();
    return new Passage(
        Kind.TEXT,
        "" + number,
        words,
        List.of(new Passage.Mark(0, "p" + number)),
        languages,
        names,
        new TreeSet<>());
  }

  private static Passage entry(String label, String words) {
    return new Passage(
        Kind.ENTRY,
        label,
        words,
        List.of(new Passage.Mark(0, "")),
        List.of(new Passage.Mark(0, "en")),
        List.of(),
        new TreeSet<>());
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static Object ask(String script, Object... arguments) {
    String asynchronous =
        "const done = arguments[arguments.length - 1]; const args = arguments; (async () => {"
            + script
            + "})().then(done, (e) => done('failed: ' + e.stack));";
    Object answer = browser.executeAsyncScript(asynchronous, arguments);
    assertThat(String.valueOf(answer)).doesNotStartWith("failed");
    return answer;
  }

  private static Set<Long> found(String question) {
    Object all = ask("return (await index.search(args[0])).passages;", question);
    return new TreeSet<>(((List<?>) all).stream().map(n -> ((Number) n).longValue()).toList());
  }

  @Test
  void everyWordIsFoundInJustThePassagesInWhichItStands() {
    Map<String, Set<Long>> expected = new TreeMap<>();
    for (int i = TOLD.size(); i < PASSAGES; i++) {
      WordScanner word = new WordScanner(passages.get(i));
      while (word.find()) {
        String folded = SPELLING.fold(Spelling.small(word.word()));
        expected.computeIfAbsent(folded, w -> new TreeSet<>()).add((long) i);
      }
    }
    expected.remove("the");
    Object all =
        ask(
            "const r = {}; for (const w of args[0]) r[w] = (await index.search('\"' + w + '\"')).passages.sort((a,"
                + " b) => a - b); return r;",
            List.copyOf(expected.keySet()));
    Map<String, Set<Long>> answered = new TreeMap<>();
    ((Map<?, ?>) all)
        .forEach(
            (word, list) ->
                answered.put(
                    word.toString(),
                    new TreeSet<>(
                        ((List<?>) list).stream().map(n -> ((Number) n).longValue()).toList())));
    assertThat(answered).isEqualTo(expected).hasSizeGreaterThan(1000);
    assertThat(folder.resolve("search").toFile().list()).hasSizeGreaterThan(5);
  }

  @Test
  void wordsAreFoldedAsTheyWereWhenTheIndexWasMade() {
    List<String> written =
        List.of(
            "Élan",
            "Ёлка",
            "объезд",
            "Stalin’s",
            "Straße",
            "Łódź",
            "ΛΌΓΟΣ",
            "שָׁלוֹם",
            "Œuvre",
            "Ильич");
    Object folded = ask("return args[0].map(apparat.words.fold);", written);
    assertThat(folded)
        .isEqualTo(written.stream().map(w -> SPELLING.fold(Spelling.small(w))).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L’État, c’est moi: §12 «Правда», e.g. 政治局—end's.",
        "O'2 'tis rock'n'roll x_y 3½ Ⅻ שָׁלוֹם ᾽Αθ 𝒜bc 中x's",
        "don''t a’ ’b co-op и.о. №5 1,000.5 Zinov′ev ʼtwas naïve é"
      })
  void wordsAreTheSameAsWhenTheIndexWasMade(String text) {
    List<String> words = new ArrayList<>();
    WordScanner scanner = new WordScanner(text);
    while (scanner.find()) {
      words.add(scanner.word());
    }
    assertThat(ask("return args[0].match(apparat.words.WORD);", text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secretary|0",
        "secretaries party|0",
        "секретарь|1",
        "mill|2,4",
        "\"central committee\"|0",
        "\"committee central\"|3",
        "\"secretary of the central committee\"|0",
        "\"central mill\"~1|4",
        "\"ghost mill\"~9|4",
        "\"ghost mill\"~3|",
        "central -mill|0,3",
        "secretar*|0",
        "g?ost|4",
        "khlevnyuk|1,2",
        "Хлевнюк|1,2",
        "kaganovich|2",
        "Kaganowitsch|2",
        "Kaganovic|2",
        "Chlewnjuk|1,2",
        "Chlevnj*|1,2",
        "Каганович|2",
        "ghosts OR slowly|2,4",
        "secretray|0",
        "the|"
      })
  void aQuestionIsAnswered(String question, String expected) {
    Set<Long> wanted = new TreeSet<>();
    if (expected != null) {
      for (String number : expected.split(",")) {
        wanted.add(Long.parseLong(number));
      }
    }
    assertThat(found(question).stream().filter(n -> n < TOLD.size()))
        .containsExactlyElementsOf(wanted);
  }

  @ParameterizedTest
  @CsvSource({"granary", "Granaries", "granari", "\"granary\""})
  void anEntryThatIsCalledSoComesFirstAndBeforeAllOneWithAPage(String question) {
    assertThat(ask("return (await index.search(args[0])).passages;", question))
        .isEqualTo(List.of(PASSAGES + 1L, (long) PASSAGES));
  }

  @Test
  void aLetterOrAWordThatIsEverywhereIsNotSoughtAmongNamesThatSoundLikeIt() {
    assertThat(found("thie")).containsExactly(PASSAGES + 1L);
    assertThat(found("the")).isEmpty();
    assertThat(found("и")).containsExactly(1L);
  }

  @ParameterizedTest
  @CsvSource({"secretray, instead", "qqqqqqq, none", "the, everywhere"})
  void whatWasFoundInsteadIsSaid(String question, String said) {
    Object kinds = ask("return (await index.search(args[0])).notes.map((n) => n.kind);", question);
    assertThat(kinds).isEqualTo(List.of(said));
  }

  @Test
  void aPhraseWithWordsThatAreEverywhereIsProvedByItsText() {
    Object holds =
        ask(
            "const r = await index.search('\"committee by the quarrel\"'); const p = await"
                + " index.passage(r.passages[0] ?? 3); return [r.passages, r.passages.length &&"
                + " index.holds(p, r.hits.get(r.passages[0])[0], r.phrases)];");
    assertThat(holds.toString()).isIn("[[], 0]", "[[3], false]");
    Object proved =
        ask(
            "const r = await index.search('\"central to the quarrel\"'); const p = await"
                + " index.passage(r.passages[0]); return index.holds(p, r.hits.get(r.passages[0])[0],"
                + " r.phrases);");
    assertThat(proved).isEqualTo(true);
  }

  @Test
  void aPassageComesBackWithItsPageAndPlace() {
    Object passage =
        ask(
            "const p = await index.passage(3); return [p.page.path, p.page.title, p.page.book,"
                + " p.anchors[0].value, p.label, p.kind, p.words];");
    assertThat(passage).isEqualTo(List.of("text/a.html", "A", "A", "p3", "3", "text", TOLD.get(3)));
  }
}
