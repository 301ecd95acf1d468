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
    String passage = words.text();
    List<Token> tokens = words.tokens();
    List<Found> found = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token a = tokens.get(i);
      Token b = tokens.get(i + 1);
      int gap = b.start() - a.end();
      boolean hyphen = gap == 2 && passage.charAt(a.end()) == '-';
      boolean near = (hyphen || gap == 1) && passage.charAt(b.start() - 1) == ' ';
      if (!near || !words.lineEnd().test(b.start() - 1)) {
        continue;
      }
      String word = hyphen ? kept(a.text(), b.text()) : lost(a.text(), b.text());
      if (!word.isEmpty()) {
        found.add(new Found(a.start(), b.end(), word, remedy));
        i++;
      }
    }
    return found;
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
    String compound = a + "-" + b;
    String solid = a + b;
    int hyphened = lexicon.count(compound);
    if (hyphened == 0 && lexicon.attests(solid)) {
      return solid;
    }
    boolean sound = lexicon.attests(a) && lexicon.attests(b);
    boolean suspended = SUSPENDING.contains(b);
    return hyphened > 0 || sound && !suspended ? compound : "";
  }
}
