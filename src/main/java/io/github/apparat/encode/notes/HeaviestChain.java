package io.github.apparat.encode.notes;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The monotone alignment of two rows: of all pairs, those that cross nowhere and weigh most
 * together. It takes n log n steps for n pairs.
 */
final class HeaviestChain {
  /**
   * A possible link.
   *
   * @param left the place in the one row, from 0
   * @param right the place in the other
   * @param weight above 0
   */
  record Pair(int left, int right, double weight) {}

  private static final Comparator<Pair> ORDER =
      Comparator.comparingInt(Pair::left)
          .thenComparing(Comparator.comparingInt(Pair::right).reversed());

  private HeaviestChain() {}

  /** The chosen pairs, in order; each place of a row is in one of them at most. */
  static List<Pair> of(List<Pair> possible) {
    Pair[] pairs = possible.stream().sorted(ORDER).toArray(Pair[]::new);
    int[] rights = Arrays.stream(pairs).mapToInt(Pair::right).sorted().distinct().toArray();
    double[] total = new double[pairs.length];
    int[] before = new int[pairs.length];
    int[] best = new int[rights.length + 1];
    Arrays.fill(best, -1);
    for (int i = 0; i < pairs.length; i++) {
      int rank = Arrays.binarySearch(rights, pairs[i].right()) + 1;
      int previous = -1;
      for (int at = rank - 1; at > 0; at -= at & -at) {
        previous = heavier(best[at], previous, total, pairs);
      }
      before[i] = previous;
      total[i] = pairs[i].weight() + (previous < 0 ? 0 : total[previous]);
      for (int at = rank; at < best.length; at += at & -at) {
        best[at] = heavier(best[at], i, total, pairs);
      }
    }
    int last = -1;
    for (int i = 0; i < pairs.length; i++) {
      last = heavier(last, i, total, pairs);
    }
    Deque<Pair> chain = new ArrayDeque<>();
    for (int i = last; i >= 0; i = before[i]) {
      chain.addFirst(pairs[i]);
    }
    return List.copyOf(chain);
  }

  /** The one with the greater total, the earlier in both rows where they weigh the same. */
  private static int heavier(int one, int other, double[] total, Pair[] pairs) {
    if (one < 0 || other < 0) {
      return Math.max(one, other);
    }
    if (total[one] != total[other]) {
      return total[other] > total[one] ? other : one;
    }
    return pairs[other].right() < pairs[one].right() ? other : one;
  }
}
