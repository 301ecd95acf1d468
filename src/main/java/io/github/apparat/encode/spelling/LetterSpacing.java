package io.github.apparat.encode.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads letters that stand apart, {@code p a r t y c e l l}, as the words they make. */
final class LetterSpacing implements Finder {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 200;
  private static final int LONGEST_WORD = 30;

  private final Remedy remedy;
  private final Lexicon lexicon;

  LetterSpacing(Remedy remedy, Lexicon lexicon) {
    this.remedy = remedy;
    this.lexicon = lexicon;
  }

  @Override
  public List<Found> in(Words words) {
    String passage = words.text();
    List<Token> tokens = words.tokens();
    List<Found> found = new ArrayList<>();
    for (int first = 0; first < tokens.size(); first++) {
      int last = first;
      while (last + 1 < tokens.size()
          && last - first < LONGEST
          && tokens.get(last).letter()
          && tokens.get(last + 1).letter()
          && tokens.get(last + 1).start() == tokens.get(last).end() + 1
          && passage.charAt(tokens.get(last).end()) == ' ') {
        last++;
      }
      if (last - first + 1 >= SHORTEST) {
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        String spelt =
            piece(words.text(), end) ? "" : spelt(passage.substring(start, end).replace(" ", ""));
        if (!spelt.isEmpty()) {
          found.add(new Found(start, end, spelt, remedy));
        }
        first = last;
      }
    }
    return found;
  }

  /** Whether a piece of the last word goes on behind. */
  private boolean piece(String passage, int end) {
    return end + 1 < passage.length()
        && passage.charAt(end) == ' '
        && Character.isLowerCase(passage.charAt(end + 1))
        && !lexicon.attests(next(passage, end + 1));
  }

  private static String next(String passage, int start) {
    int end = start;
    while (end < passage.length() && Character.isLetter(passage.charAt(end))) {
      end++;
    }
    return passage.substring(start, end);
  }

  /**
   * The fewest sound words that letters make, with spaces between; nothing where they make none.
   */
  private String spelt(String letters) {
    int[] fewest = new int[letters.length() + 1];
    int[] begin = new int[letters.length() + 1];
    for (int end = 1; end <= letters.length(); end++) {
      fewest[end] = Integer.MAX_VALUE;
      for (int from = Math.max(0, end - LONGEST_WORD); from < end; from++) {
        if (fewest[from] < fewest[end] - 1 && word(letters.substring(from, end))) {
          fewest[end] = fewest[from] + 1;
          begin[end] = from;
        }
      }
    }
    StringBuilder spelt = new StringBuilder();
    if (fewest[letters.length()] < Integer.MAX_VALUE) {
      for (int end = letters.length(); end > 0; end = begin[end]) {
        spelt.insert(0, letters.substring(begin[end], end) + (spelt.isEmpty() ? "" : " "));
      }
    }
    return spelt.toString();
  }

  private boolean word(String letters) {
    String tail = letters.substring(1);
    return letters.length() >= SHORTEST
        && tail.equals(tail.toLowerCase(Locale.ROOT))
        && lexicon.attests(letters);
  }
}
