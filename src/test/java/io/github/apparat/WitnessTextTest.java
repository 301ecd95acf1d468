package io.github.apparat;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of witnesses A, B and C of a text. */
class WitnessTextTest {
  private static final String HEAD =
      "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>Ledger</title></titleStmt>"
          + "<publicationStmt><p/></publicationStmt><sourceDesc><listWit><witness xml:id='A'/><witness xml:id='B'/>"
          + "<witness xml:id='C'/></listWit></sourceDesc></fileDesc></teiHeader><text><body><div>";

  @TempDir Path folder;

  private Document witnesses(String text) throws IOException {
    Files.writeString(folder.resolve("ledger.xml"), HEAD + text + "</div></body></text></TEI>");
    assertThat(run("build", folder).out()).contains(" 0 errors");
    return Jsoup.parse(Files.readString(folder.resolve("target/site/witness/ledger.html")));
  }

  /** What is left when one witness is chosen; the style sheet does the same. */
  private static Element of(Document all, int witness) {
    Element text = all.selectFirst(".witness-text").clone();
    text.select(".r:not(.w" + witness + "), .x" + witness).remove();
    return text;
  }

  @Test
  void nothingIsLeftOfATableInALacunaButTheSignOfIt() throws IOException {
    Document all =
        witnesses(
            "<p>Before.</p><app><lem wit='#A #C'/><rdg wit='#B'><lacunaStart/></rdg></app>"
                + "<table><head>Sums</head><row><cell>Bread</cell><cell/></row></table>"
                + "<list><item>One</item></list><figure><graphic url='http://example.org/a.png'/></figure>"
                + "<lacunaEnd wit='#B'/><p>After.</p>");
    assertThat(of(all, 2).select("table, ul, figure, caption")).isEmpty();
    assertThat(of(all, 2).text()).contains("lacuna of B begins", "Before.", "After.");
    assertThat(of(all, 1).select("table td")).hasSize(2);
    assertThat(of(all, 3).select("table, ul, figure")).hasSize(3);
  }

  @Test
  void ofATableThatIsPartlyInALacunaTheOtherRowsAreLeft() throws IOException {
    Document all =
        witnesses(
            "<p>In <app><lem wit='#A'>all</lem><rdg wit='#B'>most</rdg></app>.</p><table><row><cell>One</cell></row><row><cell>Two<lacunaStart wit='#B'/></cell></row>"
                + "<row><cell>Three</cell></row></table><list><item>four</item><item>five<lacunaEnd wit='#B'/> six</item></list>");
    assertThat(of(all, 2).select("tr").eachText())
        .containsExactly("One", "Two [lacuna of B begins]");
    assertThat(of(all, 2).select("li").eachText()).containsExactly("[lacuna of B ends] six");
    assertThat(of(all, 1).select("tr")).hasSize(3);
  }

  @Test
  void aReadingThatAWitnessHasInItsLacunaStays() throws IOException {
    Document all =
        witnesses(
            "<p>Before.<lacunaStart wit='#B'/></p><p>Lost <app><lem wit='#A'>bread</lem><rdg wit='#B'>wine</rdg></app>.</p>"
                + "<p><lacunaEnd wit='#B'/>After.</p>");
    assertThat(of(all, 2).text()).contains("wine").doesNotContain("Lost", "bread");
  }

  @Test
  void aPassageThatNamesItsSourcesIsInTheirWitnessesAlone() throws IOException {
    String bibliography =
        "<listBibl><bibl xml:id='w.log'>The log</bibl><bibl xml:id='w.book'>The book</bibl></listBibl>";
    String witnesses =
        "<witness xml:id='A' corresp='#w.log'/><witness xml:id='B' corresp='cite:log/table.2'/>"
            + "<witness xml:id='C' corresp='#w.book'/>";
    String head =
        HEAD.replaceFirst("<witness .*<witness xml:id='C'/>", witnesses)
            .replaceFirst("(?s)</sourceDesc>", bibliography + "</sourceDesc>");
    String text =
        "<p>To all.</p><list><item source='cite:log/par.1'>One.</item><item source='cite:log/p.4/table.2 cite:book/p.1'>Two.</item>"
            + "<item>In <app><lem wit='#C' source='cite:book/p.2'>March</lem><rdg wit='#A' source='cite:log/par.3'>May</rdg></app>.</item></list>"
            + "<table><row role='label'><cell>Year</cell><cell>Sum</cell></row><row><cell>1602</cell><cell source='cite:log/table.2'>12</cell></row></table>";
    Files.writeString(folder.resolve("ledger.xml"), head + text + "</div></body></text></TEI>");
    assertThat(run("build", folder).out()).contains(" 0 errors");
    Document all = Jsoup.parse(Files.readString(folder.resolve("target/site/witness/ledger.html")));
    assertThat(items(all, 1)).containsExactly("One.", "In [differs: May] .");
    assertThat(items(all, 2)).containsExactly("Two.");
    assertThat(items(all, 3)).containsExactly("Two.", "In March.");
    assertThat(of(all, 1).select("td").eachText()).containsExactly("1602");
    assertThat(of(all, 2).select("td").eachText()).containsExactly("1602", "12");
    assertThat(of(all, 1).text()).contains("To all.");
    Document page = Jsoup.parse(Files.readString(folder.resolve("target/site/text/ledger.html")));
    assertThat(page.select("li > .sources").eachText())
        .containsExactly("w.log, para. 1", "w.log, p. 4, Table 2; w.book, p. 1");
    assertThat(page.select("th[scope=col]").eachText()).containsExactly("Year", "Sum");
    assertThat(page.select("tfoot .sources").text()).isEqualTo("w.log, Table 2");
  }

  /** The entries of lists that are left; one that holds only what is gone is gone itself. */
  private static List<String> items(Document all, int witness) {
    return of(all, witness).select("li:not(:has(> .passage:empty))").eachText().stream()
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static final String LINES =
      "<lg><l n='1'>The mill by <hi>the</hi> water, the old</l><l n='2'>mill of the <hi>we</hi>ir.</l></lg>"
          + "<p><lb n='7'/>One day<note>Once.</note> the <lb n='8'/>miller came home.</p>";

  private static String entries(String entries) {
    return LINES + "<listApp>" + entries + "</listApp>";
  }

  private static String app(String loc, String lemma, String reading) {
    return "<app loc='%s'><lem>%s</lem><rdg wit='#B'>%s</rdg></app>".formatted(loc, lemma, reading);
  }

  @Test
  void anEntryThatNamesALineIsPutWhereTheLineHasItsLemma() throws IOException {
    Document all =
        witnesses(
            entries(
                app("1", "Mill", "house")
                    + app("2", "weir.", "brook;")
                    + app("1-2", "old mill", "ruin")
                    + app("7", "day the", "night a")
                    + app("8", "miller … home", "nobody came")));
    assertThat(of(all, 2).text())
        .contains("The [differs: house] by the water, the [differs: ruin]")
        .contains("of the [differs: brook;]")
        .contains("One [differs: night a] [differs: nobody came] .");
    assertThat(of(all, 1).text())
        .contains("The mill by the water, the old mill of the weir.", "miller came home.");
    assertThat(all.select(".why").text()).doesNotContain("not worked in");
  }

  @Test
  void anEntryWhoseLemmaIsNotFoundOnceIsCounted() throws IOException {
    Document all =
        witnesses(
            entries(
                app("1", "the", "a") // three times
                    + app("2", "water", "wine") // in the other line
                    + app("8", "miller came", "nobody was")
                    + app("8", "came home", "went") // goes over the words of the one before
                    + app("9", "nothing", "something")));
    assertThat(of(all, 2).text()).contains("The mill by the water", "[differs: nobody was] home");
    assertThat(all.select(".why").text()).endsWith("are not worked in: 4.");
  }
}
