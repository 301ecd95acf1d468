package io.github.apparat.collate;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** When two readings are the same for an edition, and in what others differ. */
final class Comparison {
  private static final Set<Kind> OF_WORDS =
      EnumSet.of(Kind.PUNCTUATION, Kind.CASE, Kind.ORTHOGRAPHIC);

  private final boolean signsCount;
  private final Folding same;
  private final Map<Kind, Folding> levels = new TreeMap<>();

  Comparison(Rules rules) {
    Set<Kind> passedOver = EnumSet.copyOf(OF_WORDS);
    passedOver.removeAll(rules.entries());
    same = new Folding(rules, passedOver);
    signsCount = rules.entries().contains(Kind.PUNCTUATION);
    Set<Kind> folded = EnumSet.noneOf(Kind.class);
    for (Kind kind : OF_WORDS) {
      folded.add(kind);
      levels.put(kind, new Folding(rules, EnumSet.copyOf(folded)));
    }
  }

  /** What a token counts as; empty for none, and for a sign where signs do not count. */
  String key(Token token) {
    return token == null || !signsCount && !token.isWord() ? "" : same.of(token.form());
  }

  /** What a reading counts as. */
  List<String> key(List<Token> reading) {
    return reading.stream().map(this::key).filter(k -> !k.isEmpty()).toList();
  }

  /** In what a reading differs from the lemma: the lightest kind that explains it. */
  Kind kind(List<Token> lemma, List<Token> reading) {
    for (Map.Entry<Kind, Folding> level : levels.entrySet()) {
      if (words(lemma, level.getValue()).equals(words(reading, level.getValue()))) {
        return level.getKey();
      }
    }
    Folding all = levels.get(Kind.ORTHOGRAPHIC);
    return together(words(lemma, all)).equals(together(words(reading, all)))
        ? Kind.DIVISION
        : Kind.SUBSTANTIVE;
  }

  private static List<String> words(List<Token> reading, Folding folding) {
    return reading.stream().filter(Token::isWord).map(t -> folding.of(t.form())).toList();
  }

  private static String together(List<String> words) {
    return String.join("", words).replace("-", "");
  }
}
