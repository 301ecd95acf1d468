package io.github.apparat.encode.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts words together that a line end parted: with the hyphen it swallowed, without the one it
 * left, or with the one that belongs there.
 */
final class LineEnds implements Finder {
  private static final Set<String> SUSPENDING = Set.of("and", "or", "to", "i");

  private final Remedy remedy;
  private final Lexicon lexicon;

  LineEnds(Remedy remedy, Lexicon lexicon) {
    this.remedy = remedy;
    this.lexicon = lexicon;
  }

  @Override
  public List<Found> in(Words words) {
    List<Found> found = new ArrayList<>();
    List<Token> tokens = words.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token a = tokens.get(i);
      Token b = tokens.get(i + 1);
      String between = between(words, a, b);
      if (between.equals("-") && solid(a.text(), b.text())) {
        found.add(new Found(a.end(), b.start(), "", remedy));
      } else if (between.equals("- ") || between.equals(" ")) {
        String word = between.equals(" ") ? lost(a.text(), b.text()) : kept(a.text(), b.text());
        if (!word.isEmpty()) {
          found.add(new Found(a.start(), b.end(), word, remedy));
          i++;
        }
      }
    }
    return found;
  }

  /** What stands between two words that a line end parts, if that is at most two characters. */
  private static String between(Words words, Token a, Token b) {
    boolean near = b.start() - a.end() <= 2 && words.lineEnd().test(b.start());
    return near ? words.text().substring(a.end(), b.start()) : "";
  }

  private boolean solid(String a, String b) {
    return lexicon.count(a + "-" + b) == 0 && lexicon.attests(a + b);
  }

  private String lost(String a, String b) {
    String compound = a + "-" + b;
    boolean attested =
        lexicon.count(compound) > 1
            && lexicon.count(a + " " + b) == 0
            && Character.isLowerCase(b.charAt(0));
    return attested ? compound : "";
  }

  private String kept(String a, String b) {
    if (solid(a, b)) {
      return a + b;
    }
    String compound = a + "-" + b;
    boolean sound = lexicon.attests(a) && lexicon.attests(b) && !SUSPENDING.contains(b);
    return sound || lexicon.count(compound) > 0 ? compound : "";
  }
}
