package io.github.apparat.site;

import static io.github.apparat.SmallestEdition.contents;
import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists that are longer than a page may be: of texts, persons, works, and of the names in a text.
 */
class LongPagesTest {
  private static final int LONGEST = 12_000;
  private static final int MANY = 90;
  private static final String TEI =
      "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>%s</title></titleStmt>"
          + "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>%s</TEI>";

  @TempDir static Path folder;

  private static Map<String, String> site;

  @BeforeAll
  static void build() throws IOException {
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("site/site.yaml"), "longestPage: " + LONGEST);
    write(
        "register",
        "<standOff><listPerson>"
            + each(
                i ->
                    "<person xml:id='p"
                        + i
                        + "'><persName>"
                        + letter(i)
                        + i
                        + "</persName></person>")
            + "</listPerson><listBibl>"
            + each(
                i -> "<bibl xml:id='b" + i + "'><title>Book " + i + "</title> of the mill.</bibl>")
            + "</listBibl></standOff>");
    write(
        "chronicle",
        "<text><body>"
            + each(
                i ->
                    "<p><persName ref='#p0'>A0</persName> met <persName ref='#p%d'>%s%d</persName>, <bibl corresp='#b%d'>Book</bibl>; see <ref target='#b%d'>it</ref>.</p>"
                        .formatted(i, letter(i), i, i, i))
            + "</body></text>");
    for (int i = 0; i < MANY; i++) {
      write("letter" + i, "<text><body><p>Letter.</p></body></text>");
    }
    assertThat(run("build", folder).out()).contains(" 0 errors, 0 warnings");
    site = contents(folder.resolve("target/site"));
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".xml"), TEI.formatted(name, text));
  }

  private static String each(IntFunction<String> one) {
    return IntStream.range(0, MANY).mapToObj(one).collect(Collectors.joining());
  }

  private static char letter(int i) {
    return (char) ('A' + i / 10);
  }

  /** The pages of a list, in order. */
  private static List<String> pages(String name) {
    return IntStream.range(1, MANY)
        .mapToObj(n -> name + (n == 1 ? "" : "~" + n) + ".html")
        .filter(site::containsKey)
        .toList();
  }

  private static List<String> all(String name, String selector) {
    return pages(name).stream()
        .flatMap(page -> Jsoup.parse(site.get(page)).select(selector).eachText().stream())
        .toList();
  }

  @Test
  void noPageOfAListIsLongerThanItMayBe() {
    for (String list : List.of("index", "persons", "works", "names/chronicle")) {
      assertThat(pages(list)).hasSizeGreaterThan(1);
      assertThat(pages(list)).allMatch(page -> site.get(page).length() <= LONGEST);
    }
  }

  @Test
  void everyLineStandsOnOneOfThem() {
    assertThat(all("index", "h3 a")).hasSize(MANY + 1).doesNotHaveDuplicates();
    assertThat(all("persons", ".entries a.name")).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(all("works", ".works h2")).hasSize(MANY).doesNotHaveDuplicates();
  }

  @Test
  void aNameWithMorePlacesThanFitGoesOnOnTheNextPage() {
    List<String> names = all("names/chronicle", "ul.names > li > a.name");
    assertThat(names).contains("I89").filteredOn("A0"::equals).hasSizeGreaterThan(1);
    String places = "ul.names > li:has(> a.name[href$=/p0.html]) > ul.places a";
    assertThat(all("names/chronicle", places)).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(
            Jsoup.parse(site.get("text/chronicle.html")).select(".names-part a").eachAttr("href"))
        .containsExactly("../names/chronicle.html");
  }

  @Test
  void lettersAndPointersLeadToThePageOnWhichALineIs() {
    assertThat(Jsoup.parse(site.get("persons.html")).select(".letters a").eachAttr("href"))
        .contains("#letter-A")
        .anyMatch(href -> href.matches("persons~\\d+\\.html#letter-I"));
    String text =
        site.entrySet().stream()
            .filter(page -> page.getKey().startsWith("text/chronicle"))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining());
    assertThat(text).contains("works.html#b0\"").containsPattern("works~\\d+\\.html#b89\"");
  }

  @Test
  void eachPageLeadsToTheNextAndBack() {
    List<String> pages = pages("persons");
    for (int i = 1; i < pages.size(); i++) {
      assertThat(Jsoup.parse(site.get(pages.get(i))).select("a[rel=prev]").attr("href"))
          .isEqualTo(pages.get(i - 1));
      assertThat(Jsoup.parse(site.get(pages.get(i - 1))).select("a[rel=next]").attr("href"))
          .isEqualTo(pages.get(i));
    }
  }
}
