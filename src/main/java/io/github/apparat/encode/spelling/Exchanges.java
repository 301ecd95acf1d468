package io.github.apparat.encode.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which characters of a text may have been others, by their first one. */
final class Exchanges {
  private record Exchange(String from, String to, Remedy remedy) {}

  /**
   * A way to read a word.
   *
   * @param remedies that make it so, none twice
   * @param exchanges at how many places
   */
  record Candidate(String word, List<Remedy> remedies, int exchanges) {
    /** The word as it stands. */
    static Candidate of(String word) {
      return new Candidate(word, List.of(), 0);
    }

    /** How sure it is: the less so, the more had to be changed. */
    String cert() {
      boolean high = remedies.stream().allMatch(r -> r.cert().equals("high"));
      return high && exchanges == 1 ? "high" : "medium";
    }

    private Candidate with(String read, Remedy remedy) {
      List<Remedy> all = new ArrayList<>(remedies);
      if (!all.contains(remedy)) {
        all.add(remedy);
      }
      return new Candidate(read, List.copyOf(all), exchanges + 1);
    }
  }

  private final Map<Character, List<Exchange>> exchanges = new HashMap<>();

  Exchanges(List<Remedy> remedies) {
    for (Remedy remedy : remedies) {
      remedy.confused().forEach((from, to) -> to.forEach(t -> add(from, t, remedy)));
    }
  }

  private void add(String from, String to, Remedy remedy) {
    exchanges
        .computeIfAbsent(from.charAt(0), k -> new ArrayList<>())
        .add(new Exchange(from, to, remedy));
  }

  private List<Exchange> at(String text, int at) {
    return exchanges.getOrDefault(text.charAt(at), List.of());
  }

  /** All readings one exchange further. */
  List<Candidate> after(Candidate candidate) {
    List<Candidate> all = new ArrayList<>();
    String word = candidate.word();
    boolean first = candidate.exchanges() == 0;
    for (int at = 0; at < word.length(); at++) {
      for (Exchange e : at(word, at)) {
        boolean fits = word.startsWith(e.from(), at) && word.length() >= e.remedy().shortest();
        if (fits && (first || !e.remedy().alone())) {
          String read = word.substring(0, at) + e.to() + word.substring(at + e.from().length());
          all.add(candidate.with(read, e.remedy()));
        }
      }
    }
    return all;
  }

  /** Whether the character before this space may be confused together with it. */
  boolean withSpace(String passage, int space) {
    for (Exchange e : at(passage, space - 1)) {
      if (e.from().endsWith(" ") && passage.startsWith(e.from(), space - 1)) {
        return true;
      }
    }
    return false;
  }
}
