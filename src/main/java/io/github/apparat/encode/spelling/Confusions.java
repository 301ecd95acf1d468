package io.github.apparat.encode.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads words that are attested nowhere as words that are, by exchanging characters that a scanner
 * confuses, at one place of the word or at two.
 */
final class Confusions implements Finder {
  private static final int SHORTEST_TWICE = 6;
  private static final int LONGEST = 40;

  /** A word that stands so often in the text is not damaged twice. */
  private static final int OFTEN = 3;

  /** So many times oftener one reading has to be than the next to be taken. */
  private static final int OFTENER = 5;

  private record Exchange(String from, String to, Remedy remedy) {}

  /**
   * A way to read a word.
   *
   * @param exchanges at how many places
   */
  record Candidate(String word, List<Remedy> remedies, int exchanges) {
    /** The word as it stands. */
    static Candidate of(String word) {
      return new Candidate(word, List.of(), 0);
    }
  }

  private final Lexicon lexicon;
  private final Map<Character, List<Exchange>> exchanges = new HashMap<>();
  private final Map<String, Optional<Candidate>> decided = new HashMap<>();

  Confusions(List<Remedy> remedies, Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Remedy remedy : remedies) {
      remedy
          .confused()
          .forEach(
              (from, to) ->
                  to.forEach(
                      t ->
                          exchanges
                              .computeIfAbsent(from.charAt(0), k -> new ArrayList<>())
                              .add(new Exchange(from, t, remedy))));
    }
  }

  @Override
  public List<Found> in(Words words) {
    String passage = words.text();
    List<Token> tokens = words.tokens();
    List<Found> found = new ArrayList<>();
    if (exchanges.isEmpty()) {
      return found;
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Optional<Candidate> mended = Optional.empty();
      int end = token.end();
      if (i + 1 < tokens.size() && broken(passage, token, tokens.get(i + 1))) {
        end = tokens.get(i + 1).end();
        mended = mend(passage.substring(token.start(), end));
      }
      if (mended.isEmpty()) {
        end = token.end();
        mended = mend(token.text());
      }
      if (mended.isPresent()) {
        Candidate c = mended.get();
        found.add(new Found(token.start(), end, c.word(), c.remedies(), cert(c)));
        i += end > token.end() ? 1 : 0;
      }
    }
    return found;
  }

  /** A word in two pieces of which one is no word. */
  private boolean broken(String passage, Token first, Token second) {
    return second.start() == first.end() + 1
        && passage.charAt(first.end()) == ' '
        && !(sound(first.text()) && sound(second.text()));
  }

  private boolean sound(String word) {
    return lexicon.known(word) && word.length() > 1;
  }

  private static String cert(Candidate candidate) {
    boolean high = candidate.remedies().stream().allMatch(r -> r.cert().equals("high"));
    return high && candidate.exchanges() == 1 ? "high" : "medium";
  }

  /** How a word reads that is attested nowhere, if it is damaged. */
  Optional<Candidate> mend(String word) {
    if (word.length() > LONGEST || lexicon.known(word)) {
      return Optional.empty();
    }
    Optional<Candidate> before = decided.get(word);
    if (before == null) {
      before = decide(word);
      decided.put(word, before);
    }
    return before;
  }

  private Optional<Candidate> decide(String word) {
    List<Candidate> once = exchanged(Candidate.of(word));
    List<Candidate> attested = attested(once, word);
    if (attested.isEmpty() && word.length() >= SHORTEST_TWICE && lexicon.count(word) < OFTEN) {
      Set<String> seen = new HashSet<>();
      for (Candidate c : once) {
        if (!c.remedies().get(0).alone() && seen.add(c.word())) {
          attested.addAll(attested(exchanged(c), word));
        }
      }
    }
    return best(attested);
  }

  private List<Candidate> exchanged(Candidate candidate) {
    List<Candidate> all = new ArrayList<>();
    String word = candidate.word();
    boolean first = candidate.remedies().isEmpty();
    for (int at = 0; at < word.length(); at++) {
      for (Exchange e : exchanges.getOrDefault(word.charAt(at), List.of())) {
        boolean fits = word.startsWith(e.from(), at) && word.length() >= e.remedy().shortest();
        if (fits && (first || !e.remedy().alone())) {
          String read = word.substring(0, at) + e.to() + word.substring(at + e.from().length());
          all.add(
              new Candidate(
                  read, with(candidate.remedies(), e.remedy()), candidate.exchanges() + 1));
        }
      }
    }
    return all;
  }

  private static List<Remedy> with(List<Remedy> remedies, Remedy remedy) {
    if (remedies.contains(remedy)) {
      return remedies;
    }
    List<Remedy> all = new ArrayList<>(remedies);
    all.add(remedy);
    return List.copyOf(all);
  }

  private List<Candidate> attested(List<Candidate> candidates, String damaged) {
    List<Candidate> attested = new ArrayList<>();
    for (Candidate c : candidates) {
      if (c.word().indexOf(' ') < 0 && attests(c.word(), damaged)) {
        attested.add(c);
      }
    }
    return attested;
  }

  /** A word that only the text attests may be a damaged one that stands there often. */
  private boolean attests(String word, String damaged) {
    return lexicon.known(word)
        || lexicon.attests(word, damaged)
            && exchanged(Candidate.of(word)).stream().noneMatch(c -> lexicon.known(c.word()));
  }

  /** The reading that stands in the text far oftener than all others; none where two compete. */
  private Optional<Candidate> best(List<Candidate> candidates) {
    Map<String, Candidate> words = new LinkedHashMap<>();
    candidates.forEach(c -> words.putIfAbsent(Lexicon.fold(c.word()), c));
    Candidate best = null;
    int most = -1;
    int second = -1;
    for (Candidate c : words.values()) {
      int count = lexicon.count(c.word());
      if (count > most) {
        second = most;
        most = count;
        best = c;
      } else {
        second = Math.max(second, count);
      }
    }
    boolean clear = second < 0 || most > OFTENER * Math.max(second, 1);
    return clear ? Optional.ofNullable(best) : Optional.empty();
  }
}
