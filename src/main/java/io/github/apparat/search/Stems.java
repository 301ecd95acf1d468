package io.github.apparat.search;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** What the forms of a word have in common, by the stemmers of Lucene for its language. */
final class Stems {
  /** Languages, as BCP 47 has them, and their stemmers. */
  private static final Map<String, Supplier<SnowballStemmer>> STEMMERS =
      Map.ofEntries(
          Map.entry("ar", ArabicStemmer::new),
          Map.entry("ca", CatalanStemmer::new),
          Map.entry("da", DanishStemmer::new),
          Map.entry("de", German2Stemmer::new),
          Map.entry("en", EnglishStemmer::new),
          Map.entry("es", SpanishStemmer::new),
          Map.entry("fi", FinnishStemmer::new),
          Map.entry("fr", FrenchStemmer::new),
          Map.entry("hu", HungarianStemmer::new),
          Map.entry("hy", ArmenianStemmer::new),
          Map.entry("it", ItalianStemmer::new),
          Map.entry("lt", LithuanianStemmer::new),
          Map.entry("nl", DutchStemmer::new),
          Map.entry("no", NorwegianStemmer::new),
          Map.entry("pt", PortugueseStemmer::new),
          Map.entry("ro", RomanianStemmer::new),
          Map.entry("ru", RussianStemmer::new),
          Map.entry("sv", SwedishStemmer::new),
          Map.entry("tr", TurkishStemmer::new));

  private static final Map<String, CharArraySet> COMMON =
      Map.of(
          "de", GermanAnalyzer.getDefaultStopSet(),
          "en", EnglishAnalyzer.getDefaultStopSet(),
          "es", SpanishAnalyzer.getDefaultStopSet(),
          "fr", FrenchAnalyzer.getDefaultStopSet(),
          "it", ItalianAnalyzer.getDefaultStopSet(),
          "ru", RussianAnalyzer.getDefaultStopSet());

  private final Map<String, SnowballStemmer> stemmers = new HashMap<>();

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
    return STEMMERS.containsKey(language) && !isSurname ? stemmed(small, language) : small;
  }

  /** Whether a word is among those that most sentences of its language have. */
  static boolean isCommon(String small, String language) {
    CharArraySet words = COMMON.get(language);
    return words != null && words.contains(small);
  }

  private String stemmed(String word, String language) {
    SnowballStemmer stemmer = stemmers.computeIfAbsent(language, l -> STEMMERS.get(l).get());
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
