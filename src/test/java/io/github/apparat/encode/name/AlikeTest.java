package io.github.apparat.encode.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlikeTest {
  @TempDir private Path folder;
  private InventedNames names;

  @BeforeEach
  void register() {
    names = new InventedNames(folder);
  }

  private List<String> pairs() {
    return Alike.of(names.read()).stream()
        .map(p -> p.one() + " " + p.other() + (p.sure() ? "" : "?"))
        .toList();
  }

  @Test
  void personsOfOneSurnameWhoseGivenNamesAgreeMayBeOne() {
    names
        .person("gamov", "Gamov, P. I.")
        .person("gamov-p", "Gamov, Polonius")
        .person("gamov-k", "Gamov, K. I.")
        .person("gamov-any", "Gamov");
    assertThat(pairs())
        .containsExactly(
            "gamov gamov-any?", "gamov gamov-p", "gamov-any gamov-k?", "gamov-any gamov-p?");
  }

  @Test
  void oneFormWithFewerInitialsDoesNotHideThatOthersDiffer() {
    names.person("a", "Gamov, P. I.", "P. Gamov").person("b", "Gamov, P. R.", "P. Gamov");
    assertThat(pairs()).isEmpty();
  }

  @Test
  void surnamesThatDifferInALetterMayBeOneWhereGivenNamesAgree() {
    names
        .person("a", "Shvernov, N. M.")
        .person("b", "Svernov, N. M.")
        .person("c", "Shvarnov, N.")
        .person("d", "Shwernow, K.")
        .person("e", "Ivin, N. M.")
        .person("f", "Ivan, N. M.");
    assertThat(pairs()).containsExactly("a b", "a c?");
  }

  @Test
  void anotherSpellingOfTheSameLettersIsNoOtherSurname() {
    names.person("a", "Khlevnin, Yu. A.").person("b", "Hlevnin, Iu.");
    assertThat(pairs()).containsExactly("a b");
  }

  @Test
  void organsThatShareHalfOfTheirFormsMayBeOne() {
    names
        .organ("a", "Committee of Players", "Players' Board")
        .organ("b", "Players' Board", "Committee of Players", "Stage Board")
        .organ("c", "Stage Board", "Board of Carpenters", "Carpenters' Board");
    assertThat(pairs()).containsExactly("a b");
  }

  @Test
  void manyEntriesAreNotComparedEachWithEach() {
    for (int i = 0; i < 10_000; i++) {
      String surname =
          "G" + Integer.toString(i, 26).replaceAll("[0-9]", "a$0b").replaceAll("\\d", "o");
      names.person("p" + i, surname + "ov, A.");
    }
    Names read = names.read();
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Alike.of(read));
  }
}
