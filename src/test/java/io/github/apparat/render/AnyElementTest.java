package io.github.apparat.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.apparat.ElementFixtures;
import io.github.apparat.ElementFixtures.Shown;
import io.github.apparat.TeiAll;
import io.github.apparat.xml.Tei;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every element that TEI P5 allows in a text is shown by a rule. The documents in {@code
 * src/test/resources/elements} hold them all; each has its page in {@code NAME.html}, which {@code
 * -Dgolden.renew} writes anew, to be read before it is kept.
 */
class AnyElementTest {
  private static final Path LIST = Path.of("src/test/resources/schema/text-elements.txt");
  private static final Path SCHEMA = Path.of("../shared/schema/tei_all.rng");

  /** The document with elements that are not of TEI. */
  private static final String NOT_TEI = "not-tei-error";

  /** What {@link #NOT_TEI} and the example of a Schematron rule hold and no rule shows. */
  private static final Set<String> OF_OTHER_NAMESPACES = Set.of("odd", "assert");

  /** Documents of the apparatus and of transcription have golden pages of their own. */
  private static final Path OTHERS = Path.of("src/test/resources/render");

  /** What may stand only among blocks (HTML, "flow content" that is no "phrasing content"). */
  private static final String BLOCKS =
      "address, blockquote, div, dl, figure, h1, h2, h3, h4, h5, h6, hr, ol, p, pre, section, table, ul";

  private static final String PHRASES =
      "b, code, em, i, p, q, ruby, span, sub, sup, time, h1, h2, h3, h4, h5, h6, pre";

  @TempDir static Path folder;
  private static ElementFixtures fixtures;

  @BeforeAll
  static void compile() {
    fixtures = new ElementFixtures(folder);
  }

  static List<String> names() throws IOException {
    return ElementFixtures.names();
  }

  private static Set<String> allowedInText() throws IOException {
    return Files.readAllLines(LIST).stream()
        .filter(l -> !l.startsWith("#"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theListOfElementsIsThatOfTheSchema() throws IOException {
    assumeTrue(Files.isRegularFile(SCHEMA), "no schema of all TEI at " + SCHEMA);
    assertThat(allowedInText())
        .isEqualTo(Reachable.elements(fixtures.tree(Files.readString(SCHEMA)), "text"));
  }

  @Test
  void whatTheSchemaOfAnEditionAllowsIsOnTheList() throws IOException {
    String schema = Files.readString(Path.of("tei/schema/apparat.rng"));
    assertThat(allowedInText()).containsAll(Reachable.elements(fixtures.tree(schema), "text"));
  }

  @Test
  void everyElementOfTheListStandsInADocument() throws IOException {
    Set<String> missing = allowedInText();
    for (String name : names()) {
      Tei.elements(fixtures.tei(name), "text")
          .forEach(
              text -> {
                missing.remove("text");
                Tei.elements(text).map(Tei::name).forEach(missing::remove);
              });
    }
    try (Stream<Path> others = Files.list(OTHERS)) {
      for (Path other : others.filter(f -> f.toString().endsWith(".xml")).toList()) {
        Tei.elements(fixtures.tree(Files.readString(other)), "text")
            .flatMap(Tei::elements)
            .map(Tei::name)
            .forEach(missing::remove);
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aRuleShowsEveryElement(String name) throws IOException {
    Set<String> without = new TreeSet<>(shown(name).withoutRule());
    without.removeAll(OF_OTHER_NAMESPACES);
    assertThat(without).isEmpty();
  }

  @Test
  void whatIsNotOfTeiIsNamed() throws IOException {
    assertThat(shown(NOT_TEI).withoutRule()).containsExactly("odd");
  }

  @ParameterizedTest
  @MethodSource("names")
  void aDocumentIsSoundTei(String name) throws Exception {
    List<String> faults = TeiAll.read().faults(ElementFixtures.FOLDER.resolve(name + ".xml"));
    assertThat(faults).allMatch(f -> name.equals(NOT_TEI) && f.contains("not allowed here"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aDocumentIsShownAsItsGoldenPage(String name) throws IOException {
    String html = shown(name).html();
    Path golden = ElementFixtures.FOLDER.resolve(name + ".html");
    if (System.getProperty("golden.renew") != null) {
      Files.writeString(golden, html);
    }
    assertThat(golden).exists().content().isEqualTo(html);
  }

  /** Where something stands that may not, a browser ends what is around it. */
  @ParameterizedTest
  @MethodSource("names")
  void aBrowserMakesTheSameTreeOfAPage(String name) throws IOException {
    Shown shown = shown(name);
    Document meant = Jsoup.parse(shown.tree(), "", Parser.xmlParser());
    Document made = Jsoup.parseBodyFragment(shown.html());
    assertThat(outline(made.body())).isEqualTo(outline(meant));
  }

  @ParameterizedTest
  @MethodSource("names")
  void noBlockStandsInAPhraseAndEveryListHasItsOwnKind(String name) throws IOException {
    Document page = Jsoup.parseBodyFragment(shown(name).html());
    List<String> faults = new ArrayList<>();
    for (Element phrase : page.select(PHRASES)) {
      phrase.select("> :is(" + BLOCKS + ")").forEach(b -> faults.add(phrase + " holds a block"));
    }
    page.select("a a").forEach(a -> faults.add(a + " is a link in a link"));
    page.select(":is(ul, ol) > :not(li)").forEach(e -> faults.add(e + " is no entry of a list"));
    page.select("dl > :not(dt, dd)").forEach(e -> faults.add(e + " is no entry of a glossary"));
    page.select("[style], script").forEach(e -> faults.add(e + " is not safe"));
    page.select("[class='']").forEach(e -> faults.add(e + " has an empty class"));
    assertThat(faults).isEmpty();
  }

  @Test
  void anImageOfTheSiteIsShownWithWordsForThoseWhoDoNotSeeIt() throws IOException {
    Shown shown = fixtures.show(fixtures.tei("tables"), Map.of("weir.png", "media/weir.png"));
    Element image = Jsoup.parseBodyFragment(shown.html()).selectFirst("img");
    assertThat(image.attr("src")).isEqualTo("../media/weir.png");
    assertThat(image.attr("alt")).isEqualTo("A low wall with two gates.");
    assertThat(shown.html()).contains("Image not in this edition: drop.png");
  }

  private static Shown shown(String name) throws IOException {
    return fixtures.show(fixtures.tei(name), Map.of());
  }

  private static List<String> outline(Element root) {
    return root.select("*").stream()
        .filter(e -> e != root)
        .map(e -> e.parents().stream().takeWhile(p -> p != root).count() + " " + e.tagName())
        .map(s -> s.toLowerCase(java.util.Locale.ROOT))
        .toList();
  }
}
