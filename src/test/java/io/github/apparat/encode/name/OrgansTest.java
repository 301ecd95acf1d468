package io.github.apparat.encode.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrgansTest {
  @TempDir private Path folder;
  private InventedNames names;

  @BeforeEach
  void register() {
    names =
        new InventedNames(folder)
            .organ("guild", "Guild of Prompters", "GP(b)@play", "All-Town Guild of Prompters@play")
            .organ("board", "Central Board", "Central Board of the GP(b)@play", "TsB@play")
            .organ("board-elsinore", "Board of Elsinore", "Central Board of the Elsinore Guild")
            .organ("guild-elsinore", "Elsinore Guild", "Guild of Elsinore")
            .organ("fair-17", "Seventeenth Fair", "XVII Fair of the GP(b)@play")
            .organ("mill-rosen", "Rosen mill", "Rosen mill@play")
            .organ("mill-krantz", "Krantz mill", "Krantz mill@play")
            .organ("mill-red", "Red mill", "Red mill@play")
            .organ("mill-sea", "Deep sea mill", "Deep sea mill@play")
            .organ("troupe-rosen", "Rosen touring troupe", "Rosen troupe@play")
            .organ("troupe-krantz", "Krantz touring troupe", "Krantz troupe@play")
            .organ("troupe-red", "Red touring troupe@play")
            .organ("office-salt", "Office of Salt", "Town Office of Salt@play")
            .organ("office-rope", "Office of Rope", "Town Office of Rope@play")
            .organ("raikom", "Raikom", "raikom@play", "gorkom@novel")
            .organ("kim", "KIM", "KIM@play")
            .person("krantz", "Krantz, K.", "Krantz@play");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Central Board of the GP(b) met|the [board Central Board of the GP(b)] met",
        "the Central Board of the GP (b) met|the [board Central Board of the GP (b)] met",
        "the TsB–KIM pact|the [board TsB]–[kim KIM] pact",
        "the TsB (TsB)|the [board TsB] ([board TsB])",
        "Kim met Mr. Kim|Kim met Mr. Kim",
        "the Krantz mill|the [mill-krantz Krantz mill]",
        "a central board, a guild|a central board, a guild",
      })
  void theLongestFormIsTaken(String text, String expected) {
    assertThat(names.in(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Central Board of the All-Town Guild of Prompters|board",
        "Central Board of the Guild of Prompters|board",
        "GP(b) Central Board|board",
        "Central Board of the Guild of Elsinore|board-elsinore",
        "XVII Fair of the Guild of Prompters|fair-17",
      })
  void aNameInsideMayHaveAnyOfItsForms(String text, String id) {
    names.organ("board-2", "GP(b) Central Board");
    assertThat(names.in("the " + text + " met")).startsWith("the [" + id).endsWith(text + "] met");
  }

  @ParameterizedTest
  @CsvSource({
    "XVII Fair of the GP(b)",
    "17th Fair of the GP(b)",
    "Seventeenth Fair of the GP(b)",
    "seventeenth Fair of the GP(b)"
  })
  void oneNumberIsWrittenInManyWays(String form) {
    assertThat(names.in("the " + form)).isEqualTo("the [fair-17 " + form + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Rosen and Krantz mills|the [mill-rosen Rosen] and [mill-krantz Krantz mills]",
        "Red, Rosen, and Krantz mills|[mill-red Red], [mill-rosen Rosen], and [mill-krantz Krantz mills]",
        "mills such as the Rosen, Krantz and Red|mills such as the [mill-rosen Rosen], [mill-krantz Krantz] and [mill-red Red]",
        "offices of Salt and Rope|[office-salt offices of Salt] and [office-rope Rope]",
        "two offices – Salt, Rope|two offices – [office-salt Salt], [office-rope Rope]",
        "the Rosen, Deep sea and Red mills|the [mill-rosen Rosen], [mill-sea Deep sea] and [mill-red Red mills]",
        "Red, Rosen and Krantz touring troupes|[troupe-red Red], [troupe-rosen Rosen] and [troupe-krantz Krantz touring troupes]",
        "Rosenfeld and unknown mills|Rosenfeld and unknown mills",
      })
  void membersOfAnEnumerationShareItsHead(String text, String expected) {
    assertThat(names.in(text)).isEqualTo(expected);
  }

  @Test
  void aSmallLetterMeansOneBodyOnlyWhereTheRegisterCitesItOrTheSheetSaysSo() {
    assertThat(names.in("the raikom, the gorkom, Raikom"))
        .isEqualTo("the [raikom raikom], the gorkom, [raikom Raikom]");
    names.sheet("lower: [gorkom]");
    assertThat(names.in("the gorkom")).isEqualTo("the [raikom gorkom]");
  }

  @Test
  void whatLooksLikeABodyIsSuggestedOnceWithItsPlaces() {
    names.in("by the Committee for Masks and Wigs\nby the Committee for Masks and Wigs");
    assertThat(names.suggestions().get(0).form()).isEqualTo("Committee for Masks");
    assertThat(names.suggestions().get(0).kind()).contains(Kind.ORGAN);
    assertThat(names.suggestions().get(0).count()).isEqualTo(2);
    assertThat(names.suggestions().get(0).places()).hasSize(2);
    assertThat(names.suggestions().get(0).stub())
        .startsWith("<org xml:id=\"committee-for-masks\">");
    assertThat(names.report().text())
        .contains("play.txt:1:8 info ENCODE-05 Committee for Masks looks like a name");
    assertThat(NewEntries.tei(names.suggestions()))
        .contains("<listOrg>\n    <!-- 2×: play.txt:1:8, play.txt:2:8 -->\n")
        .contains("    <org xml:id=\"committee-for-masks\">\n      <orgName type=\"heading\">")
        .doesNotContain("<listPerson>");
  }
}
