package io.github.apparat.collate;

/**
 * The best way through a small gap (after Needleman and Wunsch): the same words before those that
 * are like each other, these before others, and a word beside another before a word beside nothing.
 */
final class NearMatches {
  private static final int SAME = 100;
  private static final int LIKE = 60;
  private static final int OTHER = 8;

  /** It is rather put in the place of a word of the base than of one that another has added. */
  private static final int OTHER_ADDED = 6;

  private final int[][] places;
  private final boolean[] ofBase;
  private final int[] words;
  private final Keys keys;

  NearMatches(int[][] places, boolean[] ofBase, int[] words, Keys keys) {
    this.places = places;
    this.ofBase = ofBase;
    this.words = words;
    this.keys = keys;
  }

  /** Writes the place of each word that has one. */
  void align(Alignment.Gap gap, int[] beside) {
    int n = gap.placeEnd() - gap.place();
    int m = gap.wordEnd() - gap.word();
    int[][] pairs = new int[n][m];
    int[][] best = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        pairs[i][j] = worth(gap.place() + i, words[gap.word() + j]);
        int apart = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] = Math.max(apart, best[i + 1][j + 1] + pairs[i][j]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (best[i][j] == best[i + 1][j + 1] + pairs[i][j]) {
        beside[gap.word() + j++] = gap.place() + i++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private int worth(int place, int word) {
    if (Alignment.has(places[place], word)) {
      return SAME;
    }
    double likeness = 0;
    for (int key : places[place]) {
      likeness = Math.max(likeness, keys.likeness(key, word));
    }
    int other = ofBase[place] ? OTHER : OTHER_ADDED;
    return likeness == 0 ? other : (int) (LIKE * likeness);
  }
}
