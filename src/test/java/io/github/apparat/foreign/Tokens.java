package io.github.apparat.foreign;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one run of characters between two tags. The first and the last may be pieces of
 * words that go on behind the tag.
 *
 * @param whole words that certainly end in the run, in their order
 * @param cut what touches a tag
 */
record Tokens(List<String> whole, List<String> cut) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  static Tokens of(String run) {
    String text = Normalizer.normalize(run, Normalizer.Form.NFC);
    List<String> whole = new ArrayList<>();
    List<String> cut = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      boolean touches = word.start() == 0 || word.end() == text.length();
      (touches ? cut : whole).add(word.group());
    }
    return new Tokens(whole, cut);
  }

  /** All words of a run whose ends are not cut. */
  static List<String> all(String run) {
    return of(" " + run + " ").whole();
  }

  /** Each three words that follow one another, as one number. */
  static List<Long> threes(List<String> words) {
    List<Long> threes = new ArrayList<>();
    for (int i = 2; i < words.size(); i++) {
      long three = words.get(i - 2).hashCode();
      three = three * 1_000_003 + words.get(i - 1).hashCode();
      threes.add(three * 1_000_003 + words.get(i).hashCode());
    }
    return threes;
  }
}
