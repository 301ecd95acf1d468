package io.github.apparat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ids in a line: what is written is read again. */
class IdsTest {
  @Test
  void whatCountsUpIsARangeAndTheRestStandsAlone() {
    List<String> ids =
        List.of("p2", "p1", "p10", "p9", "p3", "n1a", "s.1.2", "s.1.1", "page-iv", "p08");
    assertThat(Ids.written(ids))
        .containsExactly("n1a p0 p1..p3 p9..p10 p08 page-iv s.1.1..s.1.2".replace("p0 ", ""));
    assertThat(Ids.read(Ids.written(ids).get(0))).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void aLineHoldsAHundredLetters() {
    List<String> ids =
        IntStream.range(0, 60).mapToObj(i -> "w.name-" + (char) ('a' + i % 26) + i + "x").toList();
    List<String> lines = Ids.written(ids);
    assertThat(lines).hasSizeGreaterThan(4).allMatch(l -> l.length() <= 100);
    assertThat(lines.stream().flatMap(l -> Ids.read(l).stream()))
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void noIdsAreALineOfTheirOwn() {
    assertThat(Ids.written(List.of())).containsExactly("");
    assertThat(Ids.read("")).isEmpty();
  }

  @Test
  void aRangeCountsUpWithOneName() {
    for (String none : List.of("p9..p3", "p1..n4", "p1..", "a..b")) {
      assertThatThrownBy(() -> Ids.read(none)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
