package io.github.apparat.encode.spelling;

import java.util.List;
import java.util.Set;

/**
 * What is emended in one received text: {@code tei/source/ID/emendations.yaml}. Facts about it, not
 * its sentences.
 *
 * @param lists word lists that attest a word, by language: {@code en}
 * @param words that are sound although no list has them and the text has them once
 * @param unsound words that are damaged although a list has them or the text has them often
 * @param rules in the order in which they are tried
 * @param places single places, which go before rules
 * @param quotations pairs of quotation marks, such as {@code “”}
 */
record EmendationSheet(
    List<String> lists,
    Set<String> words,
    Set<String> unsound,
    List<Remedy> rules,
    List<Emendation> places,
    List<String> quotations) {
  /** The sheet of a text that needs none. */
  static final EmendationSheet NONE = new EmendationSheet(null, null, null, null, null, null);

  EmendationSheet {
    lists = lists == null ? List.of() : List.copyOf(lists);
    words = words == null ? Set.of() : Set.copyOf(words);
    unsound = unsound == null ? Set.of() : Set.copyOf(unsound);
    rules = rules == null ? List.of() : List.copyOf(rules);
    places = places == null ? List.of() : List.copyOf(places);
    quotations = quotations == null ? List.of() : List.copyOf(quotations);
    for (String pair : quotations) {
      if (pair.length() != 2) {
        throw new IllegalArgumentException("quotations are pairs of marks, as “”; found " + pair);
      }
    }
    if (rules.stream().map(Remedy::name).distinct().count() != rules.size()) {
      throw new IllegalArgumentException("two rules have one name");
    }
  }
}
