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
        if (!holds(latin, UnicodeScript.CYRILLIC) && lexicon.attests(latin, lexicon.count(word))) {
          found.add(new Found(token.start(), token.end(), latin, remedy));
        } else if (!holds(cyrillic, UnicodeScript.LATIN)
            && !cyrillic.equals(word)
            && lexicon.attests(cyrillic, lexicon.count(word))) {
          found.add(new Found(token.start(), token.end(), cyrillic, remedy));
        }
      }
    }
    return found;
  }

  private static boolean holds(String word, UnicodeScript script) {
    for (int i = 0; i < word.length(); i++) {
      // Looking up the script of every plain letter would cost more than all the rest.
      boolean plain = word.charAt(i) < 128;
      if ((plain ? UnicodeScript.LATIN : UnicodeScript.of(word.charAt(i))) == script) {
        return true;
      }
    }
    return false;
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
