package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts that texts have drawn, of a table of another text and of an organ. */
class ChartsTest {
  private static final String TABLE =
      "<table xml:id=\"prologue.t1\"><head>Nights</head><row role=\"label\"><cell>Year</cell><cell>Nights</cell><cell>Days</cell></row>"
          + "<row><cell role=\"label\">1601</cell><cell>114</cell><cell>7</cell></row>"
          + "<row><cell role=\"label\">1603</cell><cell>98</cell><cell/></row></table>";

  @TempDir Path folder;

  private SmallestEdition edition;

  @BeforeEach
  void anEdition() {
    edition = SmallestEdition.in(folder);
  }

  private static String chart(String of) {
    return "<p>See.</p><figure type=\"chart\" corresp=\"" + of + "\"><head>Drawn</head></figure>";
  }

  private static String text(String id, String words) {
    return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\""
        + id
        + "\" xml:lang=\"en\"><teiHeader><fileDesc><titleStmt><title>Nights</title></titleStmt><publicationStmt>"
        + "<publisher>The Theatre Press</publisher><availability status=\"free\" n=\"full\"><p>Free.</p></availability>"
        + "</publicationStmt><sourceDesc><p>Born digital.</p></sourceDesc></fileDesc></teiHeader>"
        + "<text type=\"article\"><body>"
        + words
        + "</body></text></TEI>";
  }

  private Said build(String inPrologue, String inArticle) {
    edition.write("tei/text/prologue.xml", text("prologue", inPrologue));
    edition.write("tei/text/epilogue.xml", text("epilogue", inArticle));
    return SmallestEdition.run("build", folder);
  }

  private Document page(String id) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("target/site/text/" + id + ".html")));
  }

  @Test
  void theTableOfAnotherTextIsDrawnWithItsFiguresBelow() throws IOException {
    Said said = build(TABLE, chart("prologue.xml#prologue.t1"));
    assertThat(said.out()).contains(" 0 errors");
    Element figure = page("epilogue").selectFirst("figure.drawn");
    assertThat(figure.select(".plot g")).hasSize(2);
    assertThat(figure.select(".plot g.s1 .mark")).hasSize(2);
    assertThat(figure.select(".plot g.s1 > path:not(.mark)").attr("d"))
        .as("1602 has no figure: the line breaks")
        .doesNotContain("L");
    assertThat(figure.select("details tbody tr").eachText())
        .containsExactly("1601 114 7", "1603 98");
    assertThat(figure.select(".drawn-from a").attr("href")).isEqualTo("../text/prologue.html#t1");
  }

  @Test
  void anOrganIsDrawnAsOnItsOwnPage() throws IOException {
    edition.change(
        "tei/register/persons.xml",
        "<relation xml:id=\"t.hamlet.manager\"",
        "<relation name=\"memberOf\" type=\"full\" active=\"#yorick\" passive=\"#theatre\" when-custom=\"1597\" source=\"cite:first-folio/p.4\"/>"
            + "<relation xml:id=\"t.hamlet.manager\"");
    Said said = build("<p>Nothing.</p>", chart("#theatre"));
    assertThat(said.out()).contains(" 0 errors");
    Document own = Jsoup.parse(Files.readString(folder.resolve("target/site/organ/theatre.html")));
    String bars = own.select("figure.chart ol").outerHtml();
    assertThat(bars).contains("<rect");
    assertThat(page("epilogue").select("figure.drawn figure.chart ol").outerHtml()).isEqualTo(bars);
  }

  @Test
  void whatIsNeitherTableNorOrganCannotBeDrawn() {
    Said said = build(TABLE, chart("#hamlet") + chart("#prologue.t9"));
    assertThat(said.out()).contains("REF-02").contains("a table or org").contains("REF-01");
    assertThat(said.code()).isEqualTo(1);
  }
}
