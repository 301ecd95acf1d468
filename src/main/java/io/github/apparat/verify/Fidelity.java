package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private final Map<String, TextWords> pages;
  private final List<Finding> findings = new ArrayList<>();

  private Fidelity(TeiText tei, Map<String, TextWords> pages) {
    this.tei = tei;
    this.pages = pages;
  }

  /**
   * Compares.
   *
   * @param pages the words of every page of the site, by its name
   */
  static List<Finding> of(TeiText tei, Map<String, TextWords> pages) {
    if (!tei.isShown()) {
      return List.of();
    }
    if (!pages.containsKey(tei.page())) {
      return List.of(Rule.WORD_02.at(Location.of(tei.file()), tei.id()));
    }
    TextWords shown = new TextWords();
    tei.words().running().keySet().stream().map(pages::get).forEach(shown::add);
    Fidelity fidelity = new Fidelity(tei, pages);
    fidelity.running(shown);
    fidelity.notes(shown);
    fidelity.readings(shown);
    return fidelity.findings.stream().limit(MOST).toList();
  }

  /**
   * Words on a page that no text accounts for.
   *
   * @param tei the text that belongs to the page, if the site has its TEI
   */
  static Optional<Finding> unaccounted(Page page, Optional<TeiText> tei) {
    List<Word> words = page.words().running(page.file()).words();
    if (words.isEmpty() || tei.map(TeiText::isShown).orElse(false)) {
      return Optional.empty();
    }
    String which = tei.isPresent() ? "of which only the description is shown" : "that is not here";
    String id = page.file().replaceAll("^.*/|\\.html$", "");
    Location place = new Location(page.file(), words.get(0).line(), 0);
    return Optional.of(Rule.WORD_03.at(place, which, id));
  }

  private void running(TextWords shown) {
    tei.words()
        .running()
        .forEach((page, text) -> compare(text.words(), shown.running(page).words(), page, ""));
  }

  private void notes(TextWords shown) {
    Map<String, WordStream> there = new LinkedHashMap<>(shown.notes());
    tei.words()
        .notes()
        .forEach(
            (id, note) -> {
              WordStream words = Optional.ofNullable(there.remove(id)).orElseGet(WordStream::kept);
              compare(note.words(), words.words(), page(id), note(id));
            });
    there.forEach((id, words) -> compare(List.of(), words.words(), page(id), note(id)));
  }

  /** The page that lists a note, or should. */
  private String page(String note) {
    return tei.words().running().keySet().stream()
        .filter(p -> pages.get(p).notes().containsKey(note))
        .findFirst()
        .orElse(tei.page());
  }

  private String note(String id) {
    return pages.containsKey(id) ? " in a note without id" : " in the note " + id;
  }

  private void compare(List<Word> text, List<Word> shown, String page, String where) {
    if (findings.size() < MOST) {
      Comparison.of(text, shown, MOST - findings.size()).forEach(d -> difference(d, page, where));
    }
  }

  private void difference(Comparison.Difference found, String page, String where) {
    if (found.lost().isEmpty()) {
      String text =
          "the page has words" + where + " that the TEI does not have: " + quote(found.there());
      add(new Location(page, found.there().get(0).line(), 0), text, ADDED);
      return;
    }
    String there = found.there().isEmpty() ? "nothing" : quote(found.there());
    String text = "lost on the page " + page + where + ": " + quote(found.lost());
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
