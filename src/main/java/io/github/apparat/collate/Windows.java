package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.List;

/**
 * The longest common row of words, found a window at a time where the whole would be too large:
 * each time the first half of a window is taken, since at its end the way may still go wrong.
 */
final class Windows {
  private static final int WIDTH = 400;

  private final int[][] places;
  private final int[] words;
  private final List<int[]> pairs = new ArrayList<>();
  private final short[][] lengths = new short[WIDTH + 1][WIDTH + 1];
  private int place;
  private int word;

  private Windows(Alignment.Gap gap, int[][] places, int[] words) {
    this.places = places;
    this.words = words;
    place = gap.place();
    word = gap.word();
  }

  /** Pairs of a place and a word that are the same, both rising. */
  static List<int[]> in(Alignment.Gap gap, int[][] places, int[] words) {
    Windows windows = new Windows(gap, places, words);
    while (windows.place < gap.placeEnd() && windows.word < gap.wordEnd()) {
      windows.go(gap.placeEnd() - windows.place, gap.wordEnd() - windows.word);
    }
    return windows.pairs;
  }

  private void go(int placesLeft, int wordsLeft) {
    int n = Math.min(WIDTH, placesLeft);
    int m = Math.min(WIDTH, wordsLeft);
    measure(n, m);
    boolean last = n == placesLeft && m == wordsLeft;
    int i = 0;
    int j = 0;
    while (last ? i < n && j < m : 2 * i < n && 2 * j < m) {
      if (same(i, j)) {
        pairs.add(new int[] {place + i++, word + j++});
      } else if (lengths[i + 1][j] == lengths[i][j + 1]
          ? i <= j
          : lengths[i + 1][j] > lengths[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    place += last ? n : i;
    word += last ? m : j;
  }

  /** How many words can still be paired from each cell on. */
  private void measure(int n, int m) {
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        if (i == n || j == m) {
          lengths[i][j] = 0;
        } else if (same(i, j)) {
          lengths[i][j] = (short) (lengths[i + 1][j + 1] + 1);
        } else {
          lengths[i][j] = (short) Math.max(lengths[i + 1][j], lengths[i][j + 1]);
        }
      }
    }
  }

  private boolean same(int i, int j) {
    return Alignment.has(places[place + i], words[word + j]);
  }
}
