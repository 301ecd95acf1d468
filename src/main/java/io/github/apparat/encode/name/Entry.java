package io.github.apparat.encode.name;

import java.util.List;
import java.util.Set;

/**
 * One person or organ of the registers.
 *
 * @param given of a person, each way in which initials and forenames stand before the surname:
 *     {@code [S, M]}, {@code [Sergei, Mironovich]}
 * @param texts the ids of the texts its forms are cited from
 */
record Entry(String id, Kind kind, List<List<String>> given, Set<String> texts) {

  /** An entry of which nothing but its id is known, as a sheet may name one. */
  static Entry named(String id, Kind kind) {
    return new Entry(id, kind, List.of(), Set.of());
  }

  /**
   * How well initials and forenames before a surname fit this person.
   *
   * @return -1: they are somebody else's; otherwise how many of them agree
   */
  int agreement(List<String> found) {
    int best = given.isEmpty() ? 0 : -1;
    for (List<String> known : given) {
      int shared = Math.min(known.size(), found.size());
      int agree = 0;
      while (agree < shared && Given.agree(known.get(agree), found.get(agree))) {
        agree++;
      }
      best = agree == shared ? Math.max(best, agree) : best;
    }
    return best;
  }
}
