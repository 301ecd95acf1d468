package io.github.apparat.foreign;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bare readings find what is wrong with a site, and nothing wrong with a good one. */
class BareSiteTest {
  private static final String PAGE = "text/opening-night.html";

  private static List<BareFile> source;
  private static Path built;

  @TempDir Path folder;

  @BeforeAll
  static void build(@TempDir Path edition) {
    SmallestEdition smallest = SmallestEdition.in(edition);
    run("build", smallest.root());
    built = smallest.path("target/site");
    Path text = smallest.path("tei/text/opening-night.xml");
    source = List.of(BareReading.of(text, "opening-night.xml").orElseThrow());
  }

  /** The site with one place of the page changed. */
  private BareSite changed(String found, String instead) throws IOException {
    for (Path file : SmallestEdition.files(built)) {
      Path copy = folder.resolve(built.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    Path page = folder.resolve(PAGE);
    String html = Files.readString(page);
    assertThat(html).contains(found);
    Files.writeString(page, html.replace(found, instead));
    return BareSite.of(folder);
  }

  @Test
  void aGoodSiteHasEveryWordNoteAndLink() throws IOException {
    BareSite site = BareSite.of(built);
    assertThat(source.get(0).notes).isEqualTo(4);
    assertThat(Lost.of(source, site)).isEmpty();
    assertThat(site.brokenLinks()).isEmpty();
    assertThat(site.notesBothWays()).isEqualTo(6);
  }

  @Test
  void aLostWordIsFound() throws IOException {
    assertThat(Lost.of(source, changed("the boxes empty,", "the boxes,")))
        .contains(
            "opening-night.xml:47: the boxes empty",
            "opening-night.xml:47: empty 1 times in the source, 0 times on the pages");
  }

  @Test
  void wordsInAnotherOrderAreFound() throws IOException {
    assertThat(Lost.of(source, changed("The pit was full", "Full was the pit")))
        .contains("opening-night.xml:47: pit was full");
  }

  @Test
  void aWordLostOutOfTwoIsFound() throws IOException {
    assertThat(Lost.of(source, changed("sang again", "again"))).isNotEmpty();
  }

  @Test
  void aPieceOfAWordThatIsLostIsFound() throws IOException {
    assertThat(Lost.of(source, changed(">encore<", "><"))).contains("opening-night.xml:42: encore");
  }

  @Test
  void aLinkToNoPageIsFound() throws IOException {
    assertThat(changed("person/yorick.html", "person/nobody%zz.html").brokenLinks())
        .isNotEmpty()
        .allMatch(l -> l.endsWith("→ person/nobody%zz.html"));
  }

  @Test
  void aLinkToNoPlaceIsFound() throws IOException {
    assertThat(changed("href=\"#n2\"", "href=\"#n22\"").brokenLinks())
        .contains(PAGE + "#n2-ref → " + PAGE + "#n22");
  }

  @Test
  void aNoteThatDoesNotLeadBackIsNotCounted() throws IOException {
    assertThat(
            changed("role=\"doc-backlink\" data-added=\"\" href=\"#n2-ref\"", "href=\"#n2-ref\"")
                .notesBothWays())
        .isEqualTo(5);
  }

  @Test
  void aNoteThatNoMarkLeadsToIsNotCounted() throws IOException {
    assertThat(changed("role=\"doc-noteref\" href=\"#n1a\"", "href=\"#n1a\"").notesBothWays())
        .isEqualTo(5);
  }
}
