package io.github.apparat.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what an editor may have meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The known word nearest to one that is not known: at most a third of its letters away, the first
   * in alphabetical order where several are as near.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    int bound = Math.max(1, word.length() / 3);
    return new TreeSet<>(known)
        .stream()
            .filter(
                k -> Math.abs(k.length() - word.length()) <= bound && distance(word, k) <= bound)
            .min(Comparator.comparingInt(k -> distance(word, k)));
  }

  /** A hint that names the nearest known word, or else what to do. */
  public static String hint(String word, Collection<String> known, String otherwise) {
    return to(word, known).map(k -> "did you mean " + k + "?").orElse(otherwise);
  }

  /** Levenshtein's distance: how many letters must be put in, taken out or changed. */
  public static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
