package io.github.apparat;

import static io.github.apparat.SmallestEdition.contents;
import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, on the smallest edition. */
class BuildTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int RUN = 5;

  @TempDir Path folder;

  private SmallestEdition edition;

  /** The site of the smallest edition as it is, for those who only read it. */
  private static TreeMap<String, String> site;

  @BeforeAll
  static void buildOnce(@TempDir Path folder) {
    site = built(SmallestEdition.in(folder));
  }

  @BeforeEach
  void copy() {
    edition = SmallestEdition.in(folder.resolve("edition"));
  }

  @Test
  void anEditionWhoseOwnFileIsATextIsBuiltWithoutWordsOnItself() throws IOException {
    Path made = folder.resolve("made");
    run("init", made);
    String text = Files.readString(made.resolve("tei/text/minute.xml"));
    Files.writeString(
        made.resolve("tei/edition.xml"),
        text.replace("xml:id=\"minute", "xml:id=\"edition").replace("#minute", "#edition"));
    Said said = run("build", made);
    assertThat(said.out()).contains("/index.html: 1 texts").contains("0 errors");
    assertThat(said.code()).isZero();
  }

  @Test
  void theSmallestEditionIsBuiltWithoutAFinding() {
    Said said = run("build", edition.root());
    assertThat(said.out())
        .isEqualTo(
            edition.path("target/site")
                + "/index.html: 3 texts, 3 persons, 2 organs, 6 notes, 0 errors, 0 warnings\n");
    assertThat(said.code()).isZero();
    assertThat(contents(edition.path("target/site")).keySet())
        .contains(
            "index.html",
            "text/opening-night.html",
            "text/prompt-book.html",
            "text/playbill.html",
            "person/yorick.html",
            "organ/wardrobe.html",
            "works.html",
            "tei/opening-night.xml",
            "tei/prompt-book.xml",
            "assets/style.css");
  }

  @Test
  void aSecondBuildGivesTheSameBytes() {
    built(edition);
    assertThat(built(edition)).isEqualTo(site).hasSizeGreaterThan(15);
  }

  @Test
  void theOrderOfFilesOnDiskLeavesNoTrace() {
    SmallestEdition backwards = SmallestEdition.backwardsIn(folder.resolve("backwards"));
    assertThat(built(backwards)).isEqualTo(site);
  }

  @Test
  void nothingIsWrittenButTheSiteAndWhatItWasMadeOf() {
    Map<String, String> before = contents(edition.root());
    built(edition);
    TreeMap<String, String> after = contents(edition.root());
    after.keySet().removeIf(name -> name.matches("target/(site|kept)/.*"));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aSiteElsewhereLeavesTheEditionAsItIs() {
    Map<String, String> before = contents(edition.root());
    Path site = folder.resolve("elsewhere/site");
    assertThat(run("build", edition.root(), "--out", site).code()).isZero();
    assertThat(contents(edition.root())).isEqualTo(before);
    assertThat(folder.resolve("elsewhere")).isDirectoryContaining("glob:**/site");
    assertThat(contents(folder.resolve("elsewhere")).keySet())
        .allMatch(name -> name.startsWith("site/"));
  }

  @Test
  void whatIsNoLongerInTheEditionIsNoLongerInTheSite() {
    built(edition);
    edition.write("target/site/old.html", "<p>An old page</p>");
    assertThat(built(edition)).doesNotContainKey("old.html");
  }

  @Test
  void theOldSiteStaysWhenTheTeiHasErrors() {
    Map<String, String> before = built(edition);
    edition.change("tei/text/opening-night.xml", "ref=\"#hamlet\"", "ref=\"#hamlett\"");
    Said said = run("build", edition.root());
    assertThat(said.out())
        .contains("tei/text/opening-night.xml:", "error REF-01", "no site was built, 1 errors");
    assertThat(said.code()).isEqualTo(1);
    assertThat(contents(edition.path("target/site"))).isEqualTo(before);
  }

  @Test
  void theOldSiteStaysWhenATemplateFailsInTheMiddle() {
    Map<String, String> before = built(edition);
    edition.override("site/organ.ftlh", "${entry.kindLabel}", "${entry.rank}");
    Said said = run("build", edition.root());
    assertThat(said.out()).startsWith("site/organ.ftlh:").contains("error RENDER-02", "entry.rank");
    assertThat(said.code()).isEqualTo(1);
    assertThat(contents(edition.path("target/site"))).isEqualTo(before);
  }

  @Test
  void afterAFailureTheNextBuildLeavesNothingOfIt() throws Exception {
    edition.override("site/organ.ftlh", "${entry.kindLabel}", "${entry.rank}");
    run("build", edition.root());
    Files.delete(edition.path("site/organ.ftlh"));
    built(edition);
    try (var target = Files.list(edition.path("target"))) {
      assertThat(target.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("kept", "site");
    }
  }

  @Test
  void aPublicSiteHasNoPassageOfAProtectedText() {
    assertThat(passages(site)).isEmpty();
  }

  @Test
  void aTextThatIsOnlyDescribedShowsNotEvenItsHeading() {
    assertThat(site.get("text/playbill.html")).contains("A printed sheet that may not be shown.");
    assertThat(site).doesNotContainKey("tei/playbill.xml");
    assertThat(site.values()).noneMatch(file -> file.contains("sorrowful"));
  }

  @Test
  void aPrivateSiteShowsTheWordsAndSaysSoOnEveryPage() {
    Said said = run("build", edition.root(), "--private");
    assertThat(said.out()).contains("0 errors");
    TreeMap<String, String> site = contents(edition.path("target/private/site"));
    assertThat(passages(site)).isNotEmpty();
    assertThat(words(site.get("text/prompt-book.html")))
        .contains(" hold your lantern lower ", " smelled of smoke amp tallow ");
    assertThat(words(site.get("tei/prompt-book.xml"))).contains(" hold your lantern lower ");
    assertThat(words(site.get("person/yorick.html"))).contains(" with a candle and half a loaf ");
    assertThat(site.values()).noneMatch(file -> file.contains("class=\"bars "));
    site.keySet().removeIf(name -> !name.endsWith(".html"));
    assertThat(site).hasSizeGreaterThan(10);
    assertThat(site)
        .allSatisfy(
            (name, page) ->
                assertThat(page)
                    .contains(
                        "<meta name=\"apparat-site\" content=\"private\">",
                        "<meta name=\"robots\" content=\"noindex\">",
                        "For private study"));
  }

  @Test
  void aPrivateSiteStandsApartAndLeavesThePublicOne() {
    Map<String, String> before = built(edition);
    run("build", edition.root(), "--private");
    assertThat(contents(edition.path("target/site"))).isEqualTo(before);
    TreeMap<String, String> after = contents(edition.path("target"));
    after.keySet().removeIf(name -> name.matches("(site|kept|private)/.*"));
    assertThat(after).isEmpty();
  }

  @Test
  void aPrivateBuildWithoutTheReceivedTextIsRefused() {
    Said said = run("build", edition.root(), "--private", "--sources", folder.resolve("none"));
    assertThat(said.out())
        .contains("tei/text/prompt-book.xml error SOURCE-01")
        .contains("no site was built");
    assertThat(said.code()).isEqualTo(1);
    assertThat(edition.path("target/private/site")).doesNotExist();
  }

  @Test
  void theEditionsOwnStylesheetPartTemplateLabelAndAssetsAreUsed() {
    edition
        .override("xslt/part/phrases.xsl", "select=\"'em'\"", "select=\"'strong'\"")
        .override("site/works.ftlh", "<h1>${page.title}</h1>", "<h1>${page.title}!</h1>")
        .write("site/labels/en.yaml", "nav:\n  works: Books\n")
        .write("site/assets/style.css", "body { color: black }\n")
        .write("site/assets/seal.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
    Map<String, String> site = built(edition);
    assertThat(site.get("text/opening-night.html")).containsPattern("<strong[^>]*>twice");
    assertThat(site.get("works.html")).contains("<h1>Books!</h1>");
    assertThat(site.get("assets/style.css")).isEqualTo("body { color: black }\n");
    assertThat(site).containsKeys("assets/seal.svg", "assets/apparat.js");
  }

  @Test
  void ofAnApparatusEntryTheLemmaIsInTheTextAndTheReadingBelowIt() {
    edition.change(
        "tei/text/opening-night.xml",
        "<mentioned>thunder</mentioned>",
        "<app><lem>thunder</lem><rdg>wonder</rdg></app>");
    Said said = run("build", edition.root());
    assertThat(said.out()).contains("0 errors, 0 warnings");
    assertThat(contents(edition.path("target/site")).get("text/opening-night.html"))
        .contains("it said <span id=\"app-1-ref\" class=\"lemma\">thunder<sup")
        .contains("<span class=\"rdg\" data-tei=\"reading\">wonder</span>");
  }

  @Test
  void paragraphsAndNotesWithoutIdsAreShownAndVerified() {
    edition.change(
        "tei/text/opening-night.xml",
        "<mentioned>thunder</mentioned>",
        "<mentioned>thunder</mentioned><note>Or <persName ref=\"#hamlet\">a prince</persName>.</note>");
    Said said = run("build", edition.root());
    assertThat(said.out()).contains("0 errors");
    assertThat(said.code()).isZero();
    assertThat(contents(edition.path("target/site")).get("text/opening-night.html"))
        .containsPattern("<li id=\"note-at-\\d+\" data-tei=\"note\">");
  }

  @Test
  void anUnknownElementKeepsItsTextAndIsReported() {
    edition
        .override(
            "tei/schema/apparat.rng", "<element name=\"mentioned\">", "<element name=\"roar\">")
        .change(
            "tei/text/opening-night.xml", "<mentioned>thunder</mentioned>", "<roar>thunder</roar>");
    Said said = run("build", edition.root());
    int line = edition.line("tei/text/opening-night.xml", "<roar>");
    assertThat(said.out())
        .contains(
            "tei/text/opening-night.xml:" + line + ":",
            "warning RENDER-01 no rule shows the element roar (1×, this is the first); its text is kept",
            "0 errors, 1 warnings");
    assertThat(said.code()).isZero();
    assertThat(contents(edition.path("target/site")).get("text/opening-night.html"))
        .contains("it said <span class=\"tei-roar\">thunder</span>, that is");
  }

  @Test
  void aStylesheetThatDoesNotCompileIsAFinding() {
    edition.override("xslt/part/phrases.xsl", "match=\"foreign |", "match=\"foreign[ |");
    assertStopsAt("xslt/part/phrases.xsl:", edition.line("xslt/part/phrases.xsl", "foreign["));
  }

  @Test
  void aStylesheetThatIsNotWellFormedIsAFinding() {
    edition.override("xslt/part/phrases.xsl", "<xsl:template match=\"idno\"", "<xsl:template ");
    assertStops("xslt/part/phrases.xsl");
  }

  @Test
  void aStylesheetThatStopsIsAFinding() {
    edition.override(
        "xslt/part/phrases.xsl",
        "<xsl:template match=\"idno\" as=\"element()\">",
        "<xsl:template match=\"idno\" as=\"element()\"><xsl:sequence select=\"1 idiv 0\"/>");
    assertStopsAt("xslt/part/phrases.xsl:", edition.line("xslt/part/phrases.xsl", "idiv"));
  }

  @Test
  void aTemplateThatDoesNotParseIsAFinding() {
    edition.override("site/works.ftlh", "</#list>", "</#lst>");
    assertStopsAt("site/works.ftlh:", edition.line("site/works.ftlh", "</#lst>"));
  }

  @Test
  void labelsThatAreNoYamlAreAFinding() {
    edition.write("site/labels/en.yaml", "version: [Version");
    assertStops("site/labels/en.yaml");
  }

  @Test
  void aMissingLabelIsAFinding() {
    edition
        .override("site/labels/en.yaml", "  works: Works cited\n", "")
        .override("site/site.yaml", "languages: [en]", "languages: [sco]");
    edition.write(
        "site/labels/sco.yaml",
        edition.read("site/labels/en.yaml").replace("languageCode: en", "languageCode: sco"));
    assertStops("site/labels/sco.yaml");
    assertThat(run("build", edition.root()).out()).contains("nav.works");
  }

  @Test
  void labelsThatAreAListAreAFinding() {
    edition.write("site/labels/en.yaml", "- Words\n");
    assertStops("site/labels/en.yaml");
  }

  @Test
  void aGrammarThatIsNoneIsAFinding() {
    edition.override(
        "tei/schema/apparat.rng", "<ref name=\"teiCorpus\"/>", "<ref name=\"prompt\"/>");
    assertStops("tei/schema/apparat.rng");
  }

  @Test
  void rulesThatDoNotCompileAreAFinding() {
    edition.override("tei/schema/apparat.sch", "test=\"tei:head\"", "test=\"tei:head[\"");
    assertStops("tei/schema/apparat.sch");
  }

  @Test
  void rulesThatAreNotWellFormedAreAFinding() {
    edition.write("tei/schema/apparat.sch", "<schema>\n");
    assertStops("tei/schema/apparat.sch");
  }

  /** One finding, no trace of Java, exit code 1, no site. */
  private void assertStops(String file) {
    Said said = run("build", edition.root());
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).isEmpty();
    assertThat(said.out().lines()).hasSize(2);
    assertThat(said.out()).startsWith(file).contains(" error RENDER-02 ", "1 errors");
    assertThat(said.out()).doesNotContain("Exception", "\tat ", "null");
    assertThat(edition.path("target/site")).doesNotExist();
  }

  private void assertStopsAt(String place, int line) {
    assertStops(place + line);
  }

  private static TreeMap<String, String> built(SmallestEdition edition) {
    Said said = run("build", edition.root());
    assertThat(said.out()).contains(" 0 errors");
    return contents(edition.path("target/site"));
  }

  /** Runs of the received text's words in the files of a site, with markup and without. */
  private List<String> passages(Map<String, String> site) {
    List<String> received = new ArrayList<>();
    Matcher m = WORD.matcher(edition.read("sources/prompt-book.txt").toLowerCase(Locale.ROOT));
    while (m.find()) {
      received.add(m.group());
    }
    List<String> found = new ArrayList<>();
    site.forEach(
        (name, bytes) -> {
          String file = utf8(bytes);
          for (String words : List.of(words(file), words(file.replaceAll("<[^>]*>", "")))) {
            for (int i = 0; i + RUN <= received.size(); i++) {
              String run = String.join(" ", received.subList(i, i + RUN));
              if (words.contains(" " + run + " ")) {
                found.add(name + ": " + run);
              }
            }
          }
        });
    return found;
  }

  private static String words(String text) {
    return " "
        + String.join(
            " ", WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(r -> r.group()).toList())
        + " ";
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
