package io.github.apparat.mask;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where two rows of words differ: the shortest way from one to the other (Myers, "An O(ND)
 * difference algorithm", 1986). After so many changes the way begins anew, so that time grows with
 * the length of the rows however many words were changed; libraries go on to the end, with the
 * square of the changes.
 */
final class Differences {
  /** Changes seen at once: an omission as long as half of it is seen as one. */
  private static final int MANY = 1000;

  /** The same for rows with more than a few changes, where a long look costs too much. */
  private static final int FEW = 100;

  /**
   * Words of one row in the place of words of the other.
   *
   * @param from the first of theirs; {@code to} is after the last
   * @param ourFrom the first of ours; {@code ourTo} is after the last
   */
  record Change(int from, int to, int ourFrom, int ourTo) {
    private boolean meets(Change next) {
      return to == next.from && ourTo == next.ourFrom;
    }
  }

  private final int[] theirs;
  private final int[] ours;
  private final List<Change> found = new ArrayList<>();

  /** By the number of changes: how far each way has come in theirs, from the lowest diagonal on. */
  private final List<int[]> ways = new ArrayList<>();

  private int their;
  private int our;
  private int taken;

  private Differences(List<String> theirs, List<String> ours) {
    Map<String, Integer> numbers = new HashMap<>();
    this.theirs = numbered(theirs, numbers);
    this.ours = numbered(ours, numbers);
    while (their < theirs.size() || our < ours.size()) {
      go();
    }
  }

  /** Words as numbers, which are sooner compared. */
  private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
    return words.stream().mapToInt(w -> numbers.computeIfAbsent(w, n -> numbers.size())).toArray();
  }

  /** The changes in their order; between them both rows are the same. */
  static List<Change> between(List<String> theirs, List<String> ours) {
    return new Differences(theirs, ours).found;
  }

  /** Goes as far as so many changes lead. */
  private void go() {
    int right = theirs.length - their;
    int down = ours.length - our;
    int most = taken < MANY ? MANY : FEW;
    ways.clear();
    for (int changes = 0; ; changes++) {
      int[] way = new int[changes + 1];
      ways.add(way);
      for (int i = 0; i <= changes; i++) {
        int diagonal = 2 * i - changes;
        int x = changes == 0 ? 0 : begin(changes, i);
        while (x < right && x - diagonal < down && same(x, x - diagonal)) {
          x++;
        }
        way[i] = x;
        if (x >= right && x - diagonal >= down) {
          take(changes, i);
          return;
        }
      }
      if (changes == most) {
        halfWay(most, farthest(way, right, down));
        return;
      }
    }
  }

  private boolean same(int x, int y) {
    return theirs[their + x] == ours[our + y];
  }

  /** Where a way goes on after one more change: theirs left out, or ours put in. */
  private int begin(int changes, int i) {
    int[] before = ways.get(changes - 1);
    return putsIn(changes, i) ? before[i] : before[i - 1] + 1;
  }

  private boolean putsIn(int changes, int i) {
    int[] before = ways.get(changes - 1);
    return i == 0 || i < changes && before[i - 1] < before[i];
  }

  private static int farthest(int[] way, int right, int down) {
    int best = -1;
    for (int i = 0; i < way.length; i++) {
      int y = way[i] - (2 * i - way.length + 1);
      boolean inside = way[i] <= right && y <= down;
      if (inside && (best < 0 || way[i] - i > way[best] - best)) {
        best = i;
      }
    }
    return best;
  }

  /** Takes the first half of a way: at its end it may still go wrong. */
  private void halfWay(int changes, int last) {
    int i = last;
    for (int n = changes; n > changes / 2; n--) {
      i -= putsIn(n, i) ? 0 : 1;
    }
    take(changes / 2, i);
  }

  /** Takes the changes of a way, and begins anew at its end. */
  private void take(int changes, int last) {
    Deque<Change> way = new ArrayDeque<>();
    int i = last;
    for (int n = changes; n > 0; n--) {
      boolean putsIn = putsIn(n, i);
      int x = their + begin(n, i);
      int y = our + begin(n, i) - (2 * i - n);
      way.addFirst(putsIn ? new Change(x, x, y - 1, y) : new Change(x - 1, x, y, y));
      i -= putsIn ? 0 : 1;
    }
    way.forEach(this::add);
    taken += changes;
    int x = ways.get(changes)[last];
    their += x;
    our += x - (2 * last - changes);
  }

  private void add(Change next) {
    Change before = found.isEmpty() ? null : found.get(found.size() - 1);
    if (before != null && before.meets(next)) {
      found.set(found.size() - 1, new Change(before.from, next.to, before.ourFrom, next.ourTo));
    } else {
      found.add(next);
    }
  }
}
