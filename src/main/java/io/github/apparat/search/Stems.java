package io.github.apparat.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What the forms of a word have in common, by the stemmers of Lucene for its language. */
final class Stems {
  /** Languages, as BCP 47 has them, and the names of their stemmers. */
  private static final Map<String, String> STEMMERS =
      Map.ofEntries(
          Map.entry("ar", "Arabic"),
          Map.entry("ca", "Catalan"),
          Map.entry("da", "Danish"),
          Map.entry("de", "German2"),
          Map.entry("en", "English"),
          Map.entry("es", "Spanish"),
          Map.entry("fi", "Finnish"),
          Map.entry("fr", "French"),
          Map.entry("hu", "Hungarian"),
          Map.entry("hy", "Armenian"),
          Map.entry("it", "Italian"),
          Map.entry("lt", "Lithuanian"),
          Map.entry("nl", "Dutch"),
          Map.entry("no", "Norwegian"),
          Map.entry("pt", "Portuguese"),
          Map.entry("ro", "Romanian"),
          Map.entry("ru", "Russian"),
          Map.entry("sv", "Swedish"),
          Map.entry("tr", "Turkish"));

  private static final Map<String, CharArraySet> COMMON =
      Map.of(
          "de", GermanAnalyzer.getDefaultStopSet(),
          "en", EnglishAnalyzer.getDefaultStopSet(),
          "es", SpanishAnalyzer.getDefaultStopSet(),
          "fr", FrenchAnalyzer.getDefaultStopSet(),
          "it", ItalianAnalyzer.getDefaultStopSet(),
          "ru", RussianAnalyzer.getDefaultStopSet());

  private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

  /** The language whose rules hold for a word of a text in some language. */
  static String language(String tag, String word) {
    boolean isCyrillic = UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.CYRILLIC;
    String primary = tag.replaceFirst("[-_].*$", "");
    boolean isLatinTag =
        tag.contains("-Latn") || STEMMERS.containsKey(primary) && !primary.equals("ru");
    if (isCyrillic) {
      return isLatinTag ? "ru" : primary;
    }
    return tag.contains("-Latn") || primary.equals("ru") ? "" : primary;
  }

  /**
   * The stem of a word.
   *
   * @param small in small letters
   * @param language as {@link #language} has it
   */
  String of(String small, String language, boolean isName) {
    boolean isSurname = isName && language.equals("ru") && small.matches(".+(ов|ев|ёв)");
    return STEMMERS.containsKey(language) && !isSurname
        ? known
            .computeIfAbsent(language, l -> new ConcurrentHashMap<>())
            .computeIfAbsent(small, w -> stemmed(w, language))
        : small;
  }

  /** Whether a word is among those that most sentences of its language have. */
  static boolean isCommon(String small, String language) {
    CharArraySet words = COMMON.get(language);
    return words != null && words.contains(small);
  }

  private static String stemmed(String word, String language) {
    KeywordTokenizer whole = new KeywordTokenizer();
    whole.setReader(new StringReader(word));
    try (TokenStream stems = new SnowballFilter(whole, STEMMERS.get(language))) {
      CharTermAttribute stem = stems.addAttribute(CharTermAttribute.class);
      stems.reset();
      return stems.incrementToken() ? stem.toString() : word;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
