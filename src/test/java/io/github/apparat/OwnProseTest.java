package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.apparat.report.Report;
import io.github.apparat.source.CharRange;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The articles of the Companion and the Chronicle, beside the received texts they rest on. */
class OwnProseTest {
  private static final Path SOURCES = Path.of("../shared/sources");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");
  private static final int RUN = 5;
  private static final String BORDER = "|";

  private static Xml xml;

  @BeforeAll
  static void open() {
    xml = new Xml(new EditionFolder(Path.of(".")));
  }

  static List<String> own() {
    return files().filter(f -> f.startsWith("companion-") || f.equals("chronicle.xml")).toList();
  }

  static List<String> articles() {
    return files().filter(f -> f.startsWith("companion-")).toList();
  }

  private static Stream<String> files() {
    return SmallestEdition.files(Path.of("tei/text")).stream().map(f -> f.getFileName().toString());
  }

  private static XdmNode text(String file) {
    return xml.tree("tei/text/" + file);
  }

  @Test
  void theCompanionHasTwelveArticlesOrMore() {
    assertThat(articles()).hasSizeGreaterThanOrEqualTo(12);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void anArticleHasItsNotesInTwoSeriesAndSomethingDrawnOrTabled(String file) {
    XdmNode tei = text(file);
    List<String> kinds = Tei.elements(tei, "note").map(n -> Tei.attribute(n, "type")).toList();
    assertThat(kinds).hasSizeBetween(10, 30).contains("reference", "explanation");
    assertThat(Tei.elements(tei, "figure").count() + Tei.elements(tei, "table").count())
        .isPositive();
    assertThat(Tei.elements(tei, "abstract")).hasSize(1);
    assertThat(Tei.elements(tei, "edition").map(e -> Tei.attribute(e, "n"))).doesNotContain("");
    assertThat(Tei.elements(tei, "ref").map(r -> Tei.attribute(r, "target")))
        .filteredOn(t -> t.startsWith("companion-"))
        .hasSizeGreaterThanOrEqualTo(2);
    XdmNode body = Tei.elements(tei, "body").findFirst().orElseThrow();
    int words = words(Tei.elements(body, "p").map(OwnProseTest::withoutNotes).toList()).size();
    assertThat(words).isBetween(800, 1500);
  }

  @Test
  void theChronicleHasEveryYearAndSaysWhereItsReadingsStand() {
    XdmNode tei = text("chronicle.xml");
    List<String> years =
        Tei.elements(tei, "div")
            .map(Tei::id)
            .filter(id -> id.matches("chronicle\\.y\\d+"))
            .toList();
    assertThat(years).hasSize(37).startsWith("chronicle.y1917").endsWith("chronicle.y1953");
    long items = Tei.elements(tei, "item").filter(i -> !cites(i).isEmpty()).count();
    assertThat(items).isGreaterThanOrEqualTo(400);
    assertThat(Tei.elements(tei).filter(e -> Set.of("lem", "rdg").contains(Tei.name(e))))
        .allSatisfy(
            reading -> {
              assertThat(Tei.attribute(reading, "wit")).isNotEmpty();
              assertThat(Tei.attribute(reading, "source")).startsWith("cite:");
            });
  }

  /** A run of five words that a received text has too is a name or a phrase, or it is a copy. */
  @ParameterizedTest
  @MethodSource("articles")
  void fewRunsOfFiveWordsAreThoseOfAReceivedText(String file) {
    assertThat(percentOfReceived(file, Set.of())).isLessThanOrEqualTo(1.0);
  }

  /**
   * Its entries are made of names, dates and figures; what stands between these is ours, and has no
   * figures.
   */
  @Test
  void theChronicleSaysInItsOwnWordsWhatStandsBetweenNamesAndDates() {
    Set<String> facts =
        Set.of("persName", "orgName", "placeName", "date", "num", "title", "term", "app");
    assertThat(percentOfReceived("chronicle.xml", facts)).isLessThanOrEqualTo(1.0);
  }

  private static double percentOfReceived(String file, Set<String> facts) {
    Set<List<String>> received = received();
    List<List<String>> runs = new ArrayList<>();
    XdmNode body = Tei.elements(text(file), "body").findFirst().orElseThrow();
    Tei.elements(body)
        .filter(e -> Set.of("p", "item", "cell", "head", "figDesc", "note").contains(Tei.name(e)))
        .flatMap(e -> Stream.of(words(e, facts).split(Pattern.quote(BORDER))))
        .forEach(words -> runs(words(List.of(words)), runs));
    long shared =
        runs.stream()
            .filter(run -> facts.isEmpty() || run.stream().noneMatch(w -> w.matches(".*\\d.*")))
            .filter(received::contains)
            .count();
    return 100.0 * shared / runs.size();
  }

  @ParameterizedTest
  @MethodSource("own")
  void whatIsCitedIsThereInTheReceivedText(String file) {
    Map<String, Places> texts = new TreeMap<>();
    List<String> astray = new ArrayList<>();
    Set<String> cites = new HashSet<>();
    Tei.elements(text(file)).forEach(e -> cites.addAll(cites(e)));
    for (String cite : cites) {
      String[] steps = cite.substring("cite:".length()).split("/");
      Places places = texts.computeIfAbsent(steps[0], Places::of);
      String fault = places.fault(List.of(steps).subList(1, steps.length));
      if (!fault.isEmpty()) {
        astray.add(cite + ": " + fault);
      }
    }
    assertThat(cites).isNotEmpty();
    assertThat(astray).isEmpty();
  }

  /** A received text and the characters of it at which the places of its encoding stand. */
  private record Places(
      SourceText source, Map<String, List<CharRange>> ranges, Map<String, Set<String>> pages) {

    static Places of(String work) {
      Map<String, List<CharRange>> ranges = new HashMap<>();
      Map<String, Set<String>> pages = new HashMap<>();
      String page = "";
      String file = "";
      for (XdmNode e : Tei.elements(text(work + ".xml")).toList()) {
        if (Tei.name(e).equals("pb")) {
          page = Tei.attribute(e, "n");
        }
        List<CharRange> own = CharRange.in(Tei.attribute(e, "source"));
        file = own.isEmpty() ? file : own.get(0).file();
        for (XdmNode at = e; at.getNodeKind() == XdmNodeKind.ELEMENT; at = at.getParent()) {
          String id = Tei.id(at).replaceFirst("^" + Pattern.quote(work) + "\\.", "");
          ranges.computeIfAbsent(id, i -> new ArrayList<>()).addAll(own);
          pages.computeIfAbsent(id, i -> new HashSet<>()).add(page);
        }
      }
      assumeTrue(Files.isDirectory(SOURCES), "no received texts in " + SOURCES);
      SourceText source = SourceReader.read(SOURCES.resolve(file), new Report()).orElseThrow();
      return new Places(source, ranges, pages);
    }

    /** What is wrong with a place; nothing if it is there, has words, and stands on its page. */
    String fault(List<String> units) {
      String page = "";
      for (String unit : units) {
        String kind = unit.replaceFirst("\\..*", "");
        String number = unit.replaceFirst("^\\w+\\.?", "");
        if (kind.equals("p")) {
          page = number;
        } else if (kind.equals("line")) {
          return line(Integer.parseInt(number)).isBlank() ? "a line without words" : "";
        } else if (Set.of("par", "note", "table").contains(kind) && !number.startsWith("line")) {
          String id = id(kind, number);
          if (!ranges.containsKey(id)) {
            return "no " + id;
          }
          if (ranges.get(id).stream().noneMatch(this::hasWords)) {
            return "no words of " + id;
          }
          if (!page.isEmpty() && !pages.get(id).contains(page)) {
            return id + " is on " + pages.get(id);
          }
        }
      }
      String cited = page;
      boolean there = page.isEmpty() || pages.values().stream().anyMatch(p -> p.contains(cited));
      return there ? "" : "no page " + page;
    }

    private String id(String kind, String number) {
      return switch (kind) {
        case "par" -> "p" + number;
        case "note" -> "n" + number;
        default ->
            ranges.containsKey("table." + number)
                ? "table." + number
                : "table." + number.replace('.', '-');
      };
    }

    private String line(int number) {
      List<String> lines = source.text().lines().toList();
      return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }

    private boolean hasWords(CharRange range) {
      int from = source.offsetOf(range.from());
      return !source.text().substring(from, source.offsetOf(range.to())).isBlank();
    }
  }

  private static List<String> cites(XdmNode element) {
    return Stream.of("source", "target")
        .flatMap(name -> Stream.of(Tei.attribute(element, name).split("\\s+")))
        .filter(v -> v.startsWith("cite:"))
        .toList();
  }

  private static String withoutNotes(XdmNode element) {
    return words(element, Set.of());
  }

  /** The words of an element without those of the notes in it, with a border for each of some. */
  private static String words(XdmNode element, Set<String> parted) {
    StringBuilder words = new StringBuilder();
    for (XdmNode child : element.children()) {
      if (child.getNodeKind() != XdmNodeKind.ELEMENT) {
        words.append(child.getStringValue());
      } else if (parted.contains(Tei.name(child))) {
        words.append(BORDER);
      } else if (!Tei.name(child).equals("note")) {
        words.append(words(child, parted));
      }
    }
    return words.toString();
  }

  private static List<String> words(List<String> texts) {
    return texts.stream()
        .flatMap(t -> WORD.matcher(t).results())
        .map(MatchResult::group)
        .map(w -> w.toLowerCase(Locale.ROOT).replace('’', '\''))
        .toList();
  }

  private static void runs(List<String> words, List<List<String>> runs) {
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(words.subList(i, i + RUN));
    }
  }

  private static Set<List<String>> received() {
    assumeTrue(Files.isDirectory(SOURCES), "no received texts in " + SOURCES);
    List<List<String>> runs = new ArrayList<>();
    SmallestEdition.files(SOURCES).stream()
        .filter(f -> f.toString().endsWith(".txt"))
        .map(f -> SourceReader.read(f, new Report()).orElseThrow().text())
        .forEach(text -> runs(words(List.of(text)), runs));
    return new HashSet<>(runs);
  }
}
