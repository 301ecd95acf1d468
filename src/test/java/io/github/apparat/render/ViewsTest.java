package io.github.apparat.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.kept.Kept;
import io.github.apparat.model.Edition;
import io.github.apparat.model.EditionReader;
import io.github.apparat.model.View;
import io.github.apparat.render.Fragments.PageFragment;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.render.Fragments.ViewFragment;
import io.github.apparat.report.Report;
import io.github.apparat.report.Severity;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The other views of the texts in {@code src/test/resources/render}: {@code
 * src/test/resources/views/NAME.VIEW.html}. With {@code -Dgolden.renew} those are written anew, to
 * be read before they are kept.
 */
class ViewsTest {
  private static final Path TEXTS = Path.of("src/test/resources/render");
  private static final Path GOLDEN = Path.of("src/test/resources/views");
  private static final List<String> NAMES = List.of("changes", "council-minute", "ladder-sketch");
  private static final String PLAIN = "texts-in-a-group";

  @TempDir static Path folder;

  private static final Map<String, TextFragment> RENDERED = new TreeMap<>();

  @BeforeAll
  static void renderAll() throws IOException {
    SmallestEdition smallest = SmallestEdition.in(folder);
    for (String name : Stream.concat(NAMES.stream(), Stream.of(PLAIN)).toList()) {
      smallest.write("tei/text/" + name + ".xml", Files.readAllBytes(TEXTS.resolve(name + ".xml")));
    }
    Xml xml = new Xml(new EditionFolder(folder));
    Report report = new Report();
    Corpus corpus = new Checker(xml).check(Map.of(), report);
    Labels labels = Labels.read(xml.folder());
    Edition edition = new EditionReader(xml, labels).read(corpus, false);
    Renderer renderer =
        new Renderer(
            xml,
            corpus,
            edition.about().noteKinds(),
            new Addresses(corpus, edition, labels, Kept.nothing()),
            labels);
    corpus.texts().forEach(t -> RENDERED.put(t.id(), renderer.text(t).fragment()));
    renderer.report(report);
    assertThat(report.findings()).allMatch(f -> f.severity() == Severity.INFO);
  }

  static List<String> views() {
    return NAMES.stream()
        .flatMap(n -> Stream.of("interventions", "diplomatic").map(v -> n + "." + v))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("views")
  void aViewIsShownAsItsGoldenPage(String name) throws IOException {
    String[] steps = name.split("\\.");
    ViewFragment view = RENDERED.get(steps[0]).views().get(View.of(steps[1]).orElseThrow());
    Path golden = GOLDEN.resolve(name + ".html");
    if (System.getProperty("golden.renew") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, parts(view));
    }
    assertThat(golden).exists().content().isEqualTo(parts(view));
  }

  @Test
  void aTextWithoutLayersHasTheReadingTextAlone() {
    assertThat(RENDERED.get(PLAIN).views()).isEmpty();
  }

  private static String parts(ViewFragment view) {
    PageFragment page = view.pages().get("");
    return "<!-- body -->\n"
        + page.body()
        + "\n<!-- interventions -->\n"
        + page.interventions()
        + "\n<!-- legend -->\n"
        + view.legend()
        + "\n<!-- folios -->\n"
        + view.folios().getOrDefault("", "")
        + "\n";
  }
}
