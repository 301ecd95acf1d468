package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.SmallestEdition.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views of a text, its images among them, the whole way to a verified site. */
class ViewPagesTest {
  private static final Path TEXTS = Path.of("src/test/resources/render");
  private static final String MINUTE = "tei/text/council-minute.xml";

  @TempDir Path folder;
  private SmallestEdition edition;

  @BeforeEach
  void anEditionWithAMinute() throws IOException {
    edition = SmallestEdition.in(folder);
    edition
        .write(MINUTE, Files.readString(TEXTS.resolve("council-minute.xml")))
        .change(MINUTE, "https://images.example.org/leaf-12.png", "leaf/12.svg")
        .write("tei/text/leaf/12.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    edition.write(
        "tei/text/ladder-sketch.xml", Files.readString(TEXTS.resolve("ladder-sketch.xml")));
  }

  private Said build() {
    return SmallestEdition.run("build", edition.root());
  }

  private Document page(String name) {
    return Jsoup.parse(edition.read("target/site/" + name));
  }

  @Test
  void everyViewIsSoundAndHasAnAddressOfItsOwn() {
    Said said = build();
    assertThat(said.err() + said.out()).contains("0 errors, 0 warnings");
    Document diplomatic = page("diplomatic/council-minute.html");
    assertThat(diplomatic.select(".views a").eachText())
        .containsExactly("Reading text", "With interventions", "Diplomatic transcript", "Images");
    assertThat(diplomatic.select(".views [aria-current=page]").eachText())
        .containsExactly("Diplomatic transcript");
    for (String view : new String[] {"text", "interventions", "diplomatic"}) {
      assertThat(page(view + "/council-minute.html").select("#p1, #p6, #page12")).hasSize(3);
    }
    assertThat(page("text/ladder-sketch.html").select(".views a")).hasSize(4);
    assertThat(page("text/opening-night.html").select("[href^=../diplomatic/]")).hasSize(1);
  }

  @Test
  void aPageOfTheSourceStandsBesideItsImage() {
    build();
    Document images = page("facsimile/council-minute.html");
    assertThat(images.select(".folio")).hasSize(2);
    assertThat(images.select(".folio:eq(0) img").attr("src"))
        .isEqualTo("../media/tei/text/leaf/12.svg");
    assertThat(images.select(".folio:eq(0) .text").text()).contains("the lamps of the fore-");
    assertThat(images.select(".folio:eq(1) .text").text()).doesNotContain("fore-");
    assertThat(images.select(".folio:eq(1) img")).isEmpty();
    assertThat(images.select(".folio:eq(1) .remote a").attr("href"))
        .startsWith("https://images.example.org/");
    assertThat(edition.path("target/site/media/tei/text/leaf/12.svg")).exists();
  }

  @Test
  void anImageThatIsNotThereIsSaidAndThePageMadeWithoutIt() throws IOException {
    Files.delete(edition.path("tei/text/leaf/12.svg"));
    Said said = build();
    assertThat(said.code()).isZero();
    assertThat(said.err() + said.out())
        .contains(MINUTE + ":" + edition.line(MINUTE, "leaf/12.svg"))
        .contains("warning FACS-01 @url names leaf/12.svg, which is not there");
    assertThat(page("facsimile/council-minute.html").select("img")).isEmpty();
  }

  @Test
  void imagesOfATextWhoseWordsAreWithheldAreWithheld() {
    edition.change(MINUTE, "n=\"full\"", "n=\"metadata\"");
    assertThat(build().code()).isZero();
    assertThat(edition.path("target/site/media")).doesNotExist();
    assertThat(edition.path("target/site/diplomatic/council-minute.html")).doesNotExist();
  }

  @Test
  void aWordThatOneViewLosesIsFound() {
    edition.override(
        "xslt/part/layout.xsl",
        "<xsl:if test=\"$e:diplomatic\">\n      <span xmlns=\"\" class=\"{'fw'",
        "<xsl:if test=\"false()\">\n      <span xmlns=\"\" class=\"{'fw'");
    Said said = build();
    assertThat(said.err() + said.out())
        .contains("WORD-01 lost on the page diplomatic/council-minute.html: \"Stage council\"");
  }
}
