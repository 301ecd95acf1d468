package io.github.apparat.encode.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmbiguityTest {
  @TempDir private Path folder;
  private InventedNames names;

  @BeforeEach
  void register() {
    names =
        new InventedNames(folder)
            .person("ghost-ab", "Ghost, A. B.", "A. B. Ghost@play", "Ghost@play")
            .person("ghost-cd", "Ghost, C. D.", "C. D. Ghost@play", "Ghost@play")
            .person("ghost-ef", "Ghost, E. F.", "E. F. Ghost@novel", "Ghost@novel");
  }

  @Test
  void initialsDecide() {
    assertThat(names.in("A. Ghost, C.D. Ghost, E. F. Ghost"))
        .isEqualTo("[ghost-ab A. Ghost], [ghost-cd C.D. Ghost], [ghost-ef E. F. Ghost]");
  }

  @Test
  void whoWasLastNamedInFullIsMeantNearBy() {
    assertThat(names.in("C. D. Ghost spoke.\nGhost left."))
        .isEqualTo("[ghost-cd C. D. Ghost] spoke.\n[ghost-cd Ghost] left.");
    assertThat(names.report().findings()).isEmpty();
  }

  @Test
  void farAwayHeIsMeantWithLessCertainty() {
    String far = " and so on".repeat(1000);
    assertThat(names.in("C. D. Ghost spoke" + far + ", when Ghost left."))
        .endsWith(", when [ghost-cd?ghost-ab medium Ghost] left.");
  }

  @Test
  void whomNothingTellsIsDoubtfulAndOnlyThoseTheTextKnowsArePossible() {
    assertThat(names.in("the Ghost left")).isEqualTo("the [ghost-ab?ghost-cd low Ghost] left");
    assertThat(names.report().text())
        .startsWith("play.txt:1:5 warning ENCODE-04 Ghost may be ghost-cd; taken as ghost-ab");
  }

  @Test
  void theSheetSaysWhomTheTextPrefers() {
    names.sheet("prefer: [ghost-cd]");
    assertThat(names.in("the Ghost left")).contains("[ghost-cd?ghost-ab medium Ghost]");
  }

  @Test
  void aRuleOfTheSheetSeesLinesAndTheWordsAround() {
    names.sheet(
        """
        rules:
          - {form: Ghost, after: 'old', ref: ghost-cd}
          - {form: Ghost, before: 'Case', ref: ghost-ef}
          - {form: Ghost, lines: 2, ref: ghost-ab, cert: medium, or: [ghost-cd]}
        forms: {Ghost: {ref: ghost-ef, cert: low}}
        """);
    assertThat(names.in("an old Ghost, the Ghost Case, Ghost\nGhost"))
        .isEqualTo(
            "an old [ghost-cd Ghost], the [ghost-ef Ghost] Case, [ghost-ef low Ghost]\n"
                + "[ghost-ab?ghost-cd medium Ghost]");
  }

  @Test
  void aPlaceGoesBeforeAllAndOneThatIsNotThereIsTold() {
    names.sheet(
        """
        places:
          - {line: 1, form: Ghost, nth: 2, ref: ghost-cd}
          - {line: 1, form: Shade, ref: ghost-ab}
          - {line: 2, form: Ghost, ref: ghost-ab}
        forms: {Ghost: {ref: ghost-ef}}
        """);
    assertThat(names.in("Ghost, Ghost, Shade\nShade"))
        .isEqualTo("[ghost-ef Ghost], [ghost-cd Ghost], [ghost-ab Shade]\nShade");
    assertThat(names.report().text())
        .contains("play.txt:2:1 error ENCODE-06 the name \"Ghost\" of the profile is not found");
  }

  @Test
  void whatTheSheetDeniesIsNoName() {
    names.sheet(
        """
        not:
          - {form: Ghost, after: 'town of'}
          - {form: Ghost Town}
          - {before: '(?:works|mill)'}
        """);
    String text = "A. B. Ghost in the town of Ghost, in Ghost Town, at the Ghost mill";
    assertThat(names.in(text))
        .isEqualTo("[ghost-ab A. B. Ghost] in the town of Ghost, in Ghost Town, at the Ghost mill");
  }
}
