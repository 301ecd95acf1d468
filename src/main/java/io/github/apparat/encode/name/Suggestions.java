package io.github.apparat.encode.name;

import io.github.apparat.encode.mark.Reading;
import io.github.apparat.report.Location;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Capitals that no register knows: initials with a surname, an organ's words, or perhaps a name.
 */
final class Suggestions {
  private static final int MOST_PLACES = 5;

  /** Words that a name has at most; what goes on longer is told in pieces. */
  private static final int LONGEST = 20;

  private static final Set<String> INSIDE = Set.of("of", "for", "the");

  private static final class Seen {
    private final Optional<Kind> kind;
    private final List<Location> places = new ArrayList<>();
    private int count;

    private Seen(Optional<Kind> kind) {
      this.kind = kind;
    }
  }

  private final String text;
  private final Look look;
  private final TreeMap<String, Seen> forms = new TreeMap<>();

  /**
   * @param text the id of the text
   * @param forenames keys of all forenames known
   * @param commonWords words that stand in the text with a small letter
   */
  Suggestions(String text, Set<String> forenames, Set<String> commonWords) {
    this.text = text;
    look = new Look(forenames, commonWords);
  }

  /**
   * Looks through a passage.
   *
   * @param known whether an offset of the received text is marked as something already
   */
  void look(List<Word> words, Reading reading, IntPredicate known, SourceText source) {
    int at = 0;
    while (at < words.size()) {
      int from = at;
      while (at < words.size()
          && at - from < LONGEST
          && continues(words, from, at)
          && !known.test(reading.start(words.get(at).start()))) {
        at++;
      }
      int to = trimmed(words, from, at);
      if (to > from) {
        tell(words, opened(words, from, to), to, reading, source);
      }
      at = Math.max(at, from + 1);
    }
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

  private void tell(List<Word> words, int from, int to, Reading reading, SourceText source) {
    if (from >= to) {
      return;
    }
    List<Word> name = words.subList(from, to);
    Optional<Kind> kind = look.kind(name);
    String form = Word.join(name);
    boolean plain =
        kind.isEmpty() && (form.length() < 2 || form.contains(".") || look.isCommon(name));
    if (!plain) {
      Seen seen = forms.computeIfAbsent(form, f -> new Seen(kind));
      seen.count++;
      if (seen.places.size() < MOST_PLACES) {
        seen.places.add(source.locate(reading.start(words.get(from).start())));
      }
    }
  }

  /** All that was told, sorted by form. */
  List<Suggestion> all() {
    List<Suggestion> all = new ArrayList<>();
    forms.forEach(
        (form, seen) ->
            all.add(
                new Suggestion(
                    form,
                    seen.kind,
                    seen.count,
                    List.copyOf(seen.places),
                    seen.kind
                        .map(k -> EntryStub.of(k, form, text, seen.places.get(0).line()))
                        .orElse(""))));
    return all;
  }
}
