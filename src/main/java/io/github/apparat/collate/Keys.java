package io.github.apparat.collate;

import io.github.apparat.report.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What words are aligned by: their forms without differences of case, spelling and signs, as
 * numbers, which are sooner compared.
 */
final class Keys {
  /** What comes nearer than this is another form of a word, or miswritten. */
  private static final double NEAR = 0.5;

  private final Folding folding;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> forms = new ArrayList<>();

  Keys(Rules rules) {
    folding = new Folding(rules, Set.of(Kind.PUNCTUATION, Kind.CASE, Kind.ORTHOGRAPHIC));
  }

  int of(Token token) {
    String form = folding.of(token.form());
    Integer known = numbers.putIfAbsent(form, forms.size());
    if (known == null) {
      forms.add(form);
      return forms.size() - 1;
    }
    return known;
  }

  /**
   * How like each other two words are, from 0 to 1; 0 where they have less than half of their
   * letters in common.
   */
  double likeness(int one, int other) {
    String a = forms.get(one);
    String b = forms.get(other);
    int longer = Math.max(a.length(), b.length());
    if (longer < 3 || 2 * Math.min(a.length(), b.length()) < longer) {
      return 0;
    }
    double likeness = 1 - (double) Nearest.distance(a, b) / longer;
    return likeness < NEAR ? 0 : likeness;
  }
}
