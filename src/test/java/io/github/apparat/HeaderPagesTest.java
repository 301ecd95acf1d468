package io.github.apparat;

import static io.github.apparat.SmallestEdition.contents;
import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the site of somebody else's texts says of them: what their headers say. */
class HeaderPagesTest {
  private static final String START =
      "xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt>";

  @TempDir Path folder;

  private static String tei(String title, String who, String published, String encoding) {
    return "<TEI "
        + START
        + "<title>"
        + title
        + "</title>"
        + who
        + "</titleStmt><publicationStmt>"
        + published
        + "</publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>"
        + encoding
        + "</teiHeader><text><body><p>Word.</p></body></text></TEI>";
  }

  private Map<String, String> build() {
    assertThat(run("build", folder).out()).contains(" 0 errors, 0 warnings");
    return contents(folder.resolve("target/site"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static Document page(Map<String, String> site, String name) {
    return Jsoup.parse(site.get(name));
  }

  @Test
  void eachTextIsSaidToBeWhoseItIsAndHowItMayBeUsed() throws IOException {
    write(
        "a.xml",
        tei(
            "Mill",
            "<respStmt><resp>copied by</resp><name>Ann Reed</name></respStmt>",
            "<publisher>Mill Press</publisher><availability><licence target='https://example.org/by'>Free licence</licence></availability>",
            "<encodingDesc><editorialDecl><correction><p>Slips were mended.</p></correction></editorialDecl></encodingDesc>"));
    write("b.xml", tei("Weir", "", "<p>Not published.</p>", ""));
    Map<String, String> site = build();
    Document about = page(site, "about.html");
    assertThat(about.select("h2 a").eachAttr("href")).containsExactly("text/a.html", "text/b.html");
    assertThat(about.select("#said-1 dt").eachText()).containsExactly("copied by", "Publisher");
    assertThat(about.select("#said-1 dd").eachText()).containsExactly("Ann Reed", "Mill Press");
    assertThat(about.select("#said-2").text()).contains("Not published.");
    Document rights = page(site, "rights.html");
    assertThat(rights.select(".text h2").eachText()).containsExactly("Mill");
    assertThat(rights.select(".text dd a[href=https://example.org/by]").text())
        .isEqualTo("Free licence");
    assertThat(page(site, "encoding.html").select(".text dd").text())
        .isEqualTo("Slips were mended.");
    assertThat(page(site, "index.html").select(".site a").eachText())
        .containsExactly("Texts", "About", "Rights", "Encoding");
  }

  @Test
  void pagesOfWhichNoHeaderSpeaksAreNotMade() throws IOException {
    write("a.xml", tei("Mill", "", "<p/>", ""));
    Map<String, String> site = build();
    assertThat(site).doesNotContainKeys("about.html", "rights.html", "encoding.html");
    assertThat(page(site, "index.html").select(".site a").eachText()).containsExactly("Texts");
    assertThat(page(site, "text/a.html").select("#rights")).isEmpty();
  }

  @Test
  void textsOfOneHeaderStandTogether() throws IOException {
    String press = "<publisher>Mill Press</publisher>";
    write(
        "all.xml",
        "<teiCorpus "
            + START
            + "<title>All</title></titleStmt><publicationStmt>"
            + press
            + "</publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
            + tei("One", "", "<p/>", "")
            + tei("Two", "", "<p/>", "")
            + tei("Three", "<author>Reed</author>", "<p/>", "")
            + "</teiCorpus>");
    Document about = page(build(), "about.html");
    assertThat(about.select(".text h2").eachText()).containsExactly("2 texts", "Three");
    assertThat(about.select("#said-1 li a").eachText()).containsExactly("One", "Two");
    assertThat(about.select("#said-2 dd").eachText()).containsExactly("Reed", "Mill Press");
  }

  @Test
  void whatManyHeadersSayIsSeveralPages() throws IOException {
    Files.createDirectories(folder.resolve("site"));
    write("site/site.yaml", "longestPage: 5000\n");
    write(
        "all.xml",
        "<teiCorpus "
            + START
            + "<title>All</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
            + IntStream.rangeClosed(1, 40)
                .mapToObj(i -> tei("T" + i, "<author>A" + i + "</author>", "<p/>", ""))
                .collect(Collectors.joining())
            + "</teiCorpus>");
    Map<String, String> site = build();
    assertThat(page(site, "about.html").select("a[rel=next]").attr("href"))
        .isEqualTo("about-2.html");
    String all =
        site.keySet().stream()
            .filter(name -> name.startsWith("about"))
            .map(name -> page(site, name).select(".text dd").text())
            .collect(Collectors.joining(" "));
    assertThat(all.split(" ")).hasSize(40);
    assertThat(site.get("about-2.html")).hasSizeLessThan(13_000);
  }
}
