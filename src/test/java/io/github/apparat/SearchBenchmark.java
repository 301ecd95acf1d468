package io.github.apparat;

import io.github.apparat.invented.HeapPeak;
import io.github.apparat.invented.InventedProse;
import io.github.apparat.report.Progress;
import io.github.apparat.search.Book;
import io.github.apparat.search.PageWords;
import io.github.apparat.search.PassageReader;
import io.github.apparat.search.SearchIndex;
import io.github.apparat.site.Chromium;
import io.github.apparat.xml.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * How large the index of the search is, how long it takes to make, what a reader's browser fetches
 * for a question and how long it then thinks: {@code MAVEN_OPTS=-Xmx1g mvn -q test-compile
 * exec:java@search-benchmark}. On 500 invented pages, beside Pagefind if {@code -Dpagefind=FILE}
 * names its program; on five million invented words; on the sites that arguments name.
 */
public final class SearchBenchmark {
  private static final Path FOLDER = Path.of("target/invented/search");
  private static final long SEED = 1917;
  private static final int PAGES = 500;
  private static final int PARAGRAPHS = 11;
  private static final int PARAGRAPH = 75;
  private static final int MANY_PAGES = 6_060;

  private SearchBenchmark() {}

  /** Prints tables; asserts nothing. */
  public static void main(String[] sites) throws Exception {
    delete(FOLDER);
    besidePagefind();
    say("%nfive million words; at most %,d MB of heap", Runtime.getRuntime().maxMemory() >> 20);
    InventedProse prose = new InventedProse(SEED);
    long[] words = {0};
    List<PageWords> read = new ArrayList<>();
    for (int i = 0; i < MANY_PAGES; i++) {
      PageWords page = PassageReader.read("text/p" + i + ".html", page(prose, i, words));
      read.add(page);
    }
    Path many = FOLDER.resolve("many");
    try (HeapPeak heap = HeapPeak.watch()) {
      long begun = System.nanoTime();
      write(many, SearchIndex.files(List.of(new Book("Invented", read)), Progress.NONE));
      say(
          "%,d words indexed in %.1f s; most in use after a collection: %,d MB",
          words[0], seconds(begun), heap.bytes() >> 20);
    }
    size(many, read);
    ask(many, questions(prose));
    for (String site : sites) {
      site(Path.of(site));
    }
  }

  private static void besidePagefind() throws IOException, InterruptedException {
    InventedProse prose = new InventedProse(SEED);
    Path pages = FOLDER.resolve("pages");
    long[] words = {0};
    for (int i = 0; i < PAGES; i++) {
      write(
          pages,
          Map.of("text/p" + i + ".html", page(prose, i, words).getBytes(StandardCharsets.UTF_8)));
    }
    long begun = System.nanoTime();
    List<PageWords> read = read(pages, "text/.*");
    Path ours = FOLDER.resolve("ours");
    write(ours, SearchIndex.files(List.of(new Book("Invented", read)), Progress.NONE));
    double seconds = seconds(begun);
    say("%d pages, %,d words: %.2f s, cold", PAGES, words[0], seconds);
    size(ours, read);
    String pagefind = System.getProperty("pagefind", "");
    if (pagefind.isEmpty()) {
      say("Pagefind: not asked for (-Dpagefind=FILE)");
      return;
    }
    Path theirs = FOLDER.resolve("theirs");
    begun = System.nanoTime();
    Process process =
        new ProcessBuilder(pagefind, "--site", pages.toString(), "--output-path", theirs.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int code = process.waitFor();
    double their = seconds(begun);
    say(
        "Pagefind (exit %d): %.2f s, %,d bytes, its program for the browser too",
        code, their, bytes(theirs, ".*"));
    say(
        "of these, index and fragments: %,d bytes",
        bytes(theirs, ".*\\.pf_(index|fragment|meta|filter)"));
    say("ours to theirs: %.2f times the time", seconds / their);
  }

  private static void site(Path site) throws IOException {
    say("%n%s", site);
    List<PageWords> read =
        read(site, "(text|person|organ)/.*|(about|rights|works|terms|places|encoding)\\.html");
    size(site, read);
    ask(
        site,
        List.of(
            List.of(
                "Kaganovich",
                "secretaries",
                "Оргбюро",
                "Khlevniuk",
                "commissariat",
                "purge",
                "1934",
                "Leningrad",
                "minutes",
                "Sovnarkom"),
            List.of(
                "\"Central Committee\"",
                "\"General Secretary\"",
                "\"Council of People's Commissars\"",
                "\"Secret Department\"",
                "\"party control\"",
                "\"special file\"",
                "\"first secretary\"",
                "\"Stalin and Molotov\"",
                "\"industrial sector\"",
                "\"full member\""),
            List.of(
                "secretar*",
                "organi?ation",
                "Lenin*",
                "collectivi*",
                "pol*buro",
                "c?mmittee",
                "department*",
                "region*",
                "Trotsk*",
                "gub*"),
            List.of(
                "Stalin -Politburo",
                "Orgburo OR Secretariat",
                "Kirov Leningrad",
                "\"Stalin Orgburo\"~8",
                "Molotov Sovnarkom 1930",
                "obkom -gorkom",
                "Zinoviev Kamenev -Stalin",
                "party state control",
                "\"Lenin Secretariat\"~5",
                "Ezhov OR Yagoda"),
            List.of(
                "Polibturo",
                "Kaganovic",
                "Secretraiat",
                "Leningard",
                "comissar",
                "Сталин",
                "Зиновьев",
                "Dzerzhinskij",
                "Troцкий",
                "Ordjonikidze")));
  }

  /** Ten each of five kinds: words, phrases, patterns, combinations, slips. */
  private static List<List<String>> questions(InventedProse prose) {
    List<List<String>> all = new ArrayList<>();
    for (int kind = 0; kind < 5; kind++) {
      List<String> ten = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        String rare = prose.word(900 + 771 * i, i % 2 == 1);
        String frequent = prose.word(40 + 7 * i, i % 2 == 1);
        ten.add(
            switch (kind) {
              case 0 -> rare;
              case 1 -> '"' + frequent + ' ' + prose.word(31 + i, i % 2 == 1) + '"';
              case 2 -> rare.substring(0, rare.length() - 1) + "*";
              case 3 -> frequent + " " + prose.word(33 + i, i % 2 == 1) + " -" + rare;
              default -> rare.substring(0, 2) + rare.substring(3);
            });
      }
      all.add(ten);
    }
    return all;
  }

  private static String page(InventedProse prose, int number, long[] words) {
    boolean isCyrillic = number % 2 == 1;
    StringBuilder html =
        new StringBuilder(
            "<!DOCTYPE html>\n<html lang=\""
                + (isCyrillic ? "ru" : "en")
                + "\"><head><meta charset=\"utf-8\"><title>Page "
                + number
                + "</title></head><body class=\"page-text\"><main><h1>Page "
                + number
                + "</h1><div class=\"text\">\n");
    for (int i = 0; i < PARAGRAPHS; i++) {
      html.append("<p id=\"p" + i + "\">")
          .append(prose.paragraph(PARAGRAPH, isCyrillic))
          .append("</p>\n");
      words[0] += PARAGRAPH;
    }
    return html.append("</div></main></body></html>\n").toString();
  }

  private static List<PageWords> read(Path site, String wanted) throws IOException {
    List<String> names =
        files(site).stream()
            .map(f -> site.relativize(f).toString())
            .filter(n -> n.matches(wanted))
            .toList();
    return Workers.each(
        names,
        n -> {
          try {
            return PassageReader.read(n, Files.readString(site.resolve(n)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void size(Path site, List<PageWords> read) throws IOException {
    long plain =
        read.stream()
            .flatMap(p -> p.passages().stream())
            .mapToLong(p -> p.words().getBytes(StandardCharsets.UTF_8).length + 1L)
            .sum();
    long index = bytes(site.resolve("search"), ".*");
    say(
        "plain text %,d bytes, index %,d bytes in %d files: %.3f",
        plain, index, files(site.resolve("search")).size(), (double) index / plain);
  }

  /** Asks each question in a page that is opened anew for the first of each kind. */
  private static void ask(Path site, List<List<String>> kinds) throws IOException {
    write(site, Map.of("assets/words.js", Files.readAllBytes(Path.of("site/script/words.js"))));
    Path index = Path.of("site/assets/search-index.js");
    write(site, Map.of("assets/search-index.js", Files.readAllBytes(index)));
    write(
        site,
        Map.of(
            "ask.html",
            "<!DOCTYPE html><meta charset=utf-8><title>x</title><script>self.apparat = {}</script><script src=assets/words.js></script><script src=assets/search-index.js></script>"
                .getBytes(StandardCharsets.UTF_8)));
    ChromeDriver browser = Chromium.open(new ChromeOptions());
    try {
      for (List<String> questions : kinds) {
        List<Double> times = new ArrayList<>();
        long most = 0;
        long files = 0;
        double longest = 0;
        for (String question : questions) {
          browser.get(site.resolve("ask.html").toAbsolutePath().toUri().toString());
          List<?> answer = (List<?>) browser.executeAsyncScript(ASK, question);
          times.add(((Number) answer.get(0)).doubleValue());
          longest = Math.max(longest, ((Number) answer.get(0)).doubleValue());
          most = Math.max(most, ((Number) answer.get(1)).longValue());
          files = Math.max(files, ((Number) answer.get(2)).longValue());
        }
        times.sort(Comparator.naturalOrder());
        say(
            "  %-34s median %5.1f ms, most %5.1f ms; before the first hit at most %,d bytes in %d files",
            questions.get(0) + " …", times.get(times.size() / 2), longest, most, files);
      }
    } finally {
      browser.quit();
      Files.delete(site.resolve("ask.html"));
    }
  }

  /**
   * Asked twice: the first time says what is fetched, the second how long the thinking takes once
   * all files are there.
   */
  private static final String ASK =
      "const done = arguments[arguments.length - 1]; const question = arguments[0]; (async () => {"
          + "const index = await apparatSearch.open();"
          + "const first = async () => { const r = await index.search(question); if (r.passages.length) await"
          + " index.passage(r.passages[0]); };"
          + "await first(); const bytes = index.loaded.bytes, files = index.loaded.files;"
          + "const begun = performance.now(); await first();"
          + "return [performance.now() - begun, bytes, files]; })().then(done, (e) => done([0, 0, String(e)]));";

  private static void write(Path folder, Map<String, byte[]> files) {
    files.forEach(
        (name, bytes) -> {
          try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static long bytes(Path folder, String wanted) throws IOException {
    long sum = 0;
    for (Path file : files(folder)) {
      if (file.getFileName().toString().matches(wanted)) {
        sum += Files.size(file);
      }
    }
    return sum;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void say(String words, Object... values) {
    System.out.println(String.format(Locale.ROOT, words, values));
  }
}
