package io.github.apparat;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts with an apparatus, of every kind of linking, on their way to a verified site. */
class ApparatusTest {
  private static final Path FIXTURES = Path.of("src/test/resources/render");

  @TempDir Path folder;

  private SmallestEdition edition;

  /** What the build of the edition as it is said, and its site, for those who only read it. */
  private static Said said;

  private static SmallestEdition built;

  @BeforeAll
  static void buildOnce(@TempDir Path folder) {
    built = withApparatus(folder);
    said = run("build", built.root());
  }

  @BeforeEach
  void anEditionWithApparatus() {
    edition = withApparatus(folder);
  }

  private static SmallestEdition withApparatus(Path folder) {
    SmallestEdition edition = SmallestEdition.in(folder);
    Stream.of("in-the-text", "by-end-points", "by-location")
        .map(kind -> "apparatus-" + kind + ".xml")
        .forEach(name -> edition.write("tei/text/" + name, bytes(FIXTURES.resolve(name))));
    return edition;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyWordAndEveryReadingIsOnItsPage() {
    assertThat(said.out()).contains(" 0 errors, 0 warnings");
  }

  @Test
  void anEntryThatLeadsNowhereStandsAtTheEndAndIsTold() {
    edition.change(
        "tei/text/apparatus-by-end-points.xml",
        "</listApp>\n    </back>",
        "<app loc=\"the last page\"><rdg wit=\"#apparatus-by-end-points.R\">still wet</rdg></app>"
            + "<app><rdg wit=\"#apparatus-by-end-points.Q\">dry</rdg></app></listApp>\n    </back>");
    Said told = run("build", edition.root());
    assertThat(told.out())
        .contains("warning APP-04 @loc leads to the last page, which is no place of it")
        .contains("warning APP-04 @from leads to nothing, which is no place of it")
        .contains(" 0 errors, 2 warnings");
    assertThat(edition.read("target/site/text/apparatus-by-end-points.html"))
        .contains("<span class=\"place\">the last page</span> <span class=\"rdg\"");
  }

  @Test
  void aReadingThatIsNotOnThePageIsFound() {
    edition.override(
        "xslt/part/readings.xsl", "<xsl:attribute name=\"data-tei\" select=\"'reading'\"/>", "");
    Said told = run("build", edition.root());
    assertThat(told.out()).contains("error WORD-01", "\"lamps\"", "\"the queen\"");
  }

  @Test
  void theTableHasEveryEntryWithTheWayToIt() {
    Document table = page(built, "apparatus/apparatus-in-the-text.html");
    assertThat(table.select(".variant-table tbody tr")).hasSize(14);
    Element row = table.selectFirst("tr[data-kind=substantive]");
    assertThat(row.select("th a").attr("href"))
        .isEqualTo("../text/apparatus-in-the-text.html#moon");
    assertThat(row.attr("data-wit")).isEqualTo("apparatus-in-the-text.B apparatus-in-the-text.C");
    assertThat(row.select("td").eachText())
        .startsWith("moon A D", "moon moon B C (subst., cause: dittography)", "subst.");
    assertThat(table.select("#by-witness option").eachText())
        .containsExactly("all", "A", "B", "C", "D");
  }

  @Test
  void theTextOfAWitnessHasItsReadingsAndNoOther() {
    Document all = page(built, "witness/apparatus-in-the-text.html");
    assertThat(all.select("input[type=radio]").eachAttr("id"))
        .containsExactly("w0", "w1", "w2", "w3", "w4");
    assertThat(textOf(all, 0)).contains("The lamp and the moon go down,", "the clown", "of it.");
    assertThat(textOf(all, 2))
        .contains("Song of the [differs: lamps]", "moon moon", "the king [differs: &] the queen")
        .contains("by the [differs: ladder]", "of [differs: all] .")
        .doesNotContain("A paragraph that only");
    assertThat(textOf(all, 4)).contains("ajar").doesNotContain("He came");
  }

  @Test
  void entriesThatPointToTheirPlaceAreWorkedIntoTheTextsOfWitnesses() {
    Document all = page(built, "witness/apparatus-by-end-points.html");
    assertThat(textOf(all, 1)).contains("Tonight the king and the fool and the fool's old dog");
    assertThat(textOf(all, 2)).contains("Tonight [differs: the queen] dog will [differs: leap]");
    assertThat(textOf(all, 3)).contains("sing", "weather permitting").doesNotContain("lantern");
  }

  @Test
  void entriesThatNameTheirLineOrFollowTheirLemmaAreWorkedIn() {
    Document all = page(built, "witness/apparatus-by-location.html");
    assertThat(textOf(all, 3)).contains("The watchman [differs: stands] upon the wall");
    assertThat(textOf(all, 3)).contains("[differs: The rest is missing.]").doesNotContain("a blot");
    assertThat(textOf(all, 2)).contains("sees the [differs: sea] come in");
    assertThat(all.select(".why").text()).endsWith("are not worked in: 3.");
  }

  /** What is shown when one witness is chosen; the style sheet does the same. */
  private static String textOf(Document all, int witness) {
    Element text = all.selectFirst(".witness-text").clone();
    text.select(".r:not(.w" + witness + "), .x" + witness).remove();
    return text.text();
  }

  @Test
  void aNegativeApparatusNamesTheWitnessesOfTheLemmaOnlyWhereTheRestHasAnotherReading() {
    edition.override("site/site.yaml", "apparatus: as-encoded", "apparatus: negative");
    edition.change(
        "tei/text/apparatus-in-the-text.xml",
        "</listWit>\n          <witness",
        "</listWit>\n          <witness xml:id=\"apparatus-in-the-text.E\" n=\"E\">A late copy.</witness>\n"
            + "          <witness");
    edition.change(
        "tei/text/apparatus-in-the-text.xml",
        "<rdg wit=\"#apparatus-in-the-text.beta\">lamps</rdg>",
        "<rdg wit=\"#apparatus-in-the-text.beta #apparatus-in-the-text.E\">lamps</rdg>");
    run("build", edition.root());
    Document text = page(edition, "text/apparatus-in-the-text.html");
    assertThat(text.getElementById("app-1").text()).isEqualTo("headinga lamp A D ] lamps cett.");
    assertThat(text.getElementById("moon").text())
        .isEqualTo("1a moon ] moon moon B C (subst., cause: dittography)");
  }

  @Test
  void aPositiveApparatusNamesWitnessesThatNobodyWrote() {
    edition.override("site/site.yaml", "apparatus: as-encoded", "apparatus: positive");
    edition.change(
        "tei/text/apparatus-in-the-text.xml",
        "<lem wit=\"#apparatus-in-the-text.A #apparatus-in-the-text.D\">moon",
        "<lem>moon");
    run("build", edition.root());
    assertThat(page(edition, "text/apparatus-in-the-text.html").getElementById("moon").text())
        .startsWith("1a moon A D ] moon moon");
  }

  @Test
  void anApparatusThatIsNeitherIsToldOfTheSettings() {
    edition.override("site/site.yaml", "apparatus: as-encoded", "apparatus: full");
    Said told = run("build", edition.root());
    assertThat(told.out() + told.err()).contains("site/site.yaml", "not full");
  }

  private static Document page(SmallestEdition edition, String name) {
    return Jsoup.parse(edition.read("target/site/" + name));
  }
}
