package io.github.apparat.encode.draft;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of a text, by the small words without which nobody writes two lines.
 *
 * @param code as in {@code xml:lang}; {@code und} for none of the known ones
 */
public record Language(String code, Certainty certainty) {
  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.of(
          "en", Set.of("the", "of", "and", "to", "in", "was", "that", "is", "with", "his", "her"),
          "ru", Set.of("и", "в", "не", "на", "что", "с", "как", "из", "был", "это", "к", "по"),
          "uk", Set.of("і", "й", "та", "що", "не", "на", "як", "від", "із", "був", "це", "до", "у"),
          "de",
              Set.of("der", "die", "und", "das", "den", "nicht", "von", "mit", "ist", "ein", "zu"),
          "fr", Set.of("le", "la", "les", "et", "des", "du", "une", "dans", "est", "que", "pas"));

  private static final Map<String, String> NAMES =
      Map.of("en", "English", "ru", "Russian", "uk", "Ukrainian", "de", "German", "fr", "French");

  private static final int SAMPLE = 200_000;
  private static final Pattern WORD = Pattern.compile("\\p{L}{1,40}");

  /** How often a small word stands among all of a text that has the language, at least. */
  private static final double SHARE = 0.06;

  /** The language of a text. */
  public static Language of(String text) {
    Map<String, Integer> seen = new TreeMap<>();
    int words = 0;
    String sample = text.substring(0, Math.min(SAMPLE, text.length())).toLowerCase(Locale.ROOT);
    Matcher m = WORD.matcher(sample);
    while (m.find()) {
      words++;
      String word = m.group();
      SMALL_WORDS.forEach(
          (code, small) -> {
            if (small.contains(word)) {
              seen.merge(code, 1, Integer::sum);
            }
          });
    }
    List<Map.Entry<String, Integer>> best =
        seen.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(2)
            .toList();
    if (best.isEmpty() || best.get(0).getValue() < words * SHARE) {
      return new Language("und", Certainty.LOW);
    }
    int next = best.size() < 2 ? 0 : best.get(1).getValue();
    double clear = 1 - (double) next / best.get(0).getValue();
    boolean enough = words > 50;
    return new Language(
        best.get(0).getKey(),
        clear > 0.5 && enough ? Certainty.HIGH : clear > 0.2 ? Certainty.MEDIUM : Certainty.LOW);
  }

  /** Its name in English. */
  String name() {
    return NAMES.getOrDefault(code, "a language that was not recognised");
  }
}
