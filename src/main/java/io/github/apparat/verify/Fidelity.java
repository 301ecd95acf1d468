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
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * No word lost: compares the words of a text with those of its page. Says at most {@value #MOST}
 * findings a text; one fault in a stylesheet has thousands of effects.
 */
final class Fidelity {
  private static final int MOST = 5;
  private static final int SHOWN = 6;
  private static final String PREFIX = "^\\Q%s.\\E";
  private static final String LOST = "An element without a rule, or a rule that drops text.";
  private static final String ADDED =
      "Words of the page's own are marked data-added; no others may come in.";

  private final TeiText tei;
  private final List<Page> pages;
  private final List<Finding> findings = new ArrayList<>();

  private Fidelity(TeiText tei, List<Page> pages) {
    this.tei = tei;
    this.pages = pages;
  }

  /**
   * Compares.
   *
   * @param pages of the text, in the order in which they show it
   * @param unlessSaid whether a text is shown that does not say how much of it may be
   */
  static List<Finding> of(TeiText tei, List<Page> pages, boolean unlessSaid) {
    if (!tei.isShown(unlessSaid)) {
      return List.of();
    }
    if (pages.stream().noneMatch(p -> p.file().equals(tei.page()))) {
      return List.of(Rule.WORD_02.at(Location.of(tei.file()), tei.id()));
    }
    TextWords shown = new TextWords();
    pages.forEach(p -> shown.add(p.words()));
    Fidelity fidelity = new Fidelity(tei, pages);
    fidelity.compare(tei.words().running(), shown.running(), "", fidelity::file);
    fidelity.notes(shown);
    fidelity.readings(shown);
    return fidelity.findings.stream().limit(MOST).toList();
  }

  /**
   * Words on a page that no text accounts for.
   *
   * @param tei the text that belongs to the page, if the site has its TEI
   */
  static Optional<Finding> unaccounted(Page page, Optional<TeiText> tei, boolean unlessSaid) {
    if (tei.map(t -> t.isShown(unlessSaid)).orElse(false)) {
      return Optional.empty();
    }
    List<Word> words = page.words().running().words();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String which = tei.isPresent() ? "of which only the description is shown" : "that is not here";
    String id = page.file().replaceAll("^.*/|\\.html$", "");
    Location place = new Location(page.file(), words.get(0).line(), 0);
    return Optional.of(Rule.WORD_03.at(place, which, id));
  }

  private void notes(TextWords shown) {
    Map<String, WordStream> there = new LinkedHashMap<>(shown.notes());
    tei.words()
        .notes()
        .forEach(
            (id, note) -> {
              String own =
                  there.containsKey(id) ? id : id.replaceFirst(PREFIX.formatted(tei.id()), "");
              WordStream words = Optional.ofNullable(there.remove(own)).orElseGet(WordStream::kept);
              compare(note, words, note(own), at -> file(own));
            });
    there.forEach((id, words) -> compare(WordStream.kept(), words, note(id), at -> file(id)));
  }

  /**
   * @param where what is compared, for a finding
   * @param file the page that has a word, by its number
   */
  private void compare(WordStream text, WordStream shown, String where, IntFunction<String> file) {
    if (findings.size() < MOST) {
      Comparison.of(text.words(), shown.words(), MOST - findings.size())
          .forEach(d -> difference(d, where, file));
    }
  }

  private void difference(Comparison.Difference found, String where, IntFunction<String> file) {
    if (found.lost().isEmpty()) {
      String text =
          "the page has words" + where + " that the TEI does not have: " + quote(found.there());
      int line = found.there().get(0).line();
      add(new Location(file.apply(found.at()), line, 0), text, ADDED);
      return;
    }
    String there = found.there().isEmpty() ? "nothing" : quote(found.there());
    String text = "lost" + on() + where + ": " + quote(found.lost());
    add(place(found.lost()), text + " (the page has " + there + " there)", LOST);
  }

  private String on() {
    return pages.size() == 1 ? " on the page " + tei.page() : " on the pages of " + tei.id();
  }

  /** The page that has a word of the running text: no word goes over two pages. */
  private String file(int word) {
    int at = word;
    for (Page page : pages) {
      at -= page.words().running().words().size();
      if (at < 0) {
        return page.file();
      }
    }
    return tei.page();
  }

  private static String note(String id) {
    return id.startsWith(TextWords.WITHOUT_ID)
        ? " in the " + id.substring(TextWords.WITHOUT_ID.length()) + ". note, which has no id"
        : " in the note " + id;
  }

  /** The page that lists a note. */
  private String file(String note) {
    return pages.stream()
        .filter(p -> p.words().notes().containsKey(note))
        .findFirst()
        .map(Page::file)
        .orElse(tei.page());
  }

  /** Each source reading of the TEI stands among those of the page, as often as it occurs. */
  private void readings(TextWords page) {
    Map<String, Integer> there = new HashMap<>();
    page.readings().forEach(r -> there.merge(key(r.words()), 1, Integer::sum));
    for (WordStream reading : tei.words().readings()) {
      List<Word> words = reading.words();
      if (!words.isEmpty() && there.merge(key(words), -1, Integer::sum) < 0) {
        String text = "the reading of the source is not" + on() + ": ";
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
