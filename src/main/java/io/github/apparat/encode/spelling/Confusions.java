package io.github.apparat.encode.spelling;

import io.github.apparat.encode.spelling.Exchanges.Candidate;
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

  private final Lexicon lexicon;
  private final Exchanges exchanges;
  private final Map<String, Optional<Candidate>> decided = new HashMap<>();

  Confusions(List<Remedy> remedies, Lexicon lexicon) {
    this.lexicon = lexicon;
    exchanges = new Exchanges(remedies);
  }

  @Override
  public List<Found> in(Words words) {
    List<Found> found = new ArrayList<>();
    List<Token> tokens = words.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Optional<Candidate> mended = Optional.empty();
      int end = token.end();
      if (i + 1 < tokens.size() && broken(words.text(), token, tokens.get(i + 1))) {
        end = tokens.get(i + 1).end();
        mended = mend(words.text().substring(token.start(), end));
      }
      if (mended.isEmpty()) {
        end = token.end();
        mended = mend(token.text());
      }
      if (mended.isPresent()) {
        Candidate c = mended.get();
        found.add(new Found(token.start(), end, c.word(), c.remedies(), c.cert()));
        i += end > token.end() ? 1 : 0;
      }
    }
    return found;
  }

  /** A piece that is no word and another, with a space between that is part of the damage. */
  private boolean broken(String passage, Token first, Token second) {
    return second.start() == first.end() + 1
        && passage.charAt(first.end()) == ' '
        && exchanges.withSpace(passage, first.end())
        && !lexicon.known(first.text());
  }

  /** Words put together again may be damaged themselves. */
  Found mended(Found found) {
    List<Remedy> remedies = new ArrayList<>(found.remedies());
    StringBuilder read = new StringBuilder();
    int at = 0;
    for (Token token : Token.in(found.read())) {
      Optional<Candidate> better = mend(token.text());
      better.ifPresent(b -> remedies.addAll(b.remedies()));
      read.append(found.read(), at, token.start());
      read.append(better.map(Candidate::word).orElse(token.text()));
      at = token.end();
    }
    read.append(found.read().substring(at));
    return new Found(found.start(), found.end(), read.toString(), remedies, found.cert());
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
    int count = lexicon.count(word);
    List<Candidate> once = exchanges.after(Candidate.of(word));
    List<Candidate> attested = attested(once, count);
    if (attested.isEmpty() && word.length() >= SHORTEST_TWICE && count < OFTEN) {
      Set<String> seen = new HashSet<>();
      for (Candidate c : once) {
        if (!c.remedies().get(0).alone() && seen.add(c.word())) {
          attested.addAll(attested(exchanges.after(c), count));
        }
      }
    }
    return best(attested);
  }

  private List<Candidate> attested(List<Candidate> candidates, int damaged) {
    List<Candidate> attested = new ArrayList<>();
    for (Candidate c : candidates) {
      if (c.word().indexOf(' ') < 0 && attests(c.word(), damaged)) {
        attested.add(c);
      }
    }
    return attested;
  }

  /** A word that only the text attests may be a damaged one that stands there often. */
  private boolean attests(String word, int damaged) {
    return lexicon.known(word)
        || lexicon.attests(word, damaged)
            && exchanges.after(Candidate.of(word)).stream().noneMatch(c -> lexicon.known(c.word()));
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
