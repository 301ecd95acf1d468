package io.github.apparat.invented;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Prose of an invented language, the same for the same seed: few words that come often and many
 * that come seldom (Zipf), each with some endings; what follows a word is, half of the time, one of
 * a few that like to follow it, as in any language. Half of the pages are in Cyrillic.
 */
public final class InventedProse {
  private static final String[] LATIN = {
    "ka", "lo", "mi", "ter", "sen", "ov", "ar", "dis", "com", "part", "il", "re", "sta", "gu", "no",
    "ba", "che", "vin", "or", "pe"
  };
  private static final String[] CYRILLIC = {
    "ка", "ло", "ми", "тер", "сен", "ов", "ар", "дис", "ком", "парт", "ил", "ре", "ста", "гу", "но",
    "ба", "че", "вин", "ор", "пе"
  };
  private static final String[] LATIN_ENDINGS = {"", "", "", "s", "ed", "ing"};
  private static final String[] CYRILLIC_ENDINGS = {"", "", "а", "у", "ом", "ы"};
  private static final int STEMS = 60_000;
  private static final int FOLLOWERS = 6;

  private final Random random;
  private final double[] weights = new double[STEMS];
  private final Map<Integer, int[]> followers = new HashMap<>();

  /** Begins with a seed. */
  public InventedProse(long seed) {
    random = new Random(seed);
    double sum = 0;
    for (int i = 0; i < STEMS; i++) {
      sum += 1.0 / (i + 2.7);
      weights[i] = sum;
    }
  }

  /** A paragraph of so many words. */
  public String paragraph(int words, boolean isCyrillic) {
    StringBuilder text = new StringBuilder();
    int stem = any();
    boolean begins = true;
    for (int i = 0; i < words; i++) {
      String word = word(stem, isCyrillic);
      text.append(begins ? word.substring(0, 1).toUpperCase(Locale.ROOT) : word.charAt(0));
      text.append(word, 1, word.length());
      begins = random.nextInt(14) == 0;
      text.append(begins || i == words - 1 ? ". " : random.nextInt(9) == 0 ? ", " : " ");
      stem = random.nextBoolean() ? following(stem) : any();
    }
    return text.toString().strip();
  }

  private int any() {
    int found = Arrays.binarySearch(weights, random.nextDouble() * weights[STEMS - 1]);
    return found < 0 ? Math.min(STEMS - 1, -found - 1) : found;
  }

  private int following(int stem) {
    int[] liked =
        followers.computeIfAbsent(
            stem, s -> random.ints(FOLLOWERS, 0, 1).map(x -> any()).toArray());
    return liked[random.nextInt(FOLLOWERS)];
  }

  /** A word of the language; the most frequent are 0, 1, 2 … and have no endings. */
  public String word(int stem, boolean isCyrillic) {
    String[] syllables = isCyrillic ? CYRILLIC : LATIN;
    StringBuilder word = new StringBuilder();
    int rest = stem;
    do {
      word.append(syllables[rest % 20]);
      rest /= 20;
    } while (rest > 0);
    String[] endings = isCyrillic ? CYRILLIC_ENDINGS : LATIN_ENDINGS;
    return stem < 30 ? word.toString() : word.append(endings[random.nextInt(6)]).toString();
  }
}
