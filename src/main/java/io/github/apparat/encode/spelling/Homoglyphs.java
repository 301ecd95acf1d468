package io.github.apparat.encode.spelling;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Reads words with Cyrillic letters that look Latin, or the other way round, as of one script. */
final class Homoglyphs implements Finder {
  private static final String LATIN = "ABCEHIJKMOPSTXYaceijopsxy";
  private static final String CYRILLIC = "АВСЕНІЈКМОРЅТХУасеіјорѕху";

  private final Remedy remedy;
  private final Lexicon lexicon;

  Homoglyphs(Remedy remedy, Lexicon lexicon) {
    this.remedy = remedy;
    this.lexicon = lexicon;
  }

  @Override
  public List<Found> in(Words words) {
    List<Token> tokens = words.tokens();
    List<Found> found = new ArrayList<>();
    for (Token token : tokens) {
      String word = token.text();
      if (holds(word, UnicodeScript.CYRILLIC)) {
        String latin = exchanged(word, CYRILLIC, LATIN);
        String cyrillic = exchanged(word, LATIN, CYRILLIC);
        if (!holds(latin, UnicodeScript.CYRILLIC) && lexicon.attests(latin, word)) {
          found.add(new Found(token.start(), token.end(), latin, remedy));
        } else if (!holds(cyrillic, UnicodeScript.LATIN)
            && !cyrillic.equals(word)
            && lexicon.attests(cyrillic, word)) {
          found.add(new Found(token.start(), token.end(), cyrillic, remedy));
        }
      }
    }
    return found;
  }

  private static boolean holds(String word, UnicodeScript script) {
    return word.codePoints().anyMatch(c -> UnicodeScript.of(c) == script);
  }

  private static String exchanged(String word, String from, String to) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      int at = from.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, to.charAt(at));
      }
    }
    return out.toString();
  }
}
