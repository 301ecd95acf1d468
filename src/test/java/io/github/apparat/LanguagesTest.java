package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.apparat.SmallestEdition.Said;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The interface in several languages. */
class LanguagesTest {
  private static final Path FILES = Path.of("site/labels");
  private static final Set<String> CATEGORIES =
      Set.of("zero", "one", "two", "few", "many", "other");
  private static final Pattern SLOT = Pattern.compile("\\{(\\d)(:of)?}");

  @TempDir static Path folder;
  private static SmallestEdition edition;

  @BeforeAll
  static void buildInTwoLanguages() {
    edition = SmallestEdition.in(folder);
    edition.override("site/site.yaml", "languages: [en]", "languages: [en, ru]");
    Said said = SmallestEdition.run("build", edition.root());
    assertThat(said.out()).contains("0 errors");
  }

  static List<String> languages() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.map(f -> f.getFileName().toString().replace(".yaml", "")).sorted().toList();
    }
  }

  private static Map<String, Object> read(String language) throws IOException {
    return new YAMLMapper()
        .readValue(FILES.resolve(language + ".yaml").toFile(), new TypeReference<>() {});
  }

  private static boolean isPlural(Object value) {
    return value instanceof Map<?, ?> map && CATEGORIES.containsAll(map.keySet());
  }

  /** Labels by their paths; of those that differ with a number, all forms. */
  private static Map<String, Object> flat(Map<?, ?> labels, String path) {
    Map<String, Object> flat = new TreeMap<>();
    labels.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> map && !isPlural(value)) {
            flat.putAll(flat(map, path + key + "/"));
          } else {
            flat.put(path + key, value);
          }
        });
    return flat;
  }

  private static Set<String> slots(Object label) {
    return SLOT.matcher(label.toString())
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasTheSameWordsWithTheSameSlots(String language) throws IOException {
    Map<String, Object> english = flat(read("en"), "");
    Map<String, Object> words = flat(read(language), "");
    assertThat(words.keySet()).isEqualTo(english.keySet());
    words.forEach(
        (path, word) -> assertThat(slots(word)).as(path).isEqualTo(slots(english.get(path))));
    assertThat(words.get("languageCode")).isEqualTo(language);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatDiffersWithANumberHasAFormForEveryNumber(String language) throws IOException {
    Map<?, ?> plurals = (Map<?, ?>) read(language).get("plurals");
    flat(read(language), "")
        .forEach(
            (path, word) -> {
              if (isPlural(word) && !path.equals("plurals")) {
                assertThat(((Map<?, ?>) word).keySet()).as(path).isEqualTo(plurals.keySet());
                assertThat(((Map<?, ?>) word).values())
                    .as(path)
                    .allSatisfy(form -> assertThat(form.toString()).contains("{0}"));
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "en,0,0 persons",
    "en,1,1 person",
    "en,2,2 persons",
    "en,21,21 persons",
    "ru,0,0 лиц",
    "ru,1,1 лицо",
    "ru,2,2 лица",
    "ru,5,5 лиц",
    "ru,11,11 лиц",
    "ru,12,12 лиц",
    "ru,21,21 лицо",
    "ru,33,33 лица",
    "ru,111,111 лиц",
    "ru,1012,1012 лиц",
    "ru,1022,1022 лица"
  })
  void aNumberHasItsForm(String language, long number, String expected) {
    Labels labels = Labels.read(new EditionFolder(folder), language);
    assertThat(labels.counted("personsCount", number)).isEqualTo(expected);
  }

  @Test
  void aPageInRussianHasNoLabelInEnglish() throws IOException {
    Set<String> english = sayable("en");
    english.removeAll(sayable("ru"));
    assertThat(english).hasSizeGreaterThan(400).contains("Persons", "Sources", "How to cite");
    List<String> found = new ArrayList<>();
    for (Path page : pages("ru")) {
      Document html = Jsoup.parse(page.toFile());
      said(html).stream()
          .filter(english::contains)
          .forEach(words -> found.add(page.getFileName() + ": " + words));
    }
    assertThat(found).isEmpty();
  }

  /** What a language says in whole, without what is in slots. */
  private static Set<String> sayable(String language) throws IOException {
    Set<String> words = new TreeSet<>();
    flat(read(language), "")
        .forEach(
            (path, word) -> {
              if (word instanceof List<?> list) {
                list.forEach(w -> words.add(w.toString()));
              } else if (!isPlural(word) && !path.matches("language.*|dataFiles/.*|plurals")) {
                words.add(word.toString());
              }
            });
    words.removeIf(word -> !word.matches("(?s).*\\p{L}.*"));
    return words;
  }

  /** The words of a page in the language of the page, and the names of its controls. */
  private static List<String> said(Document page) {
    List<String> said = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text
              && language(text.parentNode()).equals("ru")
              && !text.parentNode().nodeName().equals("code")) {
            said.add(text.text().strip());
          } else if (node instanceof Element element && language(element).equals("ru")) {
            Stream.of("aria-label", "title", "placeholder", "data-shown", "data-none")
                .forEach(name -> said.add(element.attr(name)));
          }
        },
        page);
    return said;
  }

  private static String language(org.jsoup.nodes.Node node) {
    Element saying = node instanceof Element element ? element.closest("[lang]") : null;
    return saying == null ? "" : saying.attr("lang");
  }

  private static List<Path> pages(String language) {
    return SmallestEdition.files(edition.path("target/site/" + language)).stream()
        .filter(f -> f.toString().endsWith(".html"))
        .toList();
  }

  @Test
  void everyPageLeadsToItselfInTheOtherLanguage() throws IOException {
    Path site = edition.path("target/site");
    Document english = Jsoup.parse(site.resolve("text/opening-night.html").toFile());
    Document russian = Jsoup.parse(site.resolve("ru/text/opening-night.html").toFile());
    assertThat(english.selectFirst(".languages a[lang=ru]").attr("href"))
        .isEqualTo("../ru/text/opening-night.html");
    assertThat(russian.selectFirst("link[rel=alternate][hreflang=en]").attr("href"))
        .isEqualTo("../../text/opening-night.html");
    assertThat(russian.selectFirst("html").attr("lang")).isEqualTo("ru");
    for (Path page : pages("ru")) {
      assertThat(site.resolve(site.resolve("ru").relativize(page))).exists();
    }
  }

  @Test
  void wordsOfTheEditionOnAPageInRussianSayThatTheyAreEnglish() throws IOException {
    Path site = edition.path("target/site/ru");
    Document text = Jsoup.parse(site.resolve("text/opening-night.html").toFile());
    for (String selector : List.of("h1", ".text p", ".breadcrumb li:last-child", ".edition")) {
      assertThat(language(text.selectFirst(selector))).as(selector).isEqualTo("en");
    }
    assertThat(language(text.selectFirst(".parno"))).isEqualTo("ru");
    Document list = Jsoup.parse(site.resolve("persons.html").toFile());
    assertThat(list.select(".entries a.name")).allMatch(a -> language(a).equals("en"));
  }

  @Test
  void theListOfEmendationsQuotesTheTextInItsLanguage() throws IOException {
    Path site = edition.path("target/site/ru");
    Document text = Jsoup.parse(site.resolve("text/opening-night.html").toFile());
    Element first = text.selectFirst(".interventions > li");
    assertThat(first.text()).startsWith("Hamlet ] в источнике: «Hamlte»; достоверность высокая");
    assertThat(language(first)).isEqualTo("ru");
    assertThat(first.select(".lemma, [data-tei=source-reading]"))
        .hasSize(2)
        .allMatch(quoted -> language(quoted).equals("en"));
  }

  @Test
  void aFaultOnAPageOfASecondLanguageIsFound() throws IOException {
    Path copy = folder.resolve("copy");
    for (Path file : SmallestEdition.files(edition.path("target/site"))) {
      Path to = copy.resolve(edition.path("target/site").relativize(file));
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
    Path page = copy.resolve("ru/text/opening-night.html");
    Files.writeString(page, Files.readString(page).replaceFirst("thunder", "wonder"));
    Said said = SmallestEdition.run("verify", copy);
    assertThat(said.out()).contains("ru/text/opening-night.html");
    assertThat(said.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"languages: []", "languages: en", "languages: [en, en]", "languages: [../en]"})
  void languagesThatAreNoneAreAFinding(String setting) {
    SmallestEdition other = SmallestEdition.in(folder.resolve("other"));
    other.override("site/site.yaml", "languages: [en]", setting);
    Said said = SmallestEdition.run("build", other.root());
    assertThat(said.out()).contains("site/site.yaml").contains("languages is a list");
  }
}
