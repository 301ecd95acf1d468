package io.github.apparat;

import static io.github.apparat.SmallestEdition.contents;
import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder of somebody else's TEI, without any configuration. */
class ForeignFolderTest {
  private static final String TEI = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">";
  private static final String HEADER =
      "<teiHeader><fileDesc><titleStmt><title>%s</title></titleStmt>"
          + "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>";

  @TempDir Path folder;

  @BeforeEach
  void aLetterAndARegister() {
    letter(
        "letters/First one.xml",
        "First",
        "<p xml:id=\"p1\">Dear <persName ref=\"#anna\">A.</persName>,</p>");
    write(
        "indices/people.xml",
        TEI
            + HEADER.formatted("People")
            + "<standOff><listPerson><person xml:id=\"anna\"><persName><forename>Anna</forename>"
            + " <surname>Bell</surname></persName><note>A clockmaker.</note></person></listPerson></standOff></TEI>");
  }

  private void letter(String name, String title, String body) {
    write(name, TEI + HEADER.formatted(title) + "<text><body>" + body + "</body></text></TEI>");
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Said build() {
    return run("build", folder, "--out", folder.resolve("out"));
  }

  private Map<String, String> site() {
    return contents(folder.resolve("out"));
  }

  @Test
  void textsAndEntriesAreFoundAndWhatWasAssumedIsSaid() {
    Said said = build();
    assertThat(said.out())
        .contains("info FILE-04", "assumed: 1 texts and 1 entries", "1 texts, 1 persons")
        .contains("0 errors");
    assertThat(said.code()).isZero();
    assertThat(site().get("text/First-one.html"))
        .contains("href=\"../person/anna.html\"", "data-tei=\"body\"");
    assertThat(site().get("person/anna.html")).contains("A clockmaker", "First-one.html#p1");
  }

  @Test
  void aPointerToAnotherFileLeadsThereThoughBothHaveTheSameIds() {
    letter(
        "letters/b.xml",
        "B",
        "<p xml:id=\"p1\">See <ref target=\"First%20one.xml#p1\">there</ref>, <ref target=\"#p1\">here</ref>.</p>");
    assertThat(build().out()).contains("0 errors");
    assertThat(site().get("text/b.html"))
        .contains("href=\"../text/First-one.html#p1\"")
        .contains("href=\"#p1\">here");
  }

  @Test
  void aPointerIntoTheVoidIsNamedOnceWithACount() {
    letter("c.xml", "C", "<p><ref target=\"#none\">a</ref> <ref target=\"#none\">b</ref></p>");
    Said said = build();
    assertThat(said.out())
        .containsOnlyOnce("REF-03")
        .contains("c.xml:1:", "@target points to #none", "(2×, this is the first)");
    assertThat(site().get("text/c.html")).contains("a", "b").doesNotContain("#none");
  }

  @Test
  void whatIsNoTeiIsPassedOverAndSaidOnce() {
    write("build.xml", "<project/>");
    write("x/build.xml", "<project/>");
    assertThat(build().out()).containsOnlyOnce("FILE-02").contains("2 files whose root is project");
  }

  @Test
  void oldTeiAndBrokenFilesAreFaultsAndTheOthersAreBuilt() {
    write("old.xml", "<TEI.2><text><body><p>Old.</p></body></text></TEI.2>");
    write("broken.xml", TEI + "<text>");
    write(
        "dtd.xml",
        "<!DOCTYPE TEI SYSTEM \"http://example.org/tei.dtd\">"
            + TEI
            + "<text><body><p>&mdash;</p></body></text></TEI>");
    Said said = build();
    assertThat(said.out())
        .contains("old.xml:1:1 error FILE-03", "broken.xml:1:", "error XML-01")
        .contains("dtd.xml:1:", "error XML-02", "info DTD-01");
    assertThat(said.code()).isEqualTo(1);
    assertThat(site()).containsKeys("text/First-one.html").doesNotContainKey("text/old.html");
  }

  @Test
  void aSchemaThatLiesInTheFolderIsUsedAndNoOtherIsAskedFor() {
    String grammar =
        "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"><start><element name=\"%s\"><empty/></element></start></grammar>";
    write("schema/own.rng", grammar.formatted("nothing"));
    write("schema/odd.rng", "<grammar/>");
    String model = "<?xml-model href=\"%s\"?>";
    String text = TEI + HEADER.formatted("S") + "<text><body><p>Word.</p></body></text></TEI>";
    write("s.xml", model.formatted("schema/own.rng") + text);
    write("t.xml", model.formatted("https://example.org/tei.rng") + text);
    write("u.xml", model.formatted("schema/rules.xsd") + model.formatted("schema/odd.rng") + text);
    write("v.xml", model.formatted("schema/rules.sch") + text);
    write(
        "schema/rules.sch",
        "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" queryBinding=\"xslt3\"><pattern>"
            + "<rule context=\"*:p\"><assert id=\"OWN-1\" test=\"false()\">No paragraphs.</assert></rule></pattern></schema>");
    write("schema/rules.xsd", "<schema/>");
    Said said = build();
    assertThat(said.out())
        .contains("s.xml:1:", "warning RNG-01")
        .contains("v.xml:1:", "warning OWN-1 No paragraphs.")
        .contains("t.xml info SCHEMA-01", "u.xml info SCHEMA-02", "u.xml warning SCHEMA-03")
        .contains("0 errors");
  }

  @Test
  void aTextThatIsOnlyToBeDescribedIsNotShown() {
    letter("d.xml", "D", "<p>Secret.</p>");
    String text =
        "<publicationStmt><availability n=\"metadata\"><p/></availability></publicationStmt>";
    write(
        "e.xml",
        (TEI + HEADER.formatted("E") + "<text><body><p>Hidden word.</p></body></text></TEI>")
            .replace("<publicationStmt><p/></publicationStmt>", text));
    assertThat(build().out()).contains("0 errors");
    assertThat(site().get("text/d.html")).contains("Secret.");
    assertThat(site().get("text/e.html")).doesNotContain("Hidden");
    assertThat(site()).doesNotContainKey("tei/e.xml");
  }

  @Test
  void severalTextsOfOneFileHavePagesOfTheirOwn() {
    String one =
        TEI
            + HEADER.formatted("%s")
            + "<text><body><p xml:id=\"%s\">Word %s.</p></body></text></TEI>";
    write(
        "corpus.xml",
        "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">"
            + HEADER.formatted("All")
            + one.formatted("One", "a", "one")
            + one.formatted("Two", "b", "two")
            + "</teiCorpus>");
    assertThat(build().out()).contains("3 texts", "0 errors");
    assertThat(site().get("text/corpus-1.html")).contains("Word one.");
    assertThat(site().get("text/corpus-2.html")).contains("Word two.").doesNotContain("Word one.");
  }

  @Test
  void whatIsIncludedStandsInItsPlaceAndWhatIsMissingIsTold() {
    String xi = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"%s\"%s/>";
    write(
        "parts/all.xml",
        "<div xmlns=\"http://www.tei-c.org/ns/1.0\"><p xml:id=\"one\">First part.</p><p xml:id=\"two\">Second part.</p></div>");
    letter(
        "book.xml",
        "Book",
        "<p>Begin.</p>"
            + xi.formatted("parts/all.xml", " xpointer=\"two\"")
            + xi.formatted("gone.xml", "")
            + xi.formatted("../outside.xml", "")
            + "<p>End.</p>");
    letter("whole.xml", "Whole", "<p>Alone.</p>");
    write(
        "corpus.xml",
        "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">"
            + HEADER.formatted("C")
            + xi.formatted("whole.xml", "")
            + "</teiCorpus>");
    Said said = build();
    assertThat(said.out())
        .contains("book.xml:1 warning XI-01 gone.xml", "is not there", "../outside.xml")
        .contains("3 texts", "0 errors");
    assertThat(site().get("text/book.html"))
        .containsSubsequence("Begin.", "Second part.", "End.")
        .doesNotContain("First part.");
    assertThat(site().get("tei/book.xml")).contains("Second part.");
    assertThat(site()).doesNotContainKey("text/whole.html");
  }

  private void list(String name, String body) {
    letter("indices/" + name + ".xml", name, body);
  }

  @Test
  void aTextThatIsNothingButListsIsARegister() {
    list(
        "persons",
        "<listPerson><person xml:id=\"a\"><persName>A</persName><note>Of <ref target=\"#b2\">B</ref>.</note></person>"
            + "<person xml:id=\"b2\"><persName>B</persName></person></listPerson>");
    String mill =
        "<place xml:id=\"mill\"><placeName>Mill</placeName><desc>Burnt down.</desc></place>";
    list("places", "<head>Places</head><listPlace><head>A</head>" + mill + "</listPlace>");
    list("works", "<div><listBibl><bibl xml:id=\"b\"><title>Flour</title></bibl></listBibl></div>");
    letter("z.xml", "Z", "<p>To the <placeName ref=\"#mill\">mill</placeName>.</p>");
    Said said = build();
    assertThat(said.out())
        .contains("assumed: 2 texts and 4 entries")
        .contains(
            "registers and no texts, by what they list: indices/persons.xml, indices/places.xml, indices/works.xml")
        .contains("0 errors");
    assertThat(site()).doesNotContainKeys("text/places.html", "text/works.html");
    assertThat(site().get("places.html")).contains("id=\"mill\"", "Mill", "Burnt down.");
    assertThat(site().get("works.html")).contains("Flour");
    assertThat(site().get("person/a.html")).contains("href=\"../person/b2.html\"");
    assertThat(site().get("text/z.html")).contains("../places.html#mill");
  }

  @Test
  void aTextWithMoreThanListsIsAText() {
    String person = "<person xml:id=\"%s\"><persName>%s</persName></person>";
    list(
        "note",
        "<p>See<note>this</note>.</p><listPerson>" + person.formatted("a", "A") + "</listPerson>");
    list("essay", "<p>A word.</p><listPerson>" + person.formatted("b", "B") + "</listPerson>");
    list(
        "without-id",
        "<listPerson>" + person.replace(" xml:id=\"%s\"", "").formatted("C") + "</listPerson>");
    write(
        "letters/appendix.xml",
        TEI
            + HEADER.formatted("Appendix")
            + "<text><body><p>To A.</p></body><back><listPerson>"
            + person.formatted("e", "Someone with a very long name")
            + "</listPerson></back></text></TEI>");
    list("verse", "<lg><l>One</l></lg><listPerson>" + person.formatted("d", "D") + "</listPerson>");
    assertThat(build().out()).contains("assumed: 6 texts").doesNotContain("and no texts, by");
    assertThat(site())
        .containsKeys(
            "text/note.html", "text/essay.html", "text/without-id.html", "text/verse.html");
  }

  @Test
  void aFolderOfRegistersAloneIsShown(@TempDir Path registers) throws IOException {
    Files.writeString(
        registers.resolve("people.xml"), Files.readString(folder.resolve("indices/people.xml")));
    Said said = run("build", registers);
    assertThat(said.out()).contains("0 texts, 1 persons", "0 errors");
    assertThat(contents(registers.resolve("target/site"))).containsKey("person/anna.html");
  }

  @Test
  void aNoteOnATitleAndAHeadingWithoutWordsAreNoneOfTheirs() {
    letter(
        "t.xml",
        "Title<note>A remark.</note>",
        "<div><head/><p>One.</p></div><div><head>Two</head></div>");
    assertThat(build().out()).contains("0 errors");
    assertThat(site().get("text/t.html"))
        .contains("<h1 id=\"title\">Title</h1>", "href=\"#div-2\"")
        .doesNotContain("href=\"#div-1\"");
  }

  @Test
  void twoPersonsOfOneIdAreNotTakenForOneAnother() {
    String text =
        "<text><body><p>To <persName ref=\"#x\">him</persName>.</p></body><back><listPerson><person xml:id=\"x\">"
            + "<persName>%s</persName></person></listPerson></back></text></TEI>";
    write("x1.xml", TEI + HEADER.formatted("X1") + text.formatted("Otto Reed"));
    write("x2.xml", TEI + HEADER.formatted("X2") + text.formatted("Reed, Otto"));
    write("x3.xml", TEI + HEADER.formatted("X3") + text.formatted("Bertha Hill"));
    assertThat(build().out())
        .contains(
            "x3.xml:1:",
            "warning ENTRY-02 Bertha Hill has the id of Otto Reed, who is at x1.xml:1:")
        .contains(" 0 errors, 1 warnings");
    assertThat(site().get("text/x2.html")).contains("../person/x.html");
    assertThat(site().get("text/x3.html")).doesNotContain("person/x.html").contains("href=\"#x\"");
    assertThat(site().get("person/x.html")).contains("x2.html").doesNotContain("x3.html");
  }

  @Test
  void thePageOfALongTextWithoutHeadingsLeadsToItsParts() {
    write("site/site.yaml", "longestPage: 4000");
    letter(
        "dictionary.xml",
        "Words",
        IntStream.range(10, 60)
            .mapToObj(
                i ->
                    "<entry><form><orth>w"
                        + i
                        + "</orth></form><def>A word like others.</def></entry>")
            .collect(Collectors.joining()));
    assertThat(build().out()).contains(" 0 errors");
    List<String> parts =
        Jsoup.parse(site().get("text/dictionary.html")).select(".headings a").eachText();
    assertThat(parts).hasSizeGreaterThan(2);
    assertThat(parts.get(0)).matches("Page 2: w\\d+\\D+w\\d+");
    assertThat(parts.get(parts.size() - 1)).matches("Page \\d+: w\\d+\\D+w59");
  }

  @Test
  void filesOfWhichNothingIsShownAreNamed() {
    write("empty.xml", TEI + HEADER.formatted("Empty") + "</TEI>");
    write(
        "scans.xml",
        TEI + HEADER.formatted("S") + "<facsimile><graphic url=\"a.png\"/></facsimile></TEI>");
    assertThat(build().out())
        .contains("shown in full; nothing to be read in: empty.xml, scans.xml");
  }

  @Test
  void aFolderWithoutTeiBuildsNothing(@TempDir Path empty) {
    Said said = run("build", empty);
    assertThat(said.out()).contains("FILE-01", "no site was built");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void whatARegisterKnowsOfAPersonIsSaidFactByFact() {
    write(
        "indices/people.xml",
        TEI
            + HEADER.formatted("People")
            + "<standOff><listPerson><person xml:id=\"anna\"><persName>Anna Bell</persName>"
            + "<birth><date when=\"1801\">1801</date><placeName ref=\"#quay\">Quay</placeName></birth>"
            + "<occupation>clockmaker</occupation>"
            + "<idno type=\"VIAF\">https://viaf.example/1</idno></person></listPerson>"
            + "<listPlace><place xml:id=\"quay\"><placeName>Quay</placeName></place></listPlace>"
            + "</standOff></TEI>");
    assertThat(build().out()).contains("0 errors");
    Document page = Jsoup.parse(site().get("person/anna.html"));
    assertThat(page.select(".field").eachText())
        .containsExactly(
            "Born: 1801 Quay", "Occupation: clockmaker", "VIAF: https://viaf.example/1");
    assertThat(page.select(".field a").eachAttr("href"))
        .containsExactly("../places.html#quay", "https://viaf.example/1");
    assertThat(page.selectFirst(".head").text()).startsWith("Person");
  }

  @Test
  void aWorkThatIsPointedToIsCalledByItsWordsAndItsPageStandsApart() {
    letter(
        "letters/b.xml",
        "B",
        "<p>See <bibl><ptr target=\"#w\"/><citedRange>12</citedRange></bibl>.</p><listBibl>"
            + "<biblStruct xml:id=\"w\"><monogr><author><forename>Ann</forename><surname>Stone</surname>"
            + "</author><title>Clocks</title><imprint><date>1905</date></imprint></monogr></biblStruct>"
            + "</listBibl>");
    assertThat(build().out()).contains("0 errors");
    assertThat(Jsoup.parse(site().get("text/b.html")).selectFirst("p.p .bibl").text())
        .isEqualTo("Ann Stone Clocks 1905 12");
  }

  @Test
  void pagesOfOneNumberHaveIdsOfTheirOwnThatOfTheTextFirst() {
    letter(
        "letters/b.xml",
        "B",
        "<p>a<note>long<pb n=\"2\"/>er</note><pb n=\"2\"/>b<pb n=\"3\"/>c<pb n=\"3\"/>d</p>");
    assertThat(build().out()).contains("0 errors");
    Document page = Jsoup.parse(site().get("text/b.html"));
    assertThat(page.select(".text .pb[id]").eachAttr("id"))
        .containsExactly("page-2", "page-3", "page-3-2");
    assertThat(page.select(".notes .pb").eachAttr("id")).containsExactly("page-2-2");
  }

  @Test
  void siglaOfATextThatListsNoWitnessesAreNamedOnceAndStandForThemselves() {
    letter(
        "letters/b.xml",
        "B",
        "<p>The <app><lem wit=\"A B\">lamp</lem><rdg wit=\"C\">light</rdg></app> and the"
            + " <app><lem wit=\"A\">rope</lem><rdg wit=\"#D\">line</rdg></app>.</p>");
    assertThat(build().out())
        .containsOnlyOnce("WIT-04")
        .contains("letters/b.xml:1:222 warning WIT-04 the apparatus names A, B, C, D, and")
        .doesNotContain("WIT-01")
        .contains("0 errors");
    assertThat(Jsoup.parse(site().get("text/b.html")).select(".sigla").eachText())
        .contains("A B", "C", "D");
  }

  @Test
  void anIndexOfNamesThatWouldMakeAPageLongStandsOnPagesOfItsOwn() {
    int persons = 320;
    write(
        "indices/people.xml",
        TEI
            + HEADER.formatted("People")
            + "<standOff><listPerson>"
            + IntStream.range(0, persons)
                .mapToObj(
                    n ->
                        "<person xml:id=\"p%d\"><persName>Person %1$d</persName></person>"
                            .formatted(n))
                .collect(Collectors.joining())
            + "</listPerson></standOff></TEI>");
    letter(
        "letters/b.xml",
        "B",
        IntStream.range(0, persons)
            .mapToObj(
                n ->
                    "<p><persName ref=\"#p%d\">a</persName> <persName ref=\"#p%d\">b</persName>"
                            .formatted(n, (n + 1) % persons)
                        + " <persName ref=\"#p%d\">c</persName></p>".formatted((n + 2) % persons))
            .collect(Collectors.joining()));
    letter("letters/c.xml", "C", "<p><persName ref=\"#p1\">a</persName></p>");
    assertThat(build().out()).contains("0 errors");
    Map<String, String> site = site();
    Document text = Jsoup.parse(site.get("text/b.html"));
    assertThat(text.select(".names-part a").eachText()).containsExactly("Persons: 320");
    assertThat(text.selectFirst(".head").text()).contains("320 persons");
    assertThat(text.selectFirst(".names-part a").attr("href"))
        .isEqualTo("../names/b.html#names-person");
    List<Document> index =
        List.of(Jsoup.parse(site.get("names/b.html")), Jsoup.parse(site.get("names/b.2.html")));
    assertThat(index)
        .allSatisfy(page -> assertThat(page.outerHtml().length()).isLessThan(150_000))
        .flatExtracting(page -> page.select(".names > li > a").eachText())
        .hasSize(persons)
        .doesNotHaveDuplicates();
    assertThat(index).flatExtracting(page -> page.select(".places a")).hasSize(3 * persons);
    assertThat(site).doesNotContainKeys("names/b.3.html", "names/c.html");
  }

  @Test
  void whatAFolderHasNothingOfHasNoPageAndNoLink() {
    assertThat(build().out()).contains("0 errors");
    assertThat(site())
        .containsKeys("persons.html", "names.html")
        .doesNotContainKeys(
            "organs.html", "kinds.html", "offices.html", "places.html", "terms.html", "works.html");
    Document home = Jsoup.parse(site().get("index.html"));
    assertThat(home.select("nav.site a").eachText()).containsExactly("Texts", "Persons");
    assertThat(home.select(".intro .facts a").eachText()).containsExactly("Persons", "All names");
  }

  @Test
  @Timeout(60)
  void anEntryThatPointsIntoItsOwnReadingIsShownOnceAndTold() {
    letter(
        "letters/b.xml",
        "B",
        "<p>The lamp.</p><listApp><app from=\"#w\"><rdg wit=\"A\">a<p>big <seg xml:id=\"w\">light"
            + "</seg></p></rdg></app><app from=\"#w\"><rdg wit=\"B\">c</rdg></app></listApp>");
    Said said = build();
    assertThat(said.out()).contains("APP-04", "0 errors");
    assertThat(Jsoup.parse(site().get("text/b.html")).select("[data-tei=reading]").eachText())
        .containsExactly("a big light", "c");
  }
}
