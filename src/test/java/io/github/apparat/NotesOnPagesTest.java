package io.github.apparat;

import static io.github.apparat.SmallestEdition.contents;
import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes of every kind and at every place, on the pages of a whole site. */
class NotesOnPagesTest {
  private static final List<String> TEXTS =
      List.of("notes-apart", "notes-in-places", "notes-in-series", "notes-with-numbers");

  private static Said said;
  private static TreeMap<String, String> site;

  @BeforeAll
  static void build(@TempDir Path folder) throws IOException {
    SmallestEdition edition = SmallestEdition.in(folder);
    for (String text : TEXTS) {
      Path fixture = Path.of("src/test/resources/render", text + ".xml");
      edition.write("tei/text/" + text + ".xml", Files.readAllBytes(fixture));
    }
    said = run("build", edition.root());
    site = contents(edition.path("target/site"));
  }

  private static Document page(String text) {
    byte[] bytes = site.get("text/" + text + ".html").getBytes(StandardCharsets.ISO_8859_1);
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void noWordIsLostAndEveryLinkLeadsSomewhere() {
    assertThat(said.err() + said.out()).contains("0 errors");
  }

  @Test
  void everyMarkLeadsToItsNoteAndEveryNoteBackToEachOfItsMarks() {
    for (String text : TEXTS) {
      Document page = page(text);
      for (Element mark : page.select("a[role=doc-noteref][id]")) {
        Element note = page.getElementById(mark.attr("href").substring(1));
        assertThat(note.select("> a[role=doc-backlink]").eachAttr("href"))
            .contains("#" + mark.id());
      }
      assertThat(page.select("a[role=doc-backlink]"))
          .allSatisfy(
              a -> assertThat(page.getElementById(a.attr("href").substring(1))).isNotNull());
    }
  }

  @Test
  void waysBackSayWhichReferenceTheyLeadTo() {
    Document page = page("notes-apart");
    assertThat(page.select("#n2 > a[role=doc-backlink]").eachAttr("aria-label"))
        .containsExactly(
            "Back to reference 1 of note 2",
            "Back to reference 2 of note 2",
            "Back to reference 3 of note 2");
    assertThat(page.select("#n7 > a[role=doc-backlink]").eachAttr("aria-label"))
        .containsExactly("Back to note (7) in the text");
  }

  @Test
  void whatOpensAtAMarkStandsBelowTheBlockOfTheMark() {
    for (String text : TEXTS) {
      Document page = page(text);
      for (Element note : page.select(".note-pop")) {
        assertThat(note.attr("popover")).isEqualTo("auto");
        assertThat(page.getElementById(note.id().replaceAll("-pop$", "-ref"))).isNotNull();
        assertThat(note.parent().className()).isEqualTo("beside");
      }
      assertThat(page.select(".beside .beside, p .beside")).isEmpty();
    }
  }

  @Test
  void eachKindHasItsListUnderItsTitle() {
    assertThat(page("notes-in-series").select("[role=doc-endnotes] h2").eachText())
        .containsExactly(
            "Notes",
            "Textual notes",
            "Notes of the prompter",
            "Remarks",
            "Notes: edition",
            "Marginal notes");
  }
}
