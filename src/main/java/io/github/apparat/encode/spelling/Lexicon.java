package io.github.apparat.encode.spelling;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which words there are: those of word lists and registers, and those of the received text with the
 * number of times. Capitals and the shape of apostrophes make no difference.
 */
final class Lexicon {
  /** So often a word has to stand in the text to be sound on its own account. */
  private static final int OFTEN = 3;

  /** Shorter ones are pieces of words as often as not. */
  private static final int SHORTEST = 4;

  private final Set<String> known = new HashSet<>();
  private final Set<String> unsound = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Counts the words of a text, and the pairs that a hyphen or one space joins. */
  Lexicon(String received) {
    String text = fold(received);
    Set<String> firsts = new HashSet<>();
    String last = "";
    int end = -2;
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < text.length() && inWord(text, at)) {
        at++;
      }
      String word = text.substring(start, at);
      counts.merge(word, 1, Integer::sum);
      if (start == end + 1 && text.charAt(end) == '-') {
        counts.merge(last + '-' + word, 1, Integer::sum);
        firsts.add(last);
      }
      last = word;
      end = at;
    }
    countOpen(text, firsts);
  }

  /** Counts how often two words stand apart that elsewhere have a hyphen between. */
  private void countOpen(String text, Set<String> firsts) {
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      String first = text.substring(begin(text, space), space);
      if (firsts.contains(first)) {
        String second = text.substring(space + 1, end(text, space + 1));
        if (counts.containsKey(first + '-' + second)) {
          counts.merge(first + ' ' + second, 1, Integer::sum);
        }
      }
    }
  }

  /** Where the letters before a place begin. */
  static int begin(String text, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Where the letters behind a place end. */
  static int end(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean inWord(String text, int at) {
    return Character.isLetter(text.charAt(at))
        || text.charAt(at) == '\''
            && at + 1 < text.length()
            && Character.isLetter(text.charAt(at + 1))
            && Character.isLetter(text.charAt(at - 1));
  }

  /** Takes words as sound. */
  Lexicon with(Collection<String> words) {
    words.forEach(w -> known.add(fold(w)));
    return this;
  }

  /** Takes words as damaged, whoever has them. */
  Lexicon without(Collection<String> words) {
    words.forEach(w -> unsound.add(fold(w)));
    return this;
  }

  /**
   * Takes the words of the lists for these languages as sound.
   *
   * @param sheet where they are asked for; a list that is not there is reported
   */
  Lexicon with(List<String> lists, String sheet, Report report) {
    for (String list : lists) {
      try (InputStream in = Lexicon.class.getResourceAsStream(list + ".txt")) {
        if (in == null) {
          report.add(Rule.SOURCE_02.at(Location.of(sheet), "there is no word list " + list));
        } else {
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(known::add);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return this;
  }

  /** How often a word, or two with a hyphen between, stands in the text. */
  int count(String word) {
    return counts.getOrDefault(fold(word), 0);
  }

  /** Whether a list or a register has a word, or has it without the ending of a genitive. */
  boolean known(String word) {
    return isKnown(fold(word));
  }

  private boolean isKnown(String folded) {
    boolean listed =
        known.contains(folded) || folded.endsWith("'s") && known.contains(stem(folded));
    return listed && !unsound.contains(folded);
  }

  /** Whether a word is known, or stands in the text often. */
  boolean attests(String word) {
    return attests(word, 0);
  }

  /** Whether a word is known, or stands in the text often and oftener than a damaged one. */
  boolean attests(String word, int damaged) {
    String folded = fold(word);
    if (isKnown(folded)) {
      return true;
    }
    int count = folded.length() < SHORTEST ? 0 : counts.getOrDefault(folded, 0);
    return count >= OFTEN && count > damaged && !unsound.contains(folded);
  }

  private static String stem(String genitive) {
    return genitive.substring(0, genitive.length() - 2);
  }

  /** How a word is looked up. */
  static String fold(String word) {
    return word.replace('’', '\'').toLowerCase(Locale.ROOT);
  }
}
