package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * No word lost: compares the words of a text with those of its page. Says at most {@value #MOST}
 * findings a text; one fault in a stylesheet has thousands of effects.
 */
final class Fidelity {
  private static final int MOST = 5;
  private static final int SHOWN = 6;
  private static final String LOST = "An element without a rule, or a rule that drops text.";
  private static final String ADDED =
      "Words of the page's own are marked data-added; no others may come in.";

  private final TeiText tei;
  private final List<Finding> findings = new ArrayList<>();

  private Fidelity(TeiText tei) {
    this.tei = tei;
  }

  /**
   * Compares.
   *
   * @param page the words of the text's page, if it has one
   */
  static List<Finding> of(TeiText tei, Optional<TextWords> page) {
    if (!tei.isShown()) {
      return List.of();
    }
    if (page.isEmpty()) {
      return List.of(Rule.WORD_02.at(Location.of(tei.file()), tei.id()));
    }
    Fidelity fidelity = new Fidelity(tei);
    fidelity.running(page.get());
    fidelity.notes(page.get());
    fidelity.readings(page.get());
    return fidelity.findings.stream().limit(MOST).toList();
  }

  /**
   * Words on a page that no text accounts for.
   *
   * @param tei the text that belongs to the page, if the site has its TEI
   */
  static Optional<Finding> unaccounted(Page page, Optional<TeiText> tei) {
    List<Word> words = page.words().running().words();
    if (words.isEmpty() || tei.map(TeiText::isShown).orElse(false)) {
      return Optional.empty();
    }
    String which = tei.isPresent() ? "of which only the description is shown" : "that is not here";
    String id = page.file().replaceAll("^.*/|\\.html$", "");
    Location place = new Location(page.file(), words.get(0).line(), 0);
    return Optional.of(Rule.WORD_03.at(place, which, id));
  }

  private void running(TextWords page) {
    compare(tei.words().running().words(), page.running().words(), "");
  }

  private void notes(TextWords page) {
    Map<String, WordStream> there = new HashMap<>(page.notes());
    tei.words()
        .notes()
        .forEach(
            (id, note) -> {
              WordStream shown = Optional.ofNullable(there.remove(id)).orElseGet(WordStream::kept);
              compare(note.words(), shown.words(), note(id));
            });
    page.notes().keySet().stream()
        .filter(there::containsKey)
        .forEach(id -> compare(List.of(), there.get(id).words(), note(id)));
  }

  private static String note(String id) {
    return id.isEmpty() ? " in a note without id" : " in the note " + id;
  }

  private void compare(List<Word> text, List<Word> page, String where) {
    if (findings.size() < MOST) {
      Comparison.of(text, page, MOST - findings.size()).forEach(d -> difference(d, where));
    }
  }

  private void difference(Comparison.Difference found, String where) {
    if (found.lost().isEmpty()) {
      String text =
          "the page has words" + where + " that the TEI does not have: " + quote(found.there());
      add(new Location(tei.page(), found.there().get(0).line(), 0), text, ADDED);
      return;
    }
    String there = found.there().isEmpty() ? "nothing" : quote(found.there());
    String text = "lost on the page " + tei.page() + where + ": " + quote(found.lost());
    add(place(found.lost()), text + " (the page has " + there + " there)", LOST);
  }

  /** Each source reading of the TEI stands among those of the page, as often as it occurs. */
  private void readings(TextWords page) {
    Map<String, Integer> there = new HashMap<>();
    page.readings().forEach(r -> there.merge(key(r.words()), 1, Integer::sum));
    for (WordStream reading : tei.words().readings()) {
      List<Word> words = reading.words();
      if (!words.isEmpty() && there.merge(key(words), -1, Integer::sum) < 0) {
        String text = "the reading of the source is not on the page " + tei.page() + ": ";
        add(place(words), text + quote(words), "The page lists it as data-tei=\"source-reading\".");
      }
    }
  }

  private Location place(List<Word> words) {
    return new Location(tei.file(), words.get(0).line(), 0);
  }

  private void add(Location place, String text, String hint) {
    findings.add(Rule.WORD_01.at(place, text, hint));
  }

  private static String key(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  private static String quote(List<Word> words) {
    return "\"" + key(words.subList(0, Math.min(SHOWN, words.size()))) + "\"";
  }
}
