package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that stand once on either side, in the longest row of them that has one order on both: the
 * patience difference of Bram Cohen.
 */
final class Anchors {
  private static final int OFTEN = -2;

  private Anchors() {}

  /** Pairs of a place and a word, both rising. */
  static List<int[]> in(Alignment.Gap gap, int[][] places, int[] words) {
    Map<Integer, Integer> once = new HashMap<>();
    for (int i = gap.place(); i < gap.placeEnd(); i++) {
      for (int key : places[i]) {
        once.merge(key, i, (a, b) -> OFTEN);
      }
    }
    Map<Integer, Integer> word = new HashMap<>();
    for (int i = gap.word(); i < gap.wordEnd(); i++) {
      word.merge(words[i], i, (a, b) -> OFTEN);
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = gap.word(); i < gap.wordEnd(); i++) {
      int place = once.getOrDefault(words[i], OFTEN);
      if (place != OFTEN && word.get(words[i]) == i) {
        pairs.add(new int[] {place, i});
      }
    }
    return rising(pairs);
  }

  /** The longest row whose places rise; the words do already. */
  private static List<int[]> rising(List<int[]> pairs) {
    int[] ends = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int[] tops = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int found = Arrays.binarySearch(tops, 0, length, pairs.get(i)[0]);
      int at = found < 0 ? -found - 1 : found;
      tops[at] = pairs.get(i)[0];
      ends[at] = i;
      before[i] = at == 0 ? -1 : ends[at - 1];
      length = Math.max(length, at + 1);
    }
    List<int[]> row = new ArrayList<>();
    for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
      row.add(pairs.get(i));
    }
    Collections.reverse(row);
    return row;
  }
}
