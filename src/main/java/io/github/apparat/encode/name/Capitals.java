package io.github.apparat.encode.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Runs of capitals in a passage that may be names which no register knows. */
final class Capitals {
  /**
   * Words that may be a name.
   *
   * @param start the index of its first character
   * @param end the index after its last one
   * @param kind what it seems to name, where something says so
   */
  record Run(int start, int end, String form, Optional<Kind> kind) {}

  /** Words that a name has at most; what goes on longer is told in pieces. */
  private static final int LONGEST = 20;

  private static final Set<String> INSIDE = Set.of("of", "for", "the");

  private final Look look;

  Capitals(Look look) {
    this.look = look;
  }

  /**
   * The runs in a passage, in its order.
   *
   * @param known whether the character at an index is marked as something already
   */
  List<Run> in(List<Word> words, IntPredicate known) {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int from = at;
      while (at < words.size()
          && at - from < LONGEST
          && continues(words, from, at)
          && !known.test(words.get(at).start())) {
        at++;
      }
      int to = trimmed(words, from, at);
      if (to > from) {
        run(words, opened(words, from, to), to).ifPresent(runs::add);
      }
      at = Math.max(at, from + 1);
    }
    return runs;
  }

  /** Whether a word goes on with capitals begun at another. */
  private static boolean continues(List<Word> words, int from, int at) {
    Word word = words.get(at);
    if (word.isLetters() && word.isCapital()) {
      return true;
    }
    boolean inside = at > from && at + 1 < words.size();
    boolean dot = inside && word.is(".") && Given.isInitial(words.get(at - 1));
    boolean joined = inside && (word.is("-") || INSIDE.contains(word.text()));
    boolean possessive =
        inside
            && (word.is("'") && words.get(at + 1).is("s")
                || word.is("s") && words.get(at - 1).is("'"));
    return dot || joined || possessive;
  }

  private static int trimmed(List<Word> words, int from, int to) {
    int end = to;
    while (end > from && !words.get(end - 1).isCapital()) {
      end--;
    }
    return end;
  }

  /** Without the word that has its capital only because a sentence begins with it. */
  private int opened(List<Word> words, int from, int to) {
    boolean initial = from + 1 < to && words.get(from + 1).is(".");
    int start = isInSentence(words, from) || initial ? from : from + 1;
    while (start < to && !words.get(start).isCapital()) {
      start++;
    }
    return start;
  }

  private static boolean isInSentence(List<Word> words, int at) {
    Word before = at > 0 ? words.get(at - 1) : null;
    return before != null
        && before.end() < words.get(at).start()
        && (before.is(",") || before.is(";") || before.isLetters() && !before.isCapital());
  }

  private Optional<Run> run(List<Word> words, int from, int to) {
    if (from >= to) {
      return Optional.empty();
    }
    List<Word> name = words.subList(from, to);
    Optional<Kind> kind = look.kind(name);
    String form = Word.join(name);
    boolean plain =
        kind.isEmpty() && (form.length() < 2 || form.contains(".") || look.isCommon(name));
    return plain
        ? Optional.empty()
        : Optional.of(new Run(words.get(from).start(), words.get(to - 1).end(), form, kind));
  }
}
