package io.github.apparat.mask;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import io.github.apparat.mask.Differences.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DifferencesTest {
  private static final int MANY = 100_000;

  private static List<String> row(Random random, int letters) {
    return random.ints(random.nextInt(30), 0, letters).mapToObj(String::valueOf).toList();
  }

  private static List<String> numbered(String word, int count) {
    return IntStream.range(0, count).mapToObj(i -> word + i).toList();
  }

  @Test
  void aFewChangesAreThoseOfTheLibrary() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      int letters = 1 + random.nextInt(6);
      List<String> theirs = row(random, letters);
      List<String> ours = row(random, letters);
      List<Change> expected =
          DiffUtils.diff(theirs, ours).getDeltas().stream()
              .map(
                  d ->
                      new Change(
                          d.getSource().getPosition(),
                          d.getSource().getPosition() + d.getSource().size(),
                          d.getTarget().getPosition(),
                          d.getTarget().getPosition() + d.getTarget().size()))
              .toList();
      assertThat(Differences.between(theirs, ours)).isEqualTo(expected);
    }
  }

  @Test
  @Timeout(20)
  void rowsWithNothingInCommonAreOneChange() {
    assertThat(Differences.between(numbered("a", MANY), numbered("b", MANY)))
        .containsExactly(new Change(0, MANY, 0, MANY));
  }

  @Test
  @Timeout(20)
  void aSignLeftOutBehindEveryWordIsFoundEachTime() {
    List<String> theirs = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      theirs.addAll(List.of("x", "[", "1", "]"));
    }
    List<String> ours = IntStream.range(0, MANY).mapToObj(i -> "x").toList();
    assertThat(Differences.between(theirs, ours)).hasSize(MANY);
  }
}
