package io.github.apparat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FidelityTest {
  @TempDir Path folder;
  private SiteOnDisk site;

  @BeforeEach
  void aSmallSite() {
    site = new SiteOnDisk(folder);
  }

  private List<Finding> compare(String tei, String page) {
    String body = "<div data-tei='body'>\n" + page + "</div>";
    return site.tei("play", tei).page("text/play.html", body).verify();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>The ghost walks</p> | <p>The <b>ghost</b> walks.</p>",
        "<p>The <hi>gho</hi>st</p> | <p>The <i>g</i>host</p>",
        "<p>Элсино́р — вчера</p> | <p>Элсино́р, вчера</p>",
        "<p>One</p><p>two</p> | <p>One</p><p>two</p>",
        "<l>One</l><l>two</l> | <span class='l'>One</span><span class='l'>two</span>",
        "<p>Elsi<pb break='no'/>nore</p> | <p>Elsi<span data-added>p. 2</span>nore</p>",
        "<p>Elsi<lb break='no'/>nore</p> | <p>Elsinore</p>",
        "<p>Elsi<anchor/>nore</p> | <p>Elsi<a id='x'></a>nore</p>",
        "<p>Elsinore</p> | <p>Elsi&shy;nore</p>",
        "<p>The <gap><desc>lost</desc></gap> ghost</p> | <p>The <i data-added>[…]</i> ghost</p>",
        "<p>The ghost</p> | <p><a data-added>1</a> The <i data-added>and <b>his</b></i> ghost</p>",
        "<fw>Act One</fw><p>The ghost</p> | <p>The ghost</p>",
        "<figure><figDesc>A wall</figDesc></figure> | <figure><figcaption>A wall</figcaption></figure>",
        "<p><certainty><desc>no</desc></certainty>The ghost</p> | <p>The ghost</p>",
        "<p><app><lem>ghost</lem><rdg>goat</rdg></app></p> | <p>ghost</p><i data-tei='reading'>goat</i>",
        "<p><app><rdg>ghost</rdg><rdg/></app></p> | <p>ghost</p>",
        "<p>A ghost<app from='#a'><lem>ghost</lem><rdg>goat</rdg></app></p> | <p>A ghost <i data-added>[<b data-tei='reading'>goat</b>]</i></p>",
        "<p>A ghost</p><listApp><app loc='1'><lem>ghost</lem><rdg>goat</rdg></app></listApp> | <p>A ghost <i data-tei='reading'>goat</i></p>",
        "<p><app><lem>gh<app><lem>ost</lem><rdg>oul</rdg></app></lem><rdg>goat</rdg></app></p> | <p>ghost <i data-tei='reading'>oul</i><i data-tei='reading'>goat</i></p>",
        "<p><app><lem>ghost</lem><rdg>goat<note>So B</note></rdg></app></p> | <p>ghost <i data-tei='reading'>goat</i> <i data-tei='reading'>So B</i></p>",
        "<p><choice><unclear>he</unclear></choice></p> | <p>he</p>",
        "<p><w>Elsi</w><w>nore</w><pc>,</pc> a</p> | <p>Elsinore, a</p>",
        "<p><phr><rhyme>Elsi</rhyme>nore</phr></p> | <p>Elsinore</p>",
        "<person><persName>Ann</persName><persName>Bo</persName></person> | <p>Ann</p><p>Bo</p>",
        "<p>a<dimensions> <dim>2</dim> <dim>3</dim></dimensions></p> | <p>a2<i data-added>,</i>3</p>",
        "<p>a<seg>b<list><item>c</item></list>d</seg>e</p> | a<div data-phrase>b<ul><li>c</ul>d</div>e",
        "<docAuthor>Ann</docAuthor><docDate>1602</docDate> | <p>Ann</p><p>1602</p>",
        "<p>The <span>a remark</span>ghost</p> | <p>The ghost</p>",
        "<p>The <binaryObject>aGFtbGV0</binaryObject> ghost</p> | <p>The ghost</p>",
        "<svg xmlns='http://www.w3.org/2000/svg'><style>a</style><text>b</text></svg> | <p>b</p>",
      })
  void aPageWithTheSameWordsIsSound(String tei, String page) {
    assertThat(compare(tei, page)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>The pale ghost walks</p> | <p>The ghost walks</p> | \"pale\" (the page has \"ghost walks\"",
        "<p>The ghost walks</p> | <p>The goat walks</p> | \"ghost\" (the page has \"goat\" there)",
        "<p>The ghost walks</p> | <p>The ghost</p> | \"walks\" (the page has nothing there)",
        "<p>One</p><p>two</p> | <p><b>One</b><b>two</b></p> | \"One two\" (the page has \"Onetwo\"",
        "<p>The ghost</p> | <p>The <i data-added>ghost</i></p> | \"ghost\" (the page has nothing",
        "<p>The ghost</p> | <p>The <i hidden>ghost</i></p> | \"ghost\" (the page has nothing",
        "<table><row><cell>9</cell></row></table> | <p></p> | \"9\" (the page has nothing",
        "<castItem>One</castItem><castItem>two</castItem> | <p>Onetwo</p> | \"One two\"",
        "<p><w>One</w><w>two</w></p> | <p>One two</p> | \"Onetwo\"",
      })
  void aLostWordIsFoundAtItsPlaceInTheTei(String tei, String page, String said) {
    List<Finding> found = compare(tei, page);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).code()).isEqualTo("WORD-01");
    assertThat(found.get(0).place()).isEqualTo(SiteOnDisk.at("tei/play.xml", 3, 0));
    assertThat(found.get(0).text()).startsWith("lost on the page text/play.html: ").contains(said);
  }

  @Test
  void theLineIsThatOfTheLostWordsAndNotOfTheirElement() {
    String tei = "<p>One\ntwo\nthree &amp; <hi>four\nfive</hi>\n<!-- \n -->six seven\neight</p>";
    assertThat(compare(tei, "<p>One two four five six seven eight</p>").get(0).place().line())
        .isEqualTo(5);
    assertThat(compare(tei, "<p>One two three four six seven eight</p>").get(0).place().line())
        .isEqualTo(6);
    assertThat(compare(tei, "<p>One two three four five six eight</p>").get(0).place().line())
        .isEqualTo(8);
    assertThat(compare(tei, "<p>One two three four five six seven</p>").get(0).place().line())
        .isEqualTo(9);
  }

  @Test
  void theLineIsTrueFarIntoALongParagraph() {
    List<String> words = IntStream.range(0, 30_000).mapToObj(i -> "w" + i).toList();
    String page = String.join(" ", words).replace(" w20000 ", " ");
    List<Finding> found = compare("<p>" + String.join("\r\n", words) + "</p>", page);
    assertThat(found).extracting(f -> f.place().line()).containsExactly(3 + 20_000);
  }

  @Test
  void wordsThatTheTeiDoesNotHaveAreFoundOnThePage() {
    List<Finding> found =
        compare("<p>The ghost walks</p>", "<p>The ghost\nalso talks and walks</p>");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).code()).isEqualTo("WORD-01");
    assertThat(found.get(0).place()).isEqualTo(SiteOnDisk.at("text/play.html", 5, 0));
    assertThat(found.get(0).text()).contains("\"also talks and\"");
  }

  @Test
  void afterALossTheWalkGoesOn() {
    String tei = "<p>a b c d e f g\nh i j k l m n\no p q r s t</p>";
    List<Finding> found = compare(tei, "<p>a c d e f g h i k l m n o p q r X t</p>");
    assertThat(found).extracting(f -> f.place().line()).containsExactly(3, 4, 5);
  }

  @Test
  void aWordThatIsAlikeByChanceIsNoMeeting() {
    List<Finding> found = compare("<p>one the two end</p>", "<p>ten the of end</p>");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).text()).contains("\"one the two\"").contains("\"ten the of\"");
  }

  @Test
  void atMostFiveFindingsATextAreReported() {
    String tei = IntStream.range(0, 90).mapToObj(i -> "w" + i).collect(Collectors.joining("\n"));
    String page = tei.replaceAll("w\\d*0\n", "");
    assertThat(compare("<p>" + tei + "</p>", page)).hasSize(5);
  }

  @Test
  void alsoAVeryLongLossIsOneFindingAndTakesNoTime() {
    String tei = IntStream.range(0, 50_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    assertThat(compare("<p>" + tei + "</p>", "<p>w0 w1 " + tei.substring(tei.indexOf("w9000 "))))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ol><li data-tei='note' id='n1'>See <b>act</b> one <a data-added>back</a></li></ol>",
        "<ol data-added><li>noise</li></ol><aside data-tei='note' id='n1'>See act one</aside>",
      })
  void aNoteStandsApartUnderItsId(String list) {
    String tei = "<p>The ghost<note xml:id='play.n1'>See act one</note> walks</p>";
    String page = "<div data-tei='body'>The ghost<sup data-added>1</sup> walks</div>" + list;
    assertThat(site.tei("play", tei).page("text/play.html", page).verify()).isEmpty();
  }

  @Test
  void aNoteThatIsLostChangedOrOfThePageAloneIsFound() {
    String tei =
        "<p>The<note xml:id='play.n1'>first one</note>\n"
            + "ghost<note xml:id='play.n2'>second one</note></p>";
    String page =
        "<div data-tei='body'>The ghost</div>\n"
            + "<p data-tei='note' id='n1'>first two</p>\n<p data-tei='note' id='n9'>ninth</p>";
    assertThat(site.tei("play", tei).page("text/play.html", page).verify())
        .extracting(f -> f.place() + " " + f.text())
        .containsExactly(
            "tei/play.xml:3 lost on the page text/play.html in the note n1: \"one\" (the page has \"two\" there)",
            "tei/play.xml:4 lost on the page text/play.html in the note n2: \"second one\" (the page has nothing there)",
            "text/play.html:5 the page has words in the note n9 that the TEI does not have: \"ninth\"");
  }

  @Test
  void ofAChoiceTheTextHasTheEditorsSideAndTheListTheSources() {
    String tei =
        "<p>The gho<choice>\n<sic>ats</sic>\n<corr>sts</corr>\n</choice> <choice><abbr>Mr</abbr>"
            + "<expan>Mister</expan></choice> <choice><orig>ye</orig><reg>the</reg></choice></p>";
    String text = "<div data-tei='body'>The ghosts Mister the</div>";
    String list =
        "<ul><li>ats: <i data-tei='source-reading'>ats</i><li data-tei='source-reading'>Mr</ul>";
    String ye = "<p data-added>instead of <i data-tei='source-reading'>ye</i></p>";
    assertThat(site.tei("play", tei).page("text/play.html", text + list + ye).verify()).isEmpty();
    List<Finding> found = site.page("text/play.html", text + list).verify();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).toString())
        .startsWith("tei/play.xml:6 error WORD-01 the reading of the source is not on the page")
        .contains("\"ye\"");
  }

  @Test
  void notesListedApartAreComparedAndRegistersAreNot() {
    site.file(
        "tei/play.xml",
        """
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><availability n="masked"/></teiHeader>
        <standOff><listPerson><person><note>a prince</note></person></listPerson>
        <listAnnotation><note xml:id="play.n1">on the wall</note></listAnnotation></standOff>
        <text><body><p>ghost</p></body></text></TEI>
        """);
    site.page(
        "text/play.html", "<p data-tei='body'>ghost</p><p data-tei='note' id='n1'>on the</p>");
    assertThat(site.verify()).extracting(f -> f.place().line()).containsExactly(3);
  }

  @Test
  void aTextWithoutItsPageIsFoundUnlessItShowsNoText() {
    site.tei("one", "full", "<p>x</p>")
        .tei("two", "masked", "<p>x</p>")
        .tei("three", "metadata", "<p>x</p>")
        .file("tei/four.xml", "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text>x</text></TEI>");
    assertThat(site.verify())
        .extracting(Finding::code, Finding::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("WORD-02", Location.of("tei/one.xml")),
            org.assertj.core.groups.Tuple.tuple("WORD-02", Location.of("tei/two.xml")));
  }

  @Test
  void wordsOnAPageWithoutATextThatIsShownAreFound() {
    site.tei("play", "metadata", "<p>ghost</p>")
        .page("text/play.html", "<p data-tei='body'>ghost</p>")
        .page("text/other.html", "<p data-tei='body'></p>\n<p data-tei='body'>ghost</p>");
    assertThat(site.verify())
        .extracting(f -> f.code() + " " + f.place())
        .containsExactly("WORD-03 text/other.html:4", "WORD-03 text/play.html:3");
    assertThat(site.tei("play", "full", "<p>ghost</p>").tei("other", "<p>ghost</p>").verify())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<TEI>\n<p>", "<!DOCTYPE a [<!ENTITY b SYSTEM 'c'>]><a>&b;</a>"})
  void aTeiFileThatCannotBeReadIsFoundAndHidesNoOther(String broken) {
    site.file("tei/broken.xml", broken).tei("whole", "<p>x</p>");
    assertThat(site.codes()).containsExactly("XML-01", "WORD-02");
  }

  private List<Finding> comparePages(String first, String second) {
    String tei =
        "<p>Before</p><div xml:id='play.a'><p>The ghost</p></div>"
            + "<div xml:id='play.b'><p>The king<note>He slept</note></p></div><p>After</p>";
    return site.tei("play", tei)
        .page("text/play.html", "<div data-tei='body'>Before</div>")
        .page("text/play.b.html", "<div data-tei='body' data-page='2'>" + second + "</div>")
        .page("text/play.x.html", "<div data-tei='body' data-page='1'>" + first + "</div>")
        .verify();
  }

  @Test
  void theWordsOfATextStandOnItsPagesInTheirOrder() {
    String second = "The king After<i id='note-at-1' data-tei='note'>He slept</i>";
    assertThat(comparePages("The ghost", second)).isEmpty();
    assertThat(comparePages("The goat", second))
        .extracting(Finding::text)
        .singleElement()
        .asString()
        .startsWith("lost on the pages of play: \"ghost\"");
    assertThat(comparePages("The ghost", "The king After"))
        .extracting(Finding::text)
        .singleElement()
        .asString()
        .contains("in the 1. note, which has no id: \"He slept\"");
  }

  @Test
  void aPageMoreHasWordsThatTheTextHasNot() {
    site.tei("play", "<p>The ghost</p>")
        .page("text/play.html", "<div data-tei='body'>The ghost</div>")
        .page("text/play.z.html", "<div data-tei='body' data-page='1'>The ghost</div>");
    assertThat(site.verify())
        .extracting(f -> f.code() + " " + f.place().file())
        .containsExactly("WORD-01 text/play.z.html");
  }

  @Test
  void aTextThatDoesNotSayHowMuchMayBeShownIsComparedWhereAllAre() {
    site.tei("play", "", "<p>ghost king</p>")
        .page("text/play.html", "<p data-tei='body'>ghost</p>");
    assertThat(site.codes()).containsExactly("WORD-03");
    site.page("index.html", "<meta name=\"apparat-unless-said\" content=\"full\">");
    assertThat(site.codes()).containsExactly("WORD-01");
  }
}
