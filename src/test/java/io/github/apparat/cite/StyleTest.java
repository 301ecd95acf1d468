package io.github.apparat.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.apparat.model.Imprint;
import io.github.apparat.model.Name;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.UnusableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Citations in CSL styles: what they say, and that titles which share a form read as their own. */
class StyleTest {
  private static final List<String> TITLES =
      List.of(
          "The ghost of a king",
          "A play in five acts: the players on the road",
          "Osric, Lord (the younger)",
          "Fortinbras, F. N.",
          "Who's there?",
          "The king’s “mousetrap” and its end",
          "“Words, words, words”",
          "Of oaths & of swords",
          "iPad or abacus; what then",
          "THE PLAY WITHIN THE PLAY",
          "What an inn is for",
          "Гамлет, принц датский",
          "A <court> of one",
          "Stop!");

  @TempDir static Path folder;

  @Test
  void aNoteNamesWhatIsKnownAndNothingElse() {
    Form form =
        style("chicago-notes-bibliography", "en").format(cited("The ghost of a king", "en"));
    assertThat(form.at(""))
        .isEqualTo(
            "N. F. Yorick and The players, “The Ghost of a King,” in <i>Elsinore Papers</i>,"
                + " version 2.1, ed. by Osric Fop (Castle, 1999), https://elsinore.example/text/ghost.html.");
    assertThat(form.at("para. 12")).contains("(Castle, 1999), para. 12, https://");
  }

  @Test
  void byAuthorAndDateTheTextNamesThePlaceAndTheBibliographyTheAddress() {
    Form form = style("chicago-author-date", "en").format(cited("The ghost of a king", "en"));
    assertThat(form.at(""))
        .startsWith("Yorick, N. F., and The players. 1999. “The Ghost of a King.” In");
    assertThat(form.at("note 60a"))
        .startsWith("(Yorick and The players 1999, note 60a) Yorick, N. F.");
  }

  @Test
  void aDateThatNobodyGivesIsNotInvented() {
    Cited undated = new Cited("x", "Ghosts", "Papers", Imprint.NONE, "en", "text/x.html");
    assertThat(style("chicago-author-date", "en").format(undated).at(""))
        .contains("n.d.")
        .doesNotContainPattern("[12]\\d\\d\\d");
    assertThat(style("chicago-author-date", "en").format(undated).at("")).endsWith("text/x.html.");
  }

  @Test
  void theWordsOfAStyleAreThoseOfTheLanguageOfTheSite() {
    Cited cited = cited("Гамлет, принц датский", "ru");
    assertThat(style("chicago-notes-bibliography", "ru").format(cited).at("")).contains("под ред.");
    assertThat(style("chicago-notes-bibliography", "tt").format(cited).at("")).contains("ed. by");
  }

  @ParameterizedTest
  @CsvSource({
    "chicago-notes-bibliography, en",
    "chicago-author-date, en",
    "modern-language-association, en",
    "mhra-notes, ru",
    "apa, fr",
    "harvard-cite-them-right, en",
    "gost-r-7-0-5-2008, ru"
  })
  void aTitleInASharedFormReadsAsFormattedAlone(String name, String language) {
    Style style = style(name, language);
    for (String title : TITLES) {
      for (String of : List.of("en", "ru", "")) {
        Cited cited = cited(title, of);
        Form shared = style.of(cited, Slots.of(cited, language));
        Form alone = style.format(cited);
        assertThat(shared.at("")).isEqualTo(alone.at(""));
        assertThat(shared.open()).isEqualTo(alone.open());
      }
    }
  }

  @Test
  void anEditionMayHaveAStyleOfItsOwn() throws IOException {
    Path own = Files.createDirectories(folder.resolve("site/csl")).resolve("plain.csl");
    Files.writeString(
        own,
        """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
          <info><title>Plain &amp; simple</title><id>plain</id></info>
          <citation><layout suffix="!"><text variable="title"/></layout></citation>
        </style>
        """);
    Style style = style("plain", "en");
    assertThat(style.title()).isEqualTo("Plain & simple");
    assertThat(style.format(cited("Ghosts", "en")).at("")).isEqualTo("Ghosts!");
    Files.writeString(own, "<style>");
    assertThatThrownBy(() -> style("plain", "en"))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("site/csl/plain.csl");
    Files.writeString(own, "<!DOCTYPE style SYSTEM \"x\"><style/>");
    assertThatThrownBy(() -> style("plain", "en")).isInstanceOf(UnusableFile.class);
  }

  @Test
  void aStyleThatIsNowhereIsSaid() {
    assertThatThrownBy(() -> style("no-such-style", "en"))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("site/csl/no-such-style.csl");
    assertThatThrownBy(() -> style("../evil", "en")).isInstanceOf(UnusableFile.class);
  }

  private static Style style(String name, String language) {
    return new Style(StyleFile.read(new EditionFolder(folder), name), language);
  }

  private static Cited cited(String title, String language) {
    Imprint imprint =
        new Imprint(
            List.of(Name.of("Yorick, N. F."), Name.of("The players")),
            List.of(new Name("Fop", "Osric", "Osric Fop")),
            "Castle",
            "",
            "1999",
            "2.1",
            "");
    String address = "https://elsinore.example/text/ghost.html";
    return new Cited("ghost", title, "Elsinore Papers", imprint, language, address);
  }
}
