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

  private static final class Seen {
    private final Optional<Kind> kind;
    private final List<Location> places = new ArrayList<>();
    private int count;

    private Seen(Optional<Kind> kind) {
      this.kind = kind;
    }
  }

  private final String text;
  private final Capitals capitals;
  private final TreeMap<String, Seen> forms = new TreeMap<>();

  /**
   * @param text the id of the text
   * @param forenames keys of all forenames known
   * @param commonWords words that stand in the text with a small letter
   */
  Suggestions(String text, Set<String> forenames, Set<String> commonWords) {
    this.text = text;
    capitals = new Capitals(new Look(forenames, commonWords));
  }

  /**
   * Looks through a passage.
   *
   * @param known whether an offset of the received text is marked as something already
   */
  void look(List<Word> words, Reading reading, IntPredicate known, SourceText source) {
    for (Capitals.Run name : capitals.in(words, i -> known.test(reading.start(i)))) {
      Seen seen = forms.computeIfAbsent(name.form(), f -> new Seen(name.kind()));
      seen.count++;
      if (seen.places.size() < MOST_PLACES) {
        seen.places.add(source.locate(reading.start(name.start())));
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
