package io.github.apparat.foreign;

import static io.github.apparat.SmallestEdition.contents;
import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds editions of other houses by the command alone, without a line of configuration, and asks
 * what a reader would: is every text there, every word, every note, and does every link lead
 * somewhere? One of them: {@code mvn test -Dtest=ForeignEditionsTest -Dforeign=drama}; all: {@code
 * -Dforeign=all}.
 */
class ForeignEditionsTest {
  /** The editions that must build; to be made longer until it has all. */
  private static final Set<String> READY =
      Set.of(
          ("apparatus-apart broken conventions corpus drama genetic no-ids notes other-elements pointers"
                  + " registers right-to-left schemas encodings file-names critical")
              .split(" "));

  private static final int SHOWN = 12;
  private static final Pattern COUNT = Pattern.compile("(\\d+) (texts|persons|organs|notes)\\b");

  @TempDir Path folder;

  static Stream<ForeignEdition> all() {
    return ForeignEditions.all();
  }

  static Stream<ForeignEdition> ready() {
    String asked = System.getProperty("foreign", "");
    return ForeignEditions.all()
        .filter(e -> asked.isEmpty() ? READY.contains(e.name()) : asked.matches(e.name() + "|all"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsExpectedOfAnEditionIsWhatABareReadingCounts(ForeignEdition edition) {
    edition.writer().accept(folder);
    Expected expected = Expected.read(edition.expected(), folder);
    List<BareFile> files = read(folder, expected);
    assertThat(files).isNotEmpty();
    expected
        .figures()
        .forEach((what, many) -> assertThat(figure(what, files)).as(what).isEqualTo(many));
  }

  private static List<BareFile> read(Path tei, Expected expected) {
    return ForeignEdition.read(tei).stream()
        .filter(f -> !expected.skipped().contains(f.name))
        .toList();
  }

  private static int figure(String what, List<BareFile> files) {
    return switch (what) {
      case "texts" -> files.stream().mapToInt(f -> f.texts).sum();
      case "notes" -> files.stream().mapToInt(f -> f.notes).sum();
      case "apps" -> files.stream().mapToInt(f -> f.apps).sum();
      default -> ids(what.substring(0, what.length() - 1), files).size();
    };
  }

  private static Set<String> ids(String entry, List<BareFile> files) {
    return files.stream()
        .flatMap(f -> f.entries.getOrDefault(entry, Set.of()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("ready")
  void anEditionOfAnotherHouseIsBuiltAsItIs(ForeignEdition edition) throws IOException {
    Path tei = Files.createDirectories(folder.resolve("edition"));
    Path site = folder.resolve("site");
    edition.writer().accept(tei);
    var before = contents(tei);
    SmallestEdition.Said said = run("build", tei, "--out", site);
    SoftAssertions so = new SoftAssertions();
    so.assertThat(said.code()).as("exit code").isIn(0, 1);
    so.assertThat(said.out() + said.err()).doesNotContain("Exception").doesNotContain("\tat ");
    so.assertThat(contents(tei)).as("the edition itself").isEqualTo(before);
    Expected expected = Expected.read(edition.expected(), tei);
    findings(expected, said.out(), so);
    figures(expected, said.out(), so);
    so.assertThat(site.resolve("index.html")).exists();
    if (Files.exists(site.resolve("index.html"))) {
      verified(tei, site, so);
      pages(expected, tei, BareSite.of(site), so);
    }
    so.assertAll();
  }

  private static void findings(Expected expected, String out, SoftAssertions so) {
    List<Said> all = Said.in(out);
    so.assertThat(expected.findings())
        .filteredOn(f -> all.stream().noneMatch(f::isSaidBy))
        .as("findings that nobody made")
        .isEmpty();
    List<Said> unexpected =
        all.stream()
            .filter(Said::isError)
            .filter(s -> expected.findings().stream().noneMatch(f -> f.file().equals(s.file())))
            .toList();
    so.assertThat(some(unexpected)).as("errors that nobody expects").isEmpty();
  }

  /** The last line sums up. */
  private static void figures(Expected expected, String out, SoftAssertions so) {
    Matcher count = COUNT.matcher(out.substring(out.stripTrailing().lastIndexOf('\n') + 1));
    while (count.find()) {
      String what = count.group(2).equals("organs") ? "orgs" : count.group(2);
      Integer many = expected.figures().get(what);
      if (many != null) {
        so.assertThat(Integer.valueOf(count.group(1))).as(what + " counted").isEqualTo(many);
      }
    }
  }

  private static void verified(Path tei, Path site, SoftAssertions so) {
    SmallestEdition.Said said = run("verify", site, "--edition", tei);
    List<Said> errors = Said.in(said.out()).stream().filter(Said::isError).toList();
    so.assertThat(some(errors)).as("errors that verify finds").isEmpty();
    so.assertThat(said.code()).as("exit code of verify").isZero();
  }

  private static void pages(Expected expected, Path tei, BareSite site, SoftAssertions so)
      throws IOException {
    List<BareFile> files = read(tei, expected);
    so.assertThat(some(Lost.of(files, site))).as("words lost").isEmpty();
    List<String> names = files.stream().flatMap(f -> f.names.stream()).toList();
    so.assertThat(some(names.stream().filter(n -> !site.all.containsAll(Tokens.all(n))).toList()))
        .as("entries without a name on any page")
        .isEmpty();
    so.assertThat(some(site.brokenLinks())).as("broken links").isEmpty();
    so.assertThat(site.notesBothWays())
        .as("notes that are led to and lead back")
        .isGreaterThanOrEqualTo(figure("notes", files));
    for (String words : expected.shown()) {
      so.assertThat(site.shows(words)).as("shows " + words).isTrue();
    }
    for (String words : expected.absent()) {
      so.assertThat(site.holds(words)).as("holds " + words).isFalse();
    }
  }

  /** A few; a failing edition may lose thousands. */
  private static <T> List<T> some(List<T> all) {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }
}
