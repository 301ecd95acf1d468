package io.github.apparat.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.kept.Kept;
import io.github.apparat.model.Edition;
import io.github.apparat.model.EditionReader;
import io.github.apparat.render.Fragments.PageFragment;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stylesheets, and what they make of TEI: each {@code NAME.xml} in {@code
 * src/test/resources/render} has its page parts in {@code NAME.html}. With {@code -Dgolden.renew}
 * those are written anew, to be read before they are kept.
 */
class StylesheetsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/render");

  @TempDir static Path folder;

  private static Xml xml;
  private static Corpus corpus;
  private static final Map<String, TextFragment> FRAGMENTS = new TreeMap<>();

  @BeforeAll
  static void renderAll() throws IOException {
    SmallestEdition edition = SmallestEdition.in(folder);
    for (String name : names()) {
      edition.write("tei/text/" + name + ".xml", Files.readAllBytes(GOLDEN.resolve(name + ".xml")));
    }
    edition.write("tei/text/stage.png", "an image that nobody opens");
    xml = new Xml(new EditionFolder(folder));
    Report report = new Report();
    corpus = new Checker(xml).check(Map.of(), report);
    assertThat(report.hasErrors()).as("errors in the folder: %s", report.text()).isFalse();
    Labels labels = Labels.read(xml.folder());
    Edition read = new EditionReader(xml, labels).read(corpus, false);
    Renderer renderer =
        new Renderer(
            xml,
            corpus,
            read.about().noteKinds(),
            new Addresses(corpus, read, labels, Kept.nothing()),
            labels);
    corpus.texts().forEach(t -> FRAGMENTS.put(t.id(), renderer.text(t).fragment()));
    renderer.report(report);
    assertThat(report.findings())
        .as("a rule shows every element")
        .noneMatch(f -> f.code().equals("RENDER-01"));
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .map(f -> f.getFileName().toString().replaceFirst("\\.(xml|html)$", ""))
          .distinct()
          .sorted()
          .toList();
    }
  }

  static List<String> stylesheets() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("xslt"))) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> "xslt/" + f.getFileName())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("stylesheets")
  void aStylesheetCompilesWithoutAWarning(String name) {
    assertThat(xml.stylesheet(name).warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = "xslt/part/functions.xsl")
  void thePartThatNeedsNothingCompilesAlone(String name) {
    assertThat(xml.stylesheet(name).warnings()).isEmpty();
  }

  @Test
  void aWarningOfTheCompilerIsSeen(@TempDir Path other) {
    SmallestEdition odd =
        SmallestEdition.in(other)
            .override(
                "xslt/part/elements.xsl",
                "<xsl:include href=\"unknown.xsl\"/>",
                "<xsl:include href=\"unknown.xsl\"/><xsl:include href=\"unknown.xsl\"/>");
    Xml its = new Xml(new EditionFolder(odd.root()));
    assertThat(its.stylesheet("xslt/reading.xsl").warnings()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aTextIsShownAsItsGoldenPage(String name) throws IOException {
    String parts = parts(FRAGMENTS.get(name));
    Path golden = GOLDEN.resolve(name + ".html");
    if (System.getProperty("golden.renew") != null) {
      Files.writeString(golden, parts);
    }
    assertThat(GOLDEN.resolve(name + ".xml")).exists();
    assertThat(golden).exists().content().isEqualTo(parts);
  }

  @Test
  void nothingElseStandsAmongTheGoldenFiles() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(Path::toString)).allMatch(f -> f.matches(".*\\.(xml|html)"));
    }
  }

  private static String parts(TextFragment text) {
    return text.pages().keySet().stream()
        .sorted()
        .map(
            id -> (id.isEmpty() ? "" : "<!-- page: " + id + " -->\n") + parts(text.pages().get(id)))
        .collect(Collectors.joining());
  }

  private static String parts(PageFragment text) {
    StringBuilder out = new StringBuilder();
    out.append("<!-- body -->\n").append(text.body()).append('\n');
    text.notes()
        .forEach(
            n ->
                out.append("<!-- notes: ")
                    .append(n.kind())
                    .append(" -->\n")
                    .append(n.html())
                    .append('\n'));
    out.append("<!-- interventions -->\n").append(text.interventions()).append('\n');
    return out.toString();
  }
}
