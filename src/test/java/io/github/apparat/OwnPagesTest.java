package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of an edition on itself, and the parts that they have made of it. */
class OwnPagesTest {
  @TempDir Path folder;

  private SmallestEdition edition;

  @BeforeEach
  void anEdition() {
    edition = SmallestEdition.in(folder);
  }

  private void add(String id, String words) {
    edition.change("tei/edition.xml", "</teiCorpus>", text(id, words) + "</teiCorpus>");
  }

  private static String text(String id, String words) {
    return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\""
        + id
        + "\" xml:lang=\"en\">"
        + header(id)
        + "<text type=\"about\"><body>"
        + words
        + "</body></text></TEI>";
  }

  private static String header(String title) {
    return "<teiHeader><fileDesc><titleStmt><title>The "
        + title
        + "</title></titleStmt><publicationStmt><publisher>The Theatre Press</publisher>"
        + "<availability status=\"free\" n=\"full\"><p>Free.</p></availability></publicationStmt>"
        + "<sourceDesc><p>Born digital.</p></sourceDesc></fileDesc></teiHeader>";
  }

  private static String made(String kind) {
    return "<div><head>Made</head><p>Of itself.</p><divGen type=\"" + kind + "\"/></div>";
  }

  private Document page(String name) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("target/site/" + name)));
  }

  private Document built(String id, String words) throws IOException {
    add(id, words);
    assertThat(SmallestEdition.run("build", folder).out()).contains(" 0 errors");
    return page(id + ".html");
  }

  @Test
  void aLongTextOfTheEditionOnItselfIsOnePageAndLosesNothing() throws IOException {
    edition.write("site/site.yaml", "longestPage: 200\n");
    StringBuilder words = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      String id = "whisper.s" + i;
      words.append(
          "<div xml:id=\"" + id + "\"><head>Part " + i + "</head><p xml:id=\"whisper.p" + i);
      words.append("\">Who prompts for the time " + i + ", and why so late in the play.</p></div>");
    }
    String page = built("whisper", words.toString()).select("main").text();
    assertThat(page).contains("for the time 1,", "for the time 12,", "for the time 20,");
  }

  @Test
  void aTextOfTheEditionOnItselfIsAPageToWhichAboutLeads() throws IOException {
    Document page = built("whisper", "<p xml:id=\"whisper.p1\">Who prompts.</p>");
    assertThat(page.select("h1").text()).isEqualTo("The whisper");
    assertThat(page.select(".own-pages a").eachAttr("href")).containsExactly("about.html");
    assertThat(page.select(".breadcrumb li").eachText())
        .containsExactly("Home", "About", "The whisper");
    assertThat(page("about.html").select(".own-pages a").eachText()).containsExactly("The whisper");
  }

  @Test
  void aBookOfPagesIsEnteredByItsFirstAndTurnedPageByPage() throws IOException {
    edition.write(
        "tei/manual/rules.xml",
        text(
            "rules",
            "<div type=\"rule\" xml:id=\"rules.REF-01\"><head><code>REF-01</code> Astray</head>"
                + "<p>A pointer.</p><eg>&lt;persName ref=\"#nobody\"/&gt;</eg></div>"));
    edition.change(
        "tei/edition.xml",
        "</teiCorpus>",
        "<teiCorpus>"
            + header("book")
            + text("book", "<p>See <ref target=\"#rules.REF-01\">the rule</ref>.</p>")
            + text("chapter", "<p>More.</p>")
            + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"manual/rules.xml\"/>"
            + "</teiCorpus></teiCorpus>");
    assertThat(SmallestEdition.run("build", folder).out()).contains(" 0 errors");
    assertThat(page("about.html").select(".own-pages a").eachText()).containsExactly("The book");
    Document first = page("book.html");
    assertThat(first.select(".own-pages li").eachText())
        .containsExactly("The book", "The chapter", "The rules");
    assertThat(first.selectFirst("p a:contains(rule)").attr("href")).isEqualTo("rules.html#REF-01");
    Document second = page("chapter.html");
    assertThat(second.select(".breadcrumb li").eachText())
        .containsExactly("Home", "About", "The book", "The chapter");
    assertThat(second.select(".turn a").eachAttr("href"))
        .containsExactly("book.html", "rules.html");
    assertThat(page("rules.html").select("#REF-01 pre").text()).contains("#nobody");
  }

  @Test
  void whatItSaysAtHomeStandsOnTheFirstPage() throws IOException {
    add(
        "home",
        "<p>Come in.</p><figure type=\"chart\" corresp=\"#theatre\"><head>Who played</head></figure>");
    assertThat(SmallestEdition.run("build", folder).out()).contains(" 0 errors");
    assertThat(page("index.html").select(".home-words p").first().ownText()).isEqualTo("Come in.");
    assertThat(page("index.html").select(".home-words figure.chart rect")).isNotEmpty();
    assertThat(folder.resolve("target/site/home.html")).doesNotExist();
  }

  @Test
  void theElementsOfTheTextsAreCountedEachWithAPlaceAndItsUse() throws IOException {
    Element table = built("signs", made("markup")).selectFirst("table.markup");
    Element row = row(table, "note");
    assertThat(row.child(1).text()).isNotEmpty();
    assertThat(row.child(2).text()).isEqualTo("6");
    assertThat(row.select("a").last().attr("href")).startsWith("text/opening-night.html#");
    assertThat(row(table, "persName").child(3).select("code").text())
        .isEqualTo("<persName ref=\"#hamlet\">Prince Hamlet</persName>");
    assertThat(table.select("th code").eachText()).doesNotContain("teiHeader");
    theEncodingSaysHowTheyAreUsed(page("encoding.html"));
  }

  private static void theEncodingSaysHowTheyAreUsed(Document page) {
    Element use = page.selectFirst("#element-persName .use");
    assertThat(use.select("dd").first().text())
        .isEqualTo("13 times: Opening Night 9, The Prompt Book 4");
    assertThat(use.select("dd").get(1).select("code").text())
        .isEqualTo("<persName ref=\"#hamlet\">Prince Hamlet</persName>");
    assertThat(use.select("dd").get(1).select("a").attr("href"))
        .isEqualTo("text/opening-night.html#p1");
    assertThat(use.select(".shown a.name.person").text()).isEqualTo("Prince Hamlet");
    assertThat(use.select(".shown [id], .shown [href]")).isEmpty();
    assertThat(row(use.selectFirst("table"), "@cert").text()).isEqualTo("@cert 1 low 1");
    assertThat(row(page.selectFirst("#element-gap table"), "@source").text())
        .matches("@source \\d+ \\d+ different values");
    assertThat(page.select("#element-lem .use").text()).isEqualTo("No text uses it.");
    assertThat(page.select("#used table.markup a[href=#element-note]")).isNotEmpty();
  }

  private static Element row(Element table, String element) {
    return table.select("tbody tr").stream()
        .filter(r -> r.child(0).text().equals(element))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void changesOfTheTextsStandByDayTheNewestFirst() throws IOException {
    String text = edition.read("tei/text/opening-night.xml");
    edition.write(
        "tei/text/opening-night.xml",
        text.replaceFirst(
            "(?s)(<revisionDesc[^>]*>).*</revisionDesc>",
            "$1<change when=\"1602-05-06\">Written.</change><change when=\"1603-01-02\">Mended.</change></revisionDesc>"));
    Element made = built("past", made("history")).selectFirst(".made");
    List<String> days = made.select("h3").eachText();
    assertThat(days).containsSubsequence("2 January 1603", "6 May 1602");
    assertThat(made.select("h3:contains(1603) + ul").text()).isEqualTo("Opening Night: Mended.");
  }

  @Test
  void toolsAndReceivedFilesAreNamedWithTheirVersions() throws IOException {
    Document page = built("press", made("colophon"));
    assertThat(page.select(".made table").first().select("tbody td").eachText())
        .isNotEmpty()
        .noneMatch(words -> words.contains("$"));
    assertThat(page.select(".made code.sha256").eachText())
        .isNotEmpty()
        .allMatch(sum -> sum.matches("[0-9a-f]{64}"));
  }

  @Test
  void questionsAreAnsweredByWhatWasCounted() throws IOException {
    edition.write(
        "site/assessment.yaml",
        "questions:\n- title: First\n  items:\n"
            + "  - {number: '1', question: Who, facts: [persons]}\n"
            + "  - {number: '2', question: Who and which, facts: [persons, doi]}\n"
            + "  - {number: '3', question: Which, facts: [doi]}\n"
            + "  - {number: '4', question: Held, rules: [LINK-01]}\n");
    Document page = built("judge", made("assessment"));
    assertThat(page.select(".assessment tbody tr").eachAttr("class"))
        .containsExactly("answer-yes", "answer-partly", "answer-no", "answer-yes");
    assertThat(page.select(".made p").first().text())
        .isEqualTo("Answered with yes: 2; in part: 1; no: 1.");
  }

  @Test
  void aQuestionThatRestsOnWhatNothingCountsIsAFinding() {
    edition.write(
        "site/assessment.yaml",
        "questions:\n- title: First\n  items:\n  - {number: '1', question: Ghosts, facts: [ghosts]}\n");
    add("judge", made("assessment"));
    assertThat(SmallestEdition.run("build", folder).out())
        .contains("site/assessment.yaml error RENDER-02", "ghosts");
  }

  @Test
  void everyRuleThatIsNamedInTheQuestionsIsOneOfOurs() throws IOException {
    Document page = built("judge", made("assessment"));
    List<String> codes =
        List.of(Rule.values()).stream().map(rule -> rule.name().replace('_', '-')).toList();
    assertThat(page.select(".assessment code").eachText()).isNotEmpty();
    assertThat(page.select(".assessment code").eachText())
        .allMatch(code -> codes.contains(code) || code.startsWith("RNG-"));
  }
}
