package io.github.apparat;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apparat.SmallestEdition.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is still open in an edition, for its editors alone. */
class DeskTest {
  private static final String TEXT = "tei/text/opening-night.xml";
  private static final String PAGE = "target/private/desk/index.html";

  @TempDir Path folder;

  private SmallestEdition edition;

  /** The desk of the edition as it is, for those who only read it. */
  private static JsonNode plain;

  @BeforeAll
  static void lookOnce(@TempDir Path folder) throws Exception {
    SmallestEdition edition = SmallestEdition.in(folder);
    assertThat(run("desk", folder).code()).isZero();
    plain = new ObjectMapper().readTree(edition.read("target/private/desk/desk.json"));
  }

  @BeforeEach
  void copy() {
    edition = SmallestEdition.in(folder);
  }

  private Said ends(int code, Object... arguments) {
    Said said = run(arguments);
    assertThat(said.code()).as(said.out()).isEqualTo(code);
    return said;
  }

  private JsonNode written() throws Exception {
    ends(0, "desk", folder);
    return new ObjectMapper().readTree(edition.read("target/private/desk/desk.json"));
  }

  @Test
  void whatIsInDoubtStandsWithItsPlaceOnTheSiteAndInTheFile() {
    JsonNode doubts = plain.get("doubts");
    JsonNode name = doubts.get("name").get(0);
    assertThat(doubts.get("name")).hasSize(1);
    assertThat(name.get("found").asText()).isEqualTo("the old man");
    assertThat(name.get("remark").asText()).isEqualTo("yorick, low, ? hamlet");
    assertThat(name.get("page").asText()).isEqualTo("text/opening-night.html#p2");
    assertThat(name.get("place").asText())
        .startsWith(TEXT + ":" + edition.line(TEXT, "cert=\"low\"") + ":");
    assertThat(doubts.get("gap")).hasSize(1);
    assertThat(doubts.get("lost-note")).hasSize(1);
    assertThat(doubts.get("unclear").get(0).get("found").asText()).isEqualTo("encore");
    assertThat(doubts.get("emendation")).isEmpty();
  }

  @Test
  void aQuestionOfTheEditorsAndAnEmendationThatIsNotSureAreInDoubt() throws Exception {
    edition.change(TEXT, "resp=\"#edition\" cert=\"high\">Hamlet", "cert=\"low\">Hamlet");
    edition.change(
        TEXT,
        "xml:id=\"opening-night.n3\" n=\"3\" type=\"reference\"",
        "xml:id=\"opening-night.n3\" n=\"3\" type=\"reference\" subtype=\"query\"");
    JsonNode doubts = written().get("doubts");
    assertThat(doubts.get("emendation").get(0).get("found").asText()).isEqualTo("Hamlte → Hamlet");
    assertThat(doubts.get("question")).hasSize(1);
  }

  @Test
  void whatRegistersAndTextsLackOfEachOtherIsListed() throws Exception {
    JsonNode gaps = plain.get("gaps");
    assertThat(gaps.get("unmentioned").findValuesAsText("of"))
        .containsExactly("Denmark", "Elsinore", "truppe");
    assertThat(gaps.get("unregistered").findValuesAsText("found"))
        .containsExactly("Elsinore", "stranger", "Osric");
    assertThat(gaps.get("empty-note").findValuesAsText("found")).containsExactly("2");
    assertThat(gaps.get("uncertain").findValuesAsText("remark")).containsExactly("low", "medium");
    assertThat(gaps.get("one-source").findValuesAsText("found"))
        .contains("holds · Manager, Elsinore Players · 1598~");
    assertThat(gaps.get("undated-words")).isEmpty();
    edition.change(TEXT, "<date when=\"1602-03-04\">", "<date>");
    edition.change("tei/register/persons.xml", "to-custom=\"1598~\"", "");
    gaps = written().get("gaps");
    assertThat(gaps.get("undated-words").findValuesAsText("found")).containsExactly("4 March 1602");
    assertThat(gaps.get("undated").findValuesAsText("found"))
        .containsExactly("holds · Manager, Elsinore Players");
  }

  @Test
  void howMuchOfATextIsMarkedIsMeasured() throws Exception {
    JsonNode texts = plain.get("texts");
    assertThat(texts.findValuesAsText("tier")).containsExactly("full", "masked", "metadata");
    JsonNode text = texts.get(0);
    assertThat(text.get("status").asText()).isEqualTo("reviewed");
    assertThat(text.get("changed").asText()).isEqualTo("1623-01-01");
    assertThat(text.get("measures").toString())
        .isEqualTo(
            "{\"capitals\":{\"part\":15,\"whole\":16},\"paragraphs\":{\"part\":3,\"whole\":5},"
                + "\"dates\":{\"part\":1,\"whole\":1},\"notes\":{\"part\":3,\"whole\":4},"
                + "\"citations\":{\"part\":3,\"whole\":3}}");
    edition.change(TEXT, "The pit was full", "The pit was Full of Danes");
    edition.change(TEXT, "<bibl corresp=\"#w.prompt-book\">", "<bibl>");
    JsonNode measures = written().get("texts").get(0).get("measures");
    assertThat(measures.get("capitals").toString()).isEqualTo("{\"part\":15,\"whole\":18}");
    assertThat(measures.get("citations").toString()).isEqualTo("{\"part\":2,\"whole\":3}");
  }

  @Test
  void thePageLeadsToTheSiteThatIsThereAndToNothingWithoutOne() throws Exception {
    ends(0, "desk", folder);
    Document page = Jsoup.parse(edition.read(PAGE));
    assertThat(page.select("table a")).isEmpty();
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    ends(0, "build", folder, "--private");
    ends(0, "desk", folder);
    page = Jsoup.parse(edition.read(PAGE));
    assertThat(page.select("table a"))
        .isNotEmpty()
        .allSatisfy(
            a -> {
              String href = a.attr("href").replaceFirst("#.*", "");
              assertThat(edition.path("target/private/desk").resolve(href)).exists();
            });
    assertThat(page.select("link, script, img")).isEmpty();
    assertThat(edition.read("target/private/desk/desk.tsv").lines())
        .contains(
            "doubt\tunclear\tOpening Night\tencore\tfaded\ttext/opening-night.html#p3\t"
                + TEXT
                + ":"
                + edition.line(TEXT, "<unclear")
                + ":320");
  }

  @Test
  void aPrivateSiteHasItAndASiteToBePublishedHasNoTraceOfIt() throws Exception {
    ends(0, "build", folder, "--private");
    Path site = edition.path("target/private/site");
    Document desk = Jsoup.parse(Files.readString(site.resolve("desk.html")));
    assertThat(desk.select("h1").text()).isEqualTo("Desk");
    assertThat(desk.select("nav.site a[aria-current]").text()).isEqualTo("Desk");
    assertThat(site.resolve("desk.json")).exists();
    ends(0, "desk", folder);
    ends(0, "build", folder);
    assertThat(SmallestEdition.contents(edition.path("target/site")))
        .allSatisfy(
            (name, bytes) -> {
              assertThat(name).doesNotStartWith("desk");
              assertThat(bytes).doesNotContain("desk.html", "desk.json");
            });
  }

  @Test
  void whatChangedSinceTheLastReleaseIsTold() throws Exception {
    edition.change("tei/edition.xml", "</publisher>", "</publisher><date when=\"1623-04-23\"/>");
    ends(0, "freeze", folder);
    assertThat(plain.has("changes")).isFalse();
    ends(0, "release", folder);
    edition.change(TEXT, "The pit was full", "The pit was quite full");
    JsonNode changes = written().get("changes");
    assertThat(changes.get("since").asText()).isEqualTo("1.0");
    assertThat(changes.get("texts").get("opening-night").get("passages").get("changed").toString())
        .isEqualTo("[\"p4\"]");
    ends(0, "build", folder, "--private");
    Document desk = Jsoup.parse(Files.readString(edition.path("target/private/site/desk.html")));
    assertThat(desk.select("section[aria-labelledby=since] tbody tr").eachText())
        .containsExactly("Opening Night 168 (+1) 4 12 Passages changed (1): p4");
  }

  @Test
  void anEditionWithAnErrorHasNoDesk() {
    edition.change(TEXT, "ref=\"#hamlet\"", "ref=\"#hamlett\"");
    assertThat(ends(1, "desk", folder).out()).contains("error REF-01", "no desk was written");
    assertThat(edition.path(PAGE)).doesNotExist();
  }

  @Test
  void itGoesWhereItIsToldTo() {
    Path page = folder.resolve("elsewhere/open.html");
    ends(0, "desk", folder, "--out", page);
    assertThat(page.resolveSibling("desk.json")).exists();
    assertThat(SmallestEdition.files(page.getParent())).hasSize(3);
  }
}
