package io.github.apparat.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.model.Edition;
import io.github.apparat.model.EditionReader;
import io.github.apparat.render.Fragments.PageFragment;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;
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

  private static final String APPARATUS = "apparatus: no page shows readings yet";
  private static final String REGISTER = "register: stands in tei/register, not in a text";
  private static final String IMPRINT = "imprint: texts cite works of the register";
  private static final String ENCODING = "talk of the encoding: the edition writes it elsewhere";

  /** Elements the grammar allows in a text and no rule shows; their words are kept and reported. */
  private static final Map<String, String> WITHOUT_RULE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("affiliation", REGISTER),
              Map.entry("app", APPARATUS),
              Map.entry("att", ENCODING),
              Map.entry("availability", IMPRINT),
              Map.entry("birth", REGISTER),
              Map.entry("death", REGISTER),
              Map.entry("district", "place: settlement, region and country are enough so far"),
              Map.entry("education", REGISTER),
              Map.entry("email", "address: no text has one"),
              Map.entry("event", REGISTER),
              Map.entry("eventName", REGISTER),
              Map.entry("extent", IMPRINT),
              Map.entry("floruit", REGISTER),
              Map.entry("geo", REGISTER),
              Map.entry("gi", ENCODING),
              Map.entry("lacunaEnd", APPARATUS),
              Map.entry("lacunaStart", APPARATUS),
              Map.entry("lem", APPARATUS),
              Map.entry("licence", IMPRINT),
              Map.entry("listApp", APPARATUS),
              Map.entry("listBibl", "bibliography: works stand in the register"),
              Map.entry("listEvent", REGISTER),
              Map.entry("listOrg", REGISTER),
              Map.entry("listPerson", REGISTER),
              Map.entry("listPlace", REGISTER),
              Map.entry("listRelation", REGISTER),
              Map.entry("listWit", APPARATUS),
              Map.entry("location", REGISTER),
              Map.entry("nationality", REGISTER),
              Map.entry("occupation", REGISTER),
              Map.entry("org", REGISTER),
              Map.entry("person", REGISTER),
              Map.entry("place", REGISTER),
              Map.entry("postscript", "letters: no text is one"),
              Map.entry("rdg", APPARATUS),
              Map.entry("rdgGrp", APPARATUS),
              Map.entry("relation", REGISTER),
              Map.entry("resp", IMPRINT),
              Map.entry("respStmt", IMPRINT),
              Map.entry("series", IMPRINT),
              Map.entry("sex", REGISTER),
              Map.entry("state", REGISTER),
              Map.entry("val", ENCODING),
              Map.entry("wit", APPARATUS),
              Map.entry("witDetail", APPARATUS),
              Map.entry("witEnd", APPARATUS),
              Map.entry("witStart", APPARATUS),
              Map.entry("witness", APPARATUS)));

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
    xml = new Xml(new EditionFolder(folder));
    Report report = new Report();
    corpus = new Checker(xml).check(Map.of(), report);
    assertThat(report.findings()).as("what stands in the folder is sound TEI").isEmpty();
    Edition read = new EditionReader(xml).read(corpus, false);
    Renderer renderer = new Renderer(xml, corpus, new Addresses(corpus, read));
    corpus.texts().forEach(t -> FRAGMENTS.put(t.id(), renderer.text(t)));
    renderer.report(report);
    assertThat(report.findings()).as("a rule shows every element").isEmpty();
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
                "xslt/reading.xsl",
                "<xsl:include href=\"part/unknown.xsl\"/>",
                "<xsl:include href=\"part/unknown.xsl\"/><xsl:include href=\"part/unknown.xsl\"/>");
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

  @Test
  void everyElementOfATextIsShownOrKnownToHaveNoRule() {
    Set<String> shown = new HashSet<>();
    corpus.texts().stream()
        .filter(t -> Files.exists(GOLDEN.resolve(t.id() + ".xml")))
        .flatMap(t -> Tei.elements(t.tei(), "text"))
        .forEach(
            text -> {
              shown.add("text");
              Tei.elements(text).map(Tei::name).forEach(shown::add);
            });
    Set<String> missing = allowedInText();
    missing.removeAll(shown);
    assertThat(missing).containsExactlyElementsOf(WITHOUT_RULE.keySet());
  }

  /** The elements of the grammar that can be reached from {@code text}. */
  private static Set<String> allowedInText() {
    XdmNode grammar = xml.tree("tei/schema/apparat.rng");
    Map<String, List<XdmNode>> defines = new TreeMap<>();
    Tei.elements(grammar)
        .filter(n -> Tei.name(n).equals("define"))
        .forEach(
            n ->
                defines.merge(
                    Tei.attribute(n, "name"),
                    List.of(n),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    Set<String> elements = new TreeSet<>();
    Set<String> seen = new HashSet<>(Set.of("text"));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (XdmNode define : defines.get(open.pop())) {
        Tei.elements(define)
            .forEach(
                n -> {
                  String name = Tei.attribute(n, "name");
                  if (Tei.name(n).equals("element")) {
                    elements.add(name);
                  } else if (Tei.name(n).equals("ref") && seen.add(name)) {
                    open.push(name);
                  }
                });
      }
    }
    return elements;
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
