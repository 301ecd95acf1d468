package io.github.apparat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import io.github.apparat.SmallestEdition.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Valid TEI of rare shape, in {@code src/test/resources/verify}: shown whole, and nothing blamed.
 */
class ValidTeiTest {
  private static final Path FIXTURES = Path.of("src/test/resources/verify");

  @TempDir Path folder;

  static List<String> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.map(f -> f.getFileName().toString().replace(".xml", "")).sorted().toList();
    }
  }

  private static String read(String name) throws IOException {
    return Files.readString(FIXTURES.resolve(name + ".xml"), StandardCharsets.UTF_8);
  }

  /** The page of a text, from whose building nothing worse than a piece of news came. */
  private Document page(String name, String tei) throws IOException {
    Files.writeString(folder.resolve(name + ".xml"), tei, StandardCharsets.UTF_8);
    Said said = SmallestEdition.run("build", folder);
    assertThat(said.out()).contains("0 errors, 0 warnings");
    return Jsoup.parse(folder.resolve("target/site/text/" + name + ".html").toFile());
  }

  private Document page(String name) throws IOException {
    return page(name, read(name));
  }

  private static String body(String tei) {
    return "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>Moon"
        + "</title></titleStmt><publicationStmt><p>None</p></publicationStmt><sourceDesc><p>None"
        + "</p></sourceDesc></fileDesc></teiHeader><text><body><p>"
        + tei
        + "</p></body></text></TEI>";
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void validTeiGivesNoFinding(String name) throws IOException {
    assertThat(page(name).select("[data-tei=body]").text()).contains("He saw");
  }

  @Test
  void anEntryWithinALemmaOrAReadingShowsAllThatItHas() throws IOException {
    List<String> entries =
        page("entries-within-entries").select(".entries-of-text > li").eachText();
    assertThat(entries.get(0))
        .isEqualTo("1a the moon rise [moon A ] noon B] A ] a lamp lit [lit A ] burning B] here B");
    assertThat(entries.get(1)).startsWith("1b the owl A ] an old grey").contains("] aged B] owl B");
  }

  @Test
  void aNoteWithinAReferenceHasAMarkBehindIt() throws IOException {
    Document page = page("notes-within-references");
    assertThat(page.getElementById("p1").text())
        .contains("moon12 rise")
        .contains("see3 and")
        .contains("criedi.");
    assertThat(page.getElementById("n2-ref").closest(".note-ref")).isNull();
  }

  @Test
  void whatIsSaidOfWhatIsSaidOfAWitnessStandsInIt() throws IOException {
    assertThat(page("details-within-details").select(".entries-of-text > li").text())
        .contains("(A: above [B: and below] the line)")
        .contains("noon B (B: blotted)")
        .contains("(B: in ink, [A: once since faded in chalk] now)");
  }

  @Test
  void aDeletionWithoutWordsSaysThatItHasNone() throws IOException {
    assertThat(page("deletions-without-words").select(".interventions > li").eachText())
        .map(words -> words.replaceFirst(" Back to .*$", ""))
        .containsExactly(
            "deleted: without words",
            "rise ] earlier: without words; deleted; added",
            "deleted: “in 1931”",
            "deleted: “Yorick ”",
            "deleted: “[…]”");
  }

  @Test
  void aNoteThatGoesOnOverAPageIsOneNote() throws IOException {
    Document page = page("notes-over-pages");
    List<Element> notes = page.select(".notes-part .body > .notes > li");
    assertThat(notes)
        .map(n -> n.text().replace("↩", "").replaceAll("\\s+", " ").strip())
        .containsExactly(
            "1 It rose early, as the watch [p. 2] wrote down1.1 at once. 1.1 In chalk.",
            "2 Twice, as they wrote.",
            "3 Not [p. 3] for long.");
    assertThat(page.select("#p2 .note-mark").eachText()).containsExactly("2", "3");
    assertThat(page.select("#p3 .note-mark")).isEmpty();
    assertThat(page.getElementById("n1b").closest("li").id()).isEqualTo("n1");
  }

  @Test
  void aNoteThatIsAnEntryHasTheWordsOfThat() throws IOException {
    Document page = page("notes-of-an-entry");
    assertThat(page.getElementById("n1").text()).startsWith("1 [the moon A ] a noon B]");
    assertThat(page.getElementById("n2").text()).startsWith("2 late");
  }

  @Test
  void ofAChoiceTheLineHasWhatIsTei() throws IOException {
    String odd = "<y xmlns='urn:x'>odd</y>";
    Document page =
        page(
            "moon",
            body("He saw <choice>%s<unclear>a</unclear><unclear>b</unclear></choice> <choice>%s<orig>y"
                    + "</orig></choice> <choice>%s<y xmlns='urn:x'>z</y></choice>.")
                .formatted(odd, odd, odd));
    assertThat(page.select("[data-tei=body] .emended").eachText())
        .map(words -> words.replace(" (emended)", ""))
        .containsExactly("a", "y", "odd");
  }
}
