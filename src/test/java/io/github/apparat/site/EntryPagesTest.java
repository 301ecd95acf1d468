package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of persons and organs, of an edition whose theatre has a guild above it and a quarrel. */
class EntryPagesTest {
  private static final String GUILD =
      """
      <org xml:id="guild" type="mass" subtype="city">
        <orgName type="heading">Guild of Players</orgName>
        <state xml:id="guild.warden" type="post" source="cite:first-folio/p.6">
          <label>Warden</label>
          <desc>Places: <num value="1">1</num></desc>
        </state>
        <state type="size" when-custom="1601" source="cite:first-folio/p.6">
          <label>full members</label>
          <desc><num value="2">2</num></desc>
        </state>
      </org>
      <org xml:id="wardrobe\"""";

  private static final String CLAIMS =
      """
      <relation xml:id="t.a" name="holds" active="#hamlet" passive="#guild.warden" from-custom="1598" to-custom="1600" ana="#began.elected" source="cite:first-folio/p.6"/>
      <relation xml:id="t.b" name="holds" active="#yorick" passive="#guild.warden" from-custom="1600" to-custom="1603" source="cite:first-folio/p.6"/>
      <relation xml:id="t.c" name="holds" active="#ophelia" passive="#guild.warden" from-custom="1604" source="cite:first-folio/p.6"/>
      <relation xml:id="t.d" name="holds" active="#ophelia" passive="#guild.warden" from-custom="1605" source="cite:first-folio/p.7"/>
      <relation xml:id="t.e" name="memberOf" type="full" active="#hamlet" passive="#guild" from-custom="[..1601]" to-custom="[1601..]" source="cite:first-folio/p.6"/>
      <relation xml:id="t.f" name="memberOf" type="full" active="#yorick" passive="#guild" from-custom="[..1601]" to-custom="[1601..]" source="cite:first-folio/p.6"/>
      <relation name="partOf" active="#theatre" passive="#guild" from-custom="1599" to-custom="1601" source="cite:first-folio/p.6"/>
      <relation name="subordinateTo" type="informal" active="#theatre" passive="#guild" source="cite:first-folio/p.7"/>
      <relation name="subordinateTo\"""";

  private static final String QUARREL =
      """
      </listOrg>
          <note type="contradiction" target="#t.c #t.d" select="#t.d" resp="#edition">The folio has two years.</note>""";

  @TempDir static Path folder;

  private static Path site;

  @BeforeAll
  static void build() {
    SmallestEdition edition = SmallestEdition.in(folder.resolve("edition"));
    String organs = "tei/register/organs.xml";
    edition.change(organs, "<org xml:id=\"wardrobe\"", GUILD);
    edition.change(organs, "<relation name=\"subordinateTo\"", CLAIMS);
    edition.change(organs, "</listOrg>", QUARREL);
    edition.change(
        "tei/edition.xml",
        "</classDecl>",
        "<taxonomy><category xml:id=\"began.elected\"><catDesc>elected</catDesc></category></taxonomy></classDecl>");
    site = folder.resolve("site");
    SmallestEdition.Said said =
        SmallestEdition.run("build", edition.root(), "--out", site.toString());
    assertThat(said.code()).as(said.out() + said.err()).isZero();
  }

  @Test
  void anOfficeNamesWhoHeldItBeforeAndAfter() {
    Element row = row(page("person/yorick.html"), "offices", "Warden · Guild of Players");
    assertThat(row.text()).contains("Before: Hamlet, Prince", "After: Ophelia", "1600", "1603");
  }

  @Test
  void anOfficeSaysHowItBegan() {
    assertThat(row(page("person/hamlet.html"), "offices", "Warden").text()).contains("elected");
  }

  @Test
  void twoOfOneListSatTogether() {
    Element together = part(page("person/hamlet.html"), "together");
    assertThat(together.select("tbody tr").eachText())
        .anySatisfy(
            r -> assertThat(r).contains("Yorick", "attested 1601").doesNotContain("possibly"));
  }

  @Test
  void theYearsSayWhereSomebodyStood() {
    List<String> years =
        part(page("person/yorick.html"), "offices").select(".years > div").eachText();
    assertThat(years).anySatisfy(y -> assertThat(y).startsWith("1601").contains("Warden"));
    assertThat(years).noneSatisfy(y -> assertThat(y).startsWith("1604"));
  }

  @Test
  void theChartHasABarForEachDatedTenureAndTheTableAllOfThem() {
    Element composition = part(page("organ/guild.html"), "composition");
    assertThat(composition.select(".chart li .label").eachText())
        .containsExactly("Hamlet, Prince", "Yorick", "Ophelia");
    assertThat(composition.select(".chart rect.surely")).hasSize(2);
    assertThat(composition.select("tbody tr").eachText())
        .anySatisfy(r -> assertThat(r).startsWith("Yorick, full member"));
  }

  @Test
  void thePlaceInTheHierarchyIsShownForEachDateAndWithoutOne() {
    Element place = part(page("organ/theatre.html"), "place");
    assertThat(place.select("details > summary").eachText()).contains("1599");
    assertThat(place.select("details tr.self").get(0).text()).contains("Elsinore Players");
    assertThat(place.select("h3 + table.ranks").text()).contains("informally subordinate");
    assertThat(page("organ/guild.html").select("#place ~ .body .ranks").text())
        .contains("Part of Guild of Players");
  }

  @Test
  void aContradictionShowsBothClaimsAndTheOneThatIsFollowed() {
    for (String page : List.of("organ/guild.html", "person/ophelia.html")) {
      Element dispute = part(page(page), "disputes");
      assertThat(dispute.select("h3").text()).isEqualTo("The folio has two years.");
      assertThat(dispute.select("li")).hasSize(2);
      assertThat(dispute.select("li.aside").text()).contains("1604");
      assertThat(dispute.select("li:not(.aside)").text()).contains("1605", "followed");
    }
  }

  @Test
  void aSizeIsSaidWithItsDateAndSource() {
    assertThat(row(page("organ/guild.html"), "what", "2 full members").text())
        .contains("1601", "Folio");
  }

  @Test
  void onADayTheOrganStandsBelowTheOtherWithThoseWhoSatInIt() {
    Document day = page("day/1601.html");
    Element guild = day.getElementById("guild");
    assertThat(guild.select("> dl").text()).contains("Warden", "Yorick", "Full members", "Hamlet");
    assertThat(guild.select("#theatre .organ").text()).startsWith("Elsinore Players");
  }

  @Test
  void onADayAnOrganIsCalledAsItWasThen() {
    assertThat(page("day/1599.html").select("#theatre > .organ").text())
        .contains("then: Helsingørs Teaterselskab");
    assertThat(page("day/1601.html").select("#theatre > .organ").text())
        .as("nobody says that it was still called so")
        .doesNotContain("then:");
  }

  @Test
  void theHeadOfAPageLeadsToItsSections() {
    Document page = page("organ/guild.html");
    assertThat(page.select(".head nav a").eachText())
        .containsExactly(
            "Who sat there",
            "Place in the apparatus",
            "Task and size",
            "Where sources disagree",
            "Data");
    page.select(".head nav a")
        .forEach(a -> assertThat(page.getElementById(a.attr("href").substring(1))).isNotNull());
  }

  @Test
  void everyDownloadOfAPageIsThere() {
    List<String> files = part(page("organ/guild.html"), "data").select("a").eachAttr("href");
    assertThat(files).hasSize(3);
    assertThat(files).allSatisfy(f -> assertThat(site.resolve("organ").resolve(f)).exists());
  }

  private static Document page(String path) {
    try {
      return Jsoup.parse(site.resolve(path).toFile(), "UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Element part(Document page, String id) {
    return page.getElementById(id).parent();
  }

  private static Element row(Document page, String part, String what) {
    return part(page, part).select("tbody tr").stream()
        .filter(r -> r.select("th").text().contains(what))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + what));
  }
}
