package io.github.apparat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
  private static final List<String> CAST = List.of("yorick", "ophelia", "hamlet", "horatio");

  @ParameterizedTest
  @ValueSource(strings = {"hamlett", "hamlt", "hamlat", "Hamlet", "ahmlet", "hamlet"})
  void findsASlipOfTheHand(String slip) {
    assertThat(Nearest.to(slip, CAST)).contains("hamlet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"polonius", "h", "", "hamlethamlet", "telmah"})
  void whatIsTooFarIsNotMeant(String far) {
    assertThat(Nearest.to(far, CAST)).isEmpty();
  }

  @Test
  void ofSeveralAsNearTheFirstInTheAlphabetIsTakenHoweverTheyAreKept() {
    assertThat(Nearest.to("acd", List.of("acx", "acb"))).contains("acb");
    assertThat(Nearest.to("acd", List.of("acb", "acx"))).contains("acb");
  }

  @Test
  void theNearerGoesBeforeTheAlphabet() {
    assertThat(Nearest.to("hamlets", List.of("bamlit", "hamlet"))).contains("hamlet");
  }

  @Test
  void aHintNamesItOrSaysWhatToDo() {
    assertThat(Nearest.hint("hamlett", CAST, "make an entry")).isEqualTo("did you mean hamlet?");
    assertThat(Nearest.hint("polonius", CAST, "make an entry")).isEqualTo("make an entry");
    assertThat(Nearest.hint("x", Set.of(), "make an entry")).isEqualTo("make an entry");
  }
}
