package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.apparat.report.Progress;
import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of an edition while somebody edits it. */
class PreviewTest {
  private static final String TEXT = "tei/text/opening-night.xml";

  private static final String PARTS = "text/opening-night.";

  /** With all that an excerpt leaves out, and what it does not. */
  private static final String SECTION =
      """
      <div type="section" xml:id="opening-night.s%">
        <head xml:id="opening-night.h%">Night %</head>
        <p xml:id="opening-night.p%1">Of <persName ref="#ophelia">Ophelia</persName> &amp; \
      <choice><sic>Hamlte</sic><corr resp="#edition" cert="high">Hamlet</corr></choice>, seen on \
      <date when="1602-03-04">4 March 1602</date>,<note xml:id="opening-night.n%1" \
      type="reference" place="end"><bibl corresp="#w.first-folio">Folio, p. %</bibl>.</note> the \
      <q>ghost</q> told what it had told in all the nights before, and went as it had come.<note \
      xml:id="opening-night.n%2" type="reference" place="end">It is <del>not</del> said whence.</note></p>
        <table xml:id="opening-night.t%">
          <head>The seats of <choice><sic>ngiht</sic><corr resp="#edition" cert="high">night</corr></choice> %</head>
          <row role="label"><cell>Place</cell><cell>Price</cell></row>
          <row><cell>Pit</cell><cell><num value="%">%</num></cell></row>
        </table>
        <p xml:id="opening-night.p%2">Night after night <orgName ref="#theatre">they</orgName> sat, as \
      <ref target="#opening-night.t10">a table</ref> has it, and <ptr target="#opening-night.t10"/>.</p>
      </div>
      """;

  @TempDir Path folder;
  private SmallestEdition edition;
  private Path site;
  private Preview preview;

  @BeforeEach
  void build() {
    edition = SmallestEdition.in(folder.resolve("edition"));
    site = edition.path("target/preview/site");
    preview = new Preview(new EditionFolder(edition.root()), site, Progress.NONE, line -> {});
    assertThat(preview.build(true, state -> {}).hasErrors()).isFalse();
  }

  private String page(String name) throws IOException {
    return Files.readString(site.resolve(name));
  }

  @AfterEach
  void close() {
    preview.close();
  }

  @Test
  void whatIsSavedIsThereAndThePagesOfTextsComeFirst() throws IOException {
    edition.change("tei/register/persons.xml", "Ophelia</persName>", "Ophelie</persName>");
    List<String> early = new ArrayList<>();
    Report report =
        preview.build(
            false,
            state -> {
              early.add(read("person/ophelia.html"));
              early.add(read("text/opening-night.html"));
            });
    assertThat(report.hasErrors()).isFalse();
    assertThat(early).hasSize(2);
    assertThat(early.get(0)).doesNotContain("Ophelie");
    assertThat(early.get(1)).contains("Ophelie");
    assertThat(page("person/ophelia.html")).contains("Ophelie");
    assertThat(page("persons.html")).contains("Ophelie");
  }

  /** The pages, as they are each time that somebody is told to look. */
  private List<List<String>> seen(String... names) {
    List<List<String>> seen = new ArrayList<>();
    Report report = saved(state -> seen.add(Stream.of(names).map(this::read).toList()));
    assertThat(report.text()).isEmpty();
    return seen;
  }

  /** What is done when somebody saved: what he changed is looked at, then all of it is built. */
  private Report saved(Consumer<String> early) {
    preview.look(early);
    return preview.build(false, early);
  }

  @Test
  void thePageOfAChangeComesBeforeAllElseAndIsAsItStays() throws IOException {
    String before = page("text/opening-night.html");
    edition.change(TEXT, "opened on", "opened at last on");
    List<List<String>> seen = seen("text/opening-night.html", "tei/opening-night.xml");
    assertThat(seen.get(0).get(0)).isNotEqualTo(before).contains("opened at last on");
    assertThat(seen.get(0).get(1)).doesNotContain("opened at last on");
    assertThat(seen.get(1).get(1)).contains("opened at last on");
    assertThat(page("text/opening-night.html")).isEqualTo(seen.get(0).get(0));
  }

  @Test
  void ofALongTextOnlyThePageOfTheChangeIsMadeFirst() throws IOException {
    edition.override("site/site.yaml", "longestPage: 150000", "longestPage: 8500");
    assertThat(preview.build(true, state -> {}).hasErrors()).isFalse();
    String first = page(PARTS + "s1.html");
    edition.change(TEXT, "xml:id=\"opening-night.p5\">", "xml:id=\"opening-night.p5\">Anew. ");
    List<List<String>> seen = seen(PARTS + "s1.html", PARTS + "s2.html", "tei/opening-night.xml");
    assertThat(seen.get(0).get(0)).isEqualTo(first);
    assertThat(seen.get(0).get(1)).contains("Anew. ");
    assertThat(seen.get(0).get(2)).doesNotContain("Anew. ");
    assertThat(page(PARTS + "s2.html")).isEqualTo(seen.get(0).get(1));
  }

  /** Makes the text a long one, of many pages. */
  private void lengthen() {
    StringBuilder sections = new StringBuilder();
    for (int i = 10; i < 22; i++) {
      String filled = SECTION.replace("ghost", "ghost, " + "pale as paper, ".repeat(350));
      sections.append(filled.replace("%", String.valueOf(i)));
    }
    edition.override("site/site.yaml", "longestPage: 150000", "longestPage: 8500");
    edition.change(TEXT, "    </body>", sections + "    </body>");
    assertThat(preview.build(true, state -> {}).text()).doesNotContain(" error ");
  }

  @Test
  void anExcerptOfALongTextIsShownBeforeAllOfItIsCheckedAndIsAsItStays() throws IOException {
    lengthen();
    for (String section : List.of("s10", "s21")) {
      String id = "xml:id=\"opening-night." + section.replace('s', 'p') + "1\">";
      edition.change(TEXT, id, id + "Anew. ");
      List<List<String>> seen = seen(PARTS + section + ".html", "tei/opening-night.xml");
      assertThat(seen.get(0).get(0)).contains("Anew. ");
      assertThat(seen.get(0).get(1)).doesNotContain(id + "Anew. ");
      assertThat(page(PARTS + section + ".html")).isEqualTo(seen.get(0).get(0));
      assertThat(Files.readString(edition.path("target/preview/excerpt/page/opening-night.xml")))
          .contains(id + "Anew. ", "<?apparat-left-out ");
    }
  }

  @Test
  void whatWasChangedIsShownBeforeTheRestOfItsPage() throws IOException {
    lengthen();
    String page = PARTS + "s15.html";
    String named = "<persName ref=\"#yorick\">Yorick</persName> anew. ";
    edition.change(TEXT, "opening-night.p151\">", "opening-night.p151\">" + named);
    List<List<String>> seen = seen(page, "tei/opening-night.xml");
    assertThat(seen.get(0).get(0)).contains("Yorick</a> anew. ").doesNotContain("card-yorick");
    assertThat(seen.get(1).get(0)).contains("Yorick</a> anew. ", "card-yorick");
    assertThat(seen.get(1).get(1)).doesNotContain("Yorick</persName> anew. ");
    assertThat(page(page)).isEqualTo(seen.get(1).get(0));
  }

  @Test
  void whoHasThePageOpenIsToldOfWhatWasChangedOnIt() {
    lengthen();
    edition.change(TEXT, "opening-night.p151\">", "opening-night.p151\">Anew. ");
    assertThat(looked())
        .contains("\"page\":\"" + PARTS + "s15.html\",\"from\":\"p151\",\"until\":\"\"", "Anew. ");
    edition.change(
        TEXT,
        "<cell>Pit</cell><cell><num value=\"15\">",
        "<cell>Pot</cell><cell><num value=\"15\">");
    assertThat(looked()).contains("Anew. ", "\"from\":\"t15\",\"until\":\"p152\"", "Pot");
    assertThat(read(PARTS + "s15.html")).contains("Anew. ");
    assertThat(read(PARTS + "t15.html")).contains("Pot");
  }

  /** What the pages are told at the first look, which has something to tell. */
  private String looked() {
    List<String> told = new ArrayList<>();
    assertThat(preview.look(told::add)).isTrue();
    assertThat(told).hasSize(1);
    return told.get(0);
  }

  @Test
  void headingsAndParagraphsThatAreNewOrGoneAreShownBeforeTheRestOfTheirPages() {
    lengthen();
    String page = PARTS + "s15.html";
    edition.change(TEXT, ">Night 15<", ">Night fifteen<");
    assertThat(looked()).contains("\"from\":\"h15\",\"until\":\"p151\"");
    assertThat(read(page)).contains(">Night fifteen</h1>", "<title>Night 15 ");
    String p151 = "<p xml:id=\"opening-night.p151\"";
    edition.change(TEXT, p151, "<p xml:id=\"opening-night.more\">Anew.</p>\n" + p151);
    looked();
    assertThat(read(page)).containsPattern("(?s)>Night fifteen</h1>.*id=\"more\".*id=\"p151\"");
    edition.change(TEXT, "<p xml:id=\"opening-night.more\">Anew.</p>\n", "");
    looked();
    assertThat(read(page)).contains(">Night fifteen</h1>").doesNotContain("id=\"more\"");
    edition.change(TEXT, ", seen on", ",</p>\n<p>seen on");
    assertThat(preview.look(state -> {})).isTrue();
    assertThat(read(PARTS + "s10.html"))
        .containsPattern("(?s)id=\"p101\".*</p>\\s*<p[^>]*>.*seen on");
  }

  @Test
  void whatWasShownAndIsTakenBackBeforeAllElseFollowedIsShownAsItWas() throws IOException {
    lengthen();
    String page = PARTS + "s15.html";
    String before = page(page);
    edition.change(TEXT, "opening-night.p151\">", "opening-night.p151\">Anew. ");
    AtomicInteger told = new AtomicInteger();
    RuntimeException givesWay = new RuntimeException("gives way");
    assertThatThrownBy(
            () ->
                saved(
                    state -> {
                      if (told.incrementAndGet() == 3) {
                        throw givesWay;
                      }
                    }))
        .isSameAs(givesWay);
    assertThat(page(page)).contains("Anew. ");
    edition.change(TEXT, "opening-night.p151\">Anew. ", "opening-night.p151\">");
    List<List<String>> seen = seen(page);
    // What was changed, its page, when all of the text was checked, and when its pages were made.
    assertThat(seen).hasSize(4).allSatisfy(then -> assertThat(then).containsExactly(before));
  }

  @Test
  void whatIsFoundInALongTextIsToldAsSoonAsItIsChecked() {
    lengthen();
    String note =
        "<note xml:id=\"opening-night.odd\" n=\"77\" type=\"reference\" place=\"end\">Odd.</note>";
    edition.change(TEXT, "opening-night.p151\">", "opening-night.p151\">" + note);
    List<String> told = new ArrayList<>();
    List<String> teis = new ArrayList<>();
    saved(
        state -> {
          told.add(state);
          teis.add(read("tei/opening-night.xml"));
        });
    assertThat(told.get(0)).doesNotContain("NOTE-14");
    assertThat(told.get(1)).contains("NOTE-14");
    assertThat(teis.get(1)).doesNotContain("opening-night.odd");
  }

  @Test
  void whatIsWrongInALongTextIsToldAndWhatIsMendedIsShownInAnExcerpt() throws IOException {
    lengthen();
    String page = PARTS + "s15.html";
    String before = page(page);
    edition.change(TEXT, "opening-night.p151\">Of", "opening-night.p151\"><p/>Of");
    List<String> told = new ArrayList<>();
    assertThat(saved(told::add).hasErrors()).isTrue();
    assertThat(told.get(0)).contains("RNG-01", "\"stale\":[\"" + TEXT + "\"]");
    assertThat(page(page)).isEqualTo(before);
    edition.change(TEXT, "opening-night.p151\"><p/>Of", "opening-night.p151\">All of");
    List<String> pages = new ArrayList<>();
    told.clear();
    saved(
        state -> {
          told.add(state);
          pages.add(read("tei/opening-night.xml"));
        });
    assertThat(told.get(0)).contains("\"stale\":[]").doesNotContain("RNG-01");
    assertThat(pages.get(0)).doesNotContain("All of");
    assertThat(page(page)).contains("All of");
  }

  @Test
  void whatIsWrongElsewhereThanInAnExcerptTakesItBack() throws IOException {
    lengthen();
    String page = PARTS + "s15.html";
    String before = page(page);
    edition.override(
        "tei/schema/apparat.sch",
        "</sch:schema>",
        "<sch:pattern><sch:rule context=\"tei:TEI[not(.//processing-instruction('apparat-left-out'))]\">"
            + "<sch:assert id=\"TEST-01\" role=\"error\" test=\"not(contains(., 'Anew'))\">Anew.</sch:assert>"
            + "</sch:rule></sch:pattern></sch:schema>");
    assertThat(preview.build(true, state -> {}).text()).doesNotContain(" error ");
    edition.change(TEXT, "opening-night.p151\">", "opening-night.p151\">Anew. ");
    List<String> pages = new ArrayList<>();
    assertThat(saved(state -> pages.add(read(page))).hasErrors()).isTrue();
    assertThat(pages.get(0)).contains("Anew. ");
    assertThat(page(page)).isEqualTo(before);
  }

  @Test
  void whatThePageOfAChangeSaysOfTheRestFollowsAtOnce() throws IOException {
    edition.change(TEXT, "opened on", "opened at last on");
    edition.change(TEXT, "<title>Opening Night</title>", "<title>Last Night</title>");
    List<List<String>> seen = seen("text/opening-night.html");
    assertThat(seen.get(0).get(0)).contains("opened at last on").doesNotContain("Last Night");
    assertThat(page("text/opening-night.html")).contains("opened at last on", "Last Night");
  }

  @Test
  void aTextThatHasLostAnIdIsShownAtOnceUnlessSomethingLedThere() throws IOException {
    String leads =
        ">So it says, see <ref target=\"opening-night.xml#opening-night.p5\">there</ref>. ";
    String other = edition.read(TEXT).replace("opening-night", "other");
    edition.write("tei/text/other.xml", other.replaceFirst(">So says ", leads));
    assertThat(preview.build(true, state -> {}).hasErrors()).isFalse();
    edition.change(TEXT, "xml:id=\"opening-night.p4\"", "xml:id=\"opening-night.p44\"");
    List<List<String>> seen = seen("text/opening-night.html", "tei/opening-night.xml");
    assertThat(seen.get(0).get(0)).contains("id=\"p44\"");
    assertThat(seen.get(0).get(1)).doesNotContain("opening-night.p44");
    edition.change(TEXT, "xml:id=\"opening-night.p5\"", "xml:id=\"opening-night.p55\"");
    List<String> pages = new ArrayList<>();
    assertThat(saved(state -> pages.add(read("text/opening-night.html"))).text())
        .contains("tei/text/other.xml", "opening-night.p5");
    assertThat(pages).allSatisfy(page -> assertThat(page).doesNotContain("id=\"p55\""));
  }

  private String read(String name) {
    try {
      return page(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatCannotBeShownBeforeAllElseIsShownWithIt() throws IOException {
    edition.override(
        "xslt/reading.xsl",
        "<parts xmlns=\"\"",
        "<xsl:if test=\"exists($only)\"><xsl:message terminate=\"yes\"/></xsl:if><parts xmlns=\"\"");
    assertThat(preview.build(true, state -> {}).hasErrors()).isFalse();
    edition.change(TEXT, "opened on", "opened at last on");
    List<List<String>> seen = seen("text/opening-night.html");
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).get(0)).contains("opened at last on");
  }

  @Test
  void aTextWithAnErrorStaysAsItWasAndOthersAreShownAsTheyAre() throws IOException {
    String before = page("text/opening-night.html");
    edition.change(TEXT, "</body>", "<p>unclosed</body>");
    edition.change("tei/register/persons.xml", "Ophelia</persName>", "Ophelie</persName>");
    List<String> told = new ArrayList<>();
    Report report = saved(told::add);
    assertThat(report.text()).contains(TEXT).contains("XML-01");
    assertThat(told.get(0)).contains("\"stale\":[\"" + TEXT + "\"]");
    assertThat(page("text/opening-night.html").replace("Ophelie", "Ophelia"))
        .isEqualTo(before.replace("Ophelie", "Ophelia"));
    assertThat(page("person/ophelia.html")).contains("Ophelie");
    edition.change(TEXT, "<p>unclosed</body>", "</body>");
    told.clear();
    assertThat(saved(told::add).hasErrors()).isFalse();
    assertThat(told.get(0)).contains("\"stale\":[]");
  }

  @Test
  void aTextWithAnErrorKeepsItsImages() throws IOException {
    edition.write(
        "images/house.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M1 1h7\"/></svg>");
    edition.change(
        TEXT,
        "<list xml:id",
        "<figure><graphic url=\"../../images/house.svg\"/><figDesc>A house</figDesc></figure><list xml:id");
    assertThat(preview.build(true, state -> {}).text()).doesNotContain(" error ");
    String before = page("text/opening-night.html");
    assertThat(before).contains("house.svg");
    edition.change(TEXT, "</body>", "<p>unclosed</body>");
    assertThat(preview.build(false, state -> {}).hasErrors()).isTrue();
    assertThat(page("text/opening-night.html")).isEqualTo(before);
  }

  @Test
  void whereARegisterHasAnErrorTheSiteStaysAndTheFindingNamesItsPassage() throws IOException {
    String before = page("persons.html");
    edition.change("tei/register/persons.xml", "</person>", "</persn>");
    Report report = preview.build(false, state -> {});
    assertThat(report.text()).contains("tei/register/persons.xml").contains("XML-01");
    assertThat(page("persons.html")).isEqualTo(before);
  }

  @Test
  void whatIsSavedWhileTheSiteIsMadeIsNotTakenForSound() throws IOException {
    edition.change(TEXT, "opened on", "opened at last on");
    preview.build(false, state -> edition.change(TEXT, "</body>", "<p>unclosed</body>"));
    List<String> told = new ArrayList<>();
    assertThat(saved(told::add).hasErrors()).isTrue();
    assertThat(told).isNotEmpty().allMatch(t -> t.contains("\"stale\":[\"" + TEXT + "\"]"));
    assertThat(page("text/opening-night.html")).contains("opened at last on");
  }

  @Test
  void aFindingStandsAtItsPassage() {
    edition.change(TEXT, "ref=\"#hamlet\">Prince", "ref=\"#hamlett\">Prince");
    List<String> told = new ArrayList<>();
    saved(told::add);
    assertThat(told.get(0))
        .contains("\"code\":\"REF-01\"")
        .contains("\"page\":\"text/opening-night.html#p1\"");
  }

  @Test
  void theSearchAndTheArchiveFollowWhenTheEditorRests() throws IOException {
    byte[] archive = Files.readAllBytes(archive());
    edition.change(
        TEXT, "<p xml:id=\"opening-night.p1\"", "<!-- --><p xml:id=\"opening-night.p1\"");
    preview.build(false, state -> {});
    assertThat(Files.readAllBytes(archive())).isEqualTo(archive);
    preview.build(true, state -> {});
    assertThat(Files.readAllBytes(archive())).isNotEqualTo(archive);
  }

  private Path archive() throws IOException {
    try (var files = Files.list(site)) {
      return files.filter(f -> f.toString().endsWith(".zip")).findFirst().orElseThrow();
    }
  }

  @Test
  void whatIsRehearsedLeavesTheSiteAsItIsAndIsNoFaultOfAnybody() throws IOException {
    Map<String, String> before = SmallestEdition.contents(site);
    Path page = site.resolve("text/opening-night.html");
    FileTime written = Files.getLastModifiedTime(page);
    preview.rehearse();
    assertThat(SmallestEdition.contents(site)).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(page)).isEqualTo(written);
    edition.change("tei/register/persons.xml", "</person>", "</persn>");
    preview.rehearse();
    edition.write("tei/schema/apparat.rng", "<none/>");
    new Preview(new EditionFolder(edition.root()), site, Progress.NONE, line -> {}).rehearse();
    assertThat(SmallestEdition.contents(site)).isEqualTo(before);
  }

  @Test
  void whatIsRehearsedOfALongTextLeavesTheSiteAsItIs() throws IOException {
    edition.override("site/site.yaml", "longestPage: 150000", "longestPage: 8500");
    edition.change(TEXT, "</body>", "</body><!-- " + "long ".repeat(15_000) + "-->");
    assertThat(preview.build(true, state -> {}).hasErrors()).isFalse();
    Map<String, String> before = SmallestEdition.contents(site);
    preview.rehearse();
    assertThat(SmallestEdition.contents(site)).isEqualTo(before);
  }

  @Test
  void whoStopsItWhileItWorksIsToldOfNoFault() throws IOException {
    List<String> said = new ArrayList<>();
    Consumer<String> stopping =
        line -> {
          said.add(line);
          Thread.currentThread().interrupt();
        };
    new Preview(new EditionFolder(edition.root()), site, Progress.NONE, stopping).run(0);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(said).first().asString().contains("stop with Ctrl-C");
  }

  @Test
  void whoSavesWhileOtherWorkGoesOnSeesWhatHeChangedBesideIt() throws Exception {
    lengthen();
    CountDownLatch shows = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    Consumer<String> holding =
        line -> {
          if (line.contains("stop with Ctrl-C")) {
            shows.countDown();
          } else if (line.startsWith("made in")) {
            held.countDown();
            await(goesOn);
          }
        };
    Preview working = new Preview(new EditionFolder(edition.root()), site, Progress.NONE, holding);
    Thread serving = new Thread(() -> serve(working));
    serving.start();
    try {
      await(shows);
      edition.change(TEXT, "opening-night.p151\">", "opening-night.p151\">Anew. ");
      await(held);
      edition.change(TEXT, "opening-night.p171\">", "opening-night.p171\">Later. ");
      for (int i = 0; i < 3000 && !read(PARTS + "s17.html").contains("Later. "); i++) {
        Thread.sleep(10);
      }
      assertThat(read(PARTS + "s17.html")).contains("Later. ");
      assertThat(page("tei/opening-night.xml")).contains("Anew. ").doesNotContain("Later. ");
    } finally {
      goesOn.countDown();
      serving.interrupt();
      serving.join();
    }
  }

  private static void serve(Preview preview) {
    try {
      preview.run(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aTextThatIsTakenAwayIsGoneFromTheWholeSite() {
    Path added = edition.path("tei/text/added.xml");
    edition.write("tei/text/added.xml", edition.read(TEXT).replace("opening-night", "added"));
    preview.build(true, state -> {});
    assertThat(site.resolve("text/added.html")).exists();
    added.toFile().delete();
    preview.build(true, state -> {});
    assertThat(site.resolve("text/added.html")).doesNotExist();
  }
}
