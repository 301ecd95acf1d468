package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an editor has done to the entries of a collated text. It is found by collating the same
 * witnesses once more: an entry that comes out to the letter as it stands is the machine's, and may
 * be made anew; every other is an editor's, whatever was done to it, and so is the decision that a
 * place needs no entry where one comes out and none stands.
 */
final class Edited {
  private final Comparison comparison;
  private final List<Unwrapped.Place> kept = new ArrayList<>();
  private final List<Unwrapped.Place> ofMachine = new ArrayList<>();

  /** By where they would stand, the readings of entries that an editor has taken out. */
  private final Map<Integer, Set<List<String>>> dropped = new HashMap<>();

  /**
   * @param file as it stands
   * @param bare the same without entries
   * @param base made of it
   * @param witnesses as they were, the base first
   */
  Edited(Written file, Unwrapped bare, BaseText base, Rules rules, Sigla witnesses) {
    comparison = new Comparison(rules);
    Collation collation = Collation.of(base, witnesses.all(), rules, c -> Map.of());
    Spacing.set(base, collation.columns(), collation.entries());
    Ids ids = new Ids(witnesses.text(), file.text());
    ids.give(collation.entries(), bare.places());
    Apparatus apparatus = new Apparatus(witnesses, comparison);
    TreeMap<Integer, Integer> places = new TreeMap<>();
    bare.places().forEach(p -> places.put(p.start(), p.end()));
    Set<String> made = new HashSet<>();
    for (Entry entry : collation.entries()) {
      String lemma = bare.text().substring(entry.start(), entry.end());
      made.add(apparatus.entry(ids.of(entry), entry, lemma, ids.partners(entry)));
      boolean attested = !entry.lemma().rows().isEmpty() && isOfFiles(entry, witnesses.all());
      if (attested && isFree(entry, places)) {
        dropped.put(entry.start(), readings(entry));
      }
    }
    for (Unwrapped.Place place : bare.places()) {
      String there = file.text().substring(place.entry().start(), place.entry().end());
      (made.contains(there) ? ofMachine : kept).add(place);
    }
  }

  /** Whether no entry stands at this place, or touches it. */
  private static boolean isFree(Entry entry, TreeMap<Integer, Integer> places) {
    Map.Entry<Integer, Integer> last = places.floorEntry(entry.end());
    return last == null || last.getValue() < entry.start();
  }

  /**
   * Whether its readings come from files of witnesses: what was read from the collated text itself
   * has no place left where an entry was taken out.
   */
  private static boolean isOfFiles(Entry entry, List<Witness> witnesses) {
    return entry.readings().stream()
        .flatMap(r -> r.rows().stream())
        .noneMatch(row -> witnesses.get(row - 1).file().isEmpty());
  }

  private Set<List<String>> readings(Entry entry) {
    Set<List<String>> readings = new HashSet<>();
    entry.readings().forEach(r -> readings.add(comparison.key(r.tokens())));
    return readings;
  }

  /** The entries of the editor. */
  List<Unwrapped.Place> kept() {
    return kept;
  }

  /** The entries of the machine. */
  List<Unwrapped.Place> ofMachine() {
    return ofMachine;
  }

  /** Whether an editor has taken this entry out, and it says nothing new. */
  boolean isDropped(Entry entry) {
    return dropped.getOrDefault(entry.start(), Set.of()).containsAll(readings(entry));
  }
}
