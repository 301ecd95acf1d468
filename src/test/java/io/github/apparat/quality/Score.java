package io.github.apparat.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of the things to be marked was marked, of one kind, in any number of passages. Each answers
 * one at most; whatever overlaps is found.
 */
final class Score {
  /** A finding about the encoder. */
  enum Error {
    MISSED,
    INVENTED,
    /** Found, but linked to another. */
    MISTAKEN
  }

  /** The words of an error, and what was expected and marked there; nothing where there is none. */
  record Finding(Error error, Mention place, List<String> expected, List<String> marked) {}

  /** How far a mark may stand from the body of a note: its number, its blanks, its debris. */
  private static final int NUMBER = 24;

  /** Two that belong together: what the reader marked, what the encoder did. */
  private record Pair(Mention gold, Mention marked) {
    boolean touches() {
      return switch (gold.kind()) {
        case PERSON, ORGAN -> gold.common(marked) > 0;
        case REFERENCE -> gold.common(marked) >= 0;
        case BODY -> marked.start() >= gold.start() && marked.start() <= gold.start() + NUMBER;
      };
    }

    /**
     * Whether a mark that answers nobody is none too many: a name inside a name, a head beside its
     * rest, a reference of which nobody knows where in the passage it stood.
     */
    boolean allows() {
      return gold.kind() == Kind.REFERENCE ? gold.optional() && gold.agrees(marked) : touches();
    }
  }

  private final Kind kind;
  private final List<Finding> findings = new ArrayList<>();
  private int found;
  private int right;

  Score(Kind kind) {
    this.kind = kind;
  }

  /**
   * Compares a passage.
   *
   * @param marked all that the encoder marked in the text
   */
  void add(Passage passage, List<Mention> marked) {
    List<Mention> gold = passage.mentions().stream().filter(m -> m.kind() == kind).toList();
    List<Mention> theirs =
        marked.stream().filter(m -> m.kind() == kind && passage.holds(m)).toList();
    Map<Mention, Mention> answers = answers(gold, theirs);
    for (Mention mention : gold) {
      if (!mention.optional()) {
        count(mention, answers.get(mention));
      }
    }
    for (Mention mention : theirs) {
      boolean allowed = gold.stream().map(g -> new Pair(g, mention)).anyMatch(Pair::allows);
      if (!allowed && !answers.containsValue(mention)) {
        findings.add(new Finding(Error.INVENTED, mention, List.of(), mention.ids()));
      }
    }
  }

  private void count(Mention mention, Mention answer) {
    if (answer == null) {
      findings.add(new Finding(Error.MISSED, mention, mention.ids(), List.of()));
      return;
    }
    found++;
    if (mention.agrees(answer)) {
      right++;
    } else {
      findings.add(new Finding(Error.MISTAKEN, mention, mention.ids(), answer.ids()));
    }
  }

  /** Who answers whom: first those that must be found, the same entry first, then by overlap. */
  private static Map<Mention, Mention> answers(List<Mention> gold, List<Mention> marked) {
    Map<Mention, Mention> answers = new HashMap<>();
    gold.stream()
        .flatMap(g -> marked.stream().map(m -> new Pair(g, m)))
        .filter(Pair::touches)
        .sorted(
            Comparator.comparing((Pair p) -> p.gold().optional())
                .thenComparing(p -> !p.gold().agrees(p.marked()))
                .thenComparing(p -> -p.gold().common(p.marked())))
        .forEach(
            p -> {
              if (!answers.containsKey(p.gold()) && !answers.containsValue(p.marked())) {
                answers.put(p.gold(), p.marked());
              }
            });
    return answers;
  }

  /** What went wrong, in the order of the passages. */
  List<Finding> findings() {
    return findings;
  }

  private long count(Error error) {
    return findings.stream().filter(f -> f.error() == error).count();
  }

  /** How many were to be marked. */
  long expected() {
    return found + count(Error.MISSED);
  }

  /** How many of them were marked and linked to the right entry or note. */
  long right() {
    return right;
  }

  /** The share of what was marked that was to be marked; no number where nothing was. */
  double precision() {
    return (double) found / (found + count(Error.INVENTED));
  }

  /** The share of what was to be marked that was; no number where nothing was. */
  double recall() {
    return (double) found / expected();
  }

  /** The harmonic mean of precision and recall. */
  double f1() {
    return 2.0 * found / (2 * found + count(Error.MISSED) + count(Error.INVENTED));
  }

  /** The share of what was found that is linked to the right entry or note. */
  double links() {
    return (double) right / found;
  }
}
