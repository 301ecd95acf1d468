package io.github.apparat.collate;

import java.util.Arrays;
import java.util.List;

/**
 * Lays a row of words beside places that others have filled. First come words that both have once,
 * in the order that most of them share; between these, small gaps are aligned by the best of all
 * ways, with words that are like each other, and large ones a window at a time: so time grows with
 * the length, not with its square.
 */
final class Alignment {
  /** Cells of a table in which every way is tried. */
  private static final int SMALL = 10_000;

  private final int[][] places;
  private final int[] words;
  private final NearMatches near;
  private final int[] beside;

  private Alignment(int[][] places, int[] words, NearMatches near) {
    this.places = places;
    this.words = words;
    this.near = near;
    beside = new int[words.length];
    Arrays.fill(beside, -1);
  }

  /**
   * Aligns.
   *
   * @param places the keys of the words that stand at each
   * @param ofBase whether the base has one there
   * @param words their keys
   * @return for each word its place, rising; -1 for one that has none
   */
  static int[] of(int[][] places, boolean[] ofBase, int[] words, Keys keys) {
    NearMatches near = new NearMatches(places, ofBase, words, keys);
    Alignment alignment = new Alignment(places, words, near);
    alignment.align(new Gap(0, places.length, 0, words.length));
    return alignment.beside;
  }

  /** Places and words between two pairs that belong together; the ends are after the last ones. */
  record Gap(int place, int placeEnd, int word, int wordEnd) {
    boolean isEmpty() {
      return place == placeEnd || word == wordEnd;
    }

    boolean isSmall() {
      return (long) (placeEnd - place) * (wordEnd - word) <= SMALL;
    }
  }

  private void align(Gap whole) {
    Gap gap = trimmed(whole);
    if (gap.isEmpty()) {
      return;
    }
    if (gap.isSmall()) {
      near.align(gap, beside);
      return;
    }
    List<int[]> pairs = Anchors.in(gap, places, words);
    if (pairs.isEmpty()) {
      pairs = Windows.in(gap, places, words);
      between(gap, pairs, false);
    } else {
      between(gap, pairs, true);
    }
  }

  /**
   * Aligns what stands between pairs.
   *
   * @param further whether large gaps, too
   */
  private void between(Gap gap, List<int[]> pairs, boolean further) {
    int place = gap.place();
    int word = gap.word();
    for (int i = 0; i <= pairs.size(); i++) {
      boolean last = i == pairs.size();
      int placeEnd = last ? gap.placeEnd() : pairs.get(i)[0];
      int wordEnd = last ? gap.wordEnd() : pairs.get(i)[1];
      Gap inner = new Gap(place, placeEnd, word, wordEnd);
      if (further || inner.isSmall()) {
        align(inner);
      }
      if (!last) {
        beside[wordEnd] = placeEnd;
      }
      place = placeEnd + 1;
      word = wordEnd + 1;
    }
  }

  private Gap trimmed(Gap gap) {
    int place = gap.place();
    int word = gap.word();
    int placeEnd = gap.placeEnd();
    int wordEnd = gap.wordEnd();
    while (place < placeEnd && word < wordEnd && has(places[place], words[word])) {
      beside[word++] = place++;
    }
    while (place < placeEnd && word < wordEnd && has(places[placeEnd - 1], words[wordEnd - 1])) {
      beside[--wordEnd] = --placeEnd;
    }
    return new Gap(place, placeEnd, word, wordEnd);
  }

  static boolean has(int[] place, int word) {
    for (int key : place) {
      if (key == word) {
        return true;
      }
    }
    return false;
  }
}
