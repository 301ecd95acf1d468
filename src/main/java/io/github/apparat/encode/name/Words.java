package io.github.apparat.encode.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the words of one text so that those of the registers are known again, damaged ones too. */
final class Words {
  private static final int SHORTEST_MISREAD = 4;

  private final List<Lexicon> lexicons;
  private final Map<String, String> misread;
  private final Map<String, String> keys = new HashMap<>();

  /**
   * @param lexicons whose words are known
   * @param misread letters as printed, and what they may be misread from
   */
  Words(List<Lexicon> lexicons, Map<String, String> misread) {
    this.lexicons = lexicons;
    this.misread = misread;
  }

  /** The words of a passage. */
  List<Word> of(String text) {
    return Word.all(text, word -> keys.computeIfAbsent(word, this::key));
  }

  /** All words that stand in a text with a small letter. */
  static Set<String> inLowerCase(String text) {
    Set<String> words = new HashSet<>();
    Word.all(text.replace('’', '\''), word -> "").stream()
        .map(Word::text)
        .filter(word -> Character.isLowerCase(word.codePointAt(0)))
        .forEach(words::add);
    return words;
  }

  private String key(String word) {
    String key = Fold.key(word);
    if (!isKnown(key) && Fold.isAbbreviation(word) && isKnown(Fold.plain(word))) {
      return Fold.plain(word);
    }
    boolean damaged =
        !isKnown(key)
            && word.length() >= SHORTEST_MISREAD
            && Character.isUpperCase(word.codePointAt(0));
    return damaged ? mended(word, key) : key;
  }

  private boolean isKnown(String key) {
    return lexicons.stream().anyMatch(lexicon -> lexicon.has(key));
  }

  /** The one known word that this may be misread from; its own key where there is none or more. */
  private String mended(String word, String key) {
    Set<String> known = new TreeSet<>();
    misread.forEach(
        (printed, meant) -> {
          for (int at = word.indexOf(printed); at >= 0; at = word.indexOf(printed, at + 1)) {
            String mended = word.substring(0, at) + meant + word.substring(at + printed.length());
            known.add(Fold.key(mended));
          }
        });
    known.removeIf(k -> !isKnown(k));
    return known.size() == 1 ? known.iterator().next() : key;
  }
}
