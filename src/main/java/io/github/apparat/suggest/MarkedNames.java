package io.github.apparat.suggest;

import io.github.apparat.suggest.Passage.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The names that a text marks, by their words and by whom they mean. */
final class MarkedNames {
  static final Set<String> ELEMENTS = Set.of("persName", "orgName", "placeName", "geogName", "rs");

  private final Map<String, Map<String, Integer>> byWords = new HashMap<>();
  private final Map<String, TreeMap<Integer, String>> byLastWord = new HashMap<>();
  private final Set<String> entries = new HashSet<>();

  MarkedNames(Text text) {
    for (Passage passage : text.passages()) {
      for (Element element : passage.elements()) {
        if (ELEMENTS.contains(element.name()) && !element.ref().isEmpty()) {
          String words = passage.text().substring(element.from(), element.to());
          entries.add(element.ref());
          byWords
              .computeIfAbsent(key(words), k -> new TreeMap<>())
              .merge(element.ref(), 1, Integer::sum);
          byLastWord
              .computeIfAbsent(last(words), k -> new TreeMap<>())
              .put(element.tag().start(), element.ref());
        }
      }
    }
  }

  private static String key(String words) {
    return words.strip().toLowerCase(Locale.ROOT);
  }

  private static String last(String words) {
    String key = key(words);
    return key.substring(key.lastIndexOf(' ') + 1);
  }

  /** The ids of all entries that the text names. */
  Set<String> entries() {
    return entries;
  }

  /** The entries that these very words mean where the text marks them, with how often. */
  Map<String, Integer> of(String words) {
    return byWords.getOrDefault(key(words), Map.of());
  }

  /**
   * Who was named last, before an offset and no farther than a reader remembers, with the last of
   * these words.
   */
  Optional<String> before(String words, int offset, int far) {
    return Optional.ofNullable(byLastWord.get(last(words)))
        .map(m -> m.lowerEntry(offset))
        .filter(e -> offset - e.getKey() <= far)
        .map(Map.Entry::getValue);
  }
}
