package io.github.apparat.encode.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeaviestChainTest {
  @Test
  void pairsThatCrossGiveWayToTheHeavierOnes() {
    var crossing = List.of(pair(0, 1, 1), pair(1, 0, 3), pair(2, 2, 1), pair(2, 0, 2));
    assertThat(HeaviestChain.of(crossing)).containsExactly(pair(1, 0, 3), pair(2, 2, 1));
    assertThat(HeaviestChain.of(List.of())).isEmpty();
  }

  @Test
  void noOtherChainIsHeavier() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<HeaviestChain.Pair> pairs = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        pairs.add(pair(random.nextInt(5), random.nextInt(5), 1 + random.nextInt(4)));
      }
      double weight =
          HeaviestChain.of(pairs).stream().mapToDouble(HeaviestChain.Pair::weight).sum();
      assertThat(weight).isEqualTo(heaviest(pairs, -1, -1));
    }
  }

  private static double heaviest(List<HeaviestChain.Pair> pairs, int left, int right) {
    return pairs.stream()
        .filter(p -> p.left() > left && p.right() > right)
        .mapToDouble(p -> p.weight() + heaviest(pairs, p.left(), p.right()))
        .max()
        .orElse(0);
  }

  private static HeaviestChain.Pair pair(int left, int right, double weight) {
    return new HeaviestChain.Pair(left, right, weight);
  }
}
