package io.github.apparat.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changed from a release to a later state of an edition.
 *
 * @param before the release; none: all is new
 * @param now the later state
 * @param texts that changed, by their ids
 * @param entries of the registers, by {@code KIND/ID}
 * @param gone where addresses went since; empty for what is withdrawn
 */
public record Changes(
    Optional<Released> before,
    Released now,
    SortedMap<String, OfText> texts,
    Parts entries,
    SortedMap<String, String> gone) {

  /**
   * Parts of something, by their ids, in order.
   *
   * @param added that were not there
   * @param removed that are no longer there
   * @param changed that are there and otherwise
   */
  public record Parts(List<String> added, List<String> removed, List<String> changed) {
    /** Whether all is as it was. */
    public boolean isEmpty() {
      return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    static Parts of(Map<String, ?> before, Map<String, ?> now) {
      Set<String> ids = new TreeSet<>(Ids.ORDER);
      ids.addAll(before.keySet());
      ids.addAll(now.keySet());
      Parts parts = new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (String id : ids) {
        if (!before.containsKey(id)) {
          parts.added.add(id);
        } else if (!now.containsKey(id)) {
          parts.removed.add(id);
        } else if (!before.get(id).equals(now.get(id))) {
          parts.changed.add(id);
        }
      }
      return parts;
    }
  }

  /**
   * A text that changed.
   *
   * @param before none: it is new
   * @param now none: it is no longer there
   * @param names the entries that are named, named no more, or named more or less often
   * @param passages its paragraphs, notes, lines and cells
   */
  public record OfText(
      Optional<Released.Text> before, Optional<Released.Text> now, Parts names, Parts passages) {}

  /** From a release, if there is one, to now. */
  public static Changes between(Optional<Released> before, Released now) {
    SortedMap<String, OfText> texts = new TreeMap<>();
    Set<String> ids = new TreeSet<>(now.texts().keySet());
    before.ifPresent(b -> ids.addAll(b.texts().keySet()));
    for (String id : ids) {
      Optional<Released.Text> was = before.flatMap(b -> b.text(id));
      Optional<Released.Text> is = now.text(id);
      if (!was.equals(is)) {
        texts.put(id, text(was, is));
      }
    }
    SortedMap<String, String> gone = new TreeMap<>(now.gone());
    before.ifPresent(b -> b.gone().forEach(gone::remove));
    return new Changes(
        before,
        now,
        texts,
        Parts.of(before.map(Released::entries).orElseGet(TreeMap::new), now.entries()),
        gone);
  }

  private static OfText text(Optional<Released.Text> before, Optional<Released.Text> now) {
    return new OfText(
        before,
        now,
        Parts.of(names(before), names(now)),
        Parts.of(passages(before), passages(now)));
  }

  private static Map<String, Integer> names(Optional<Released.Text> text) {
    return text.<Map<String, Integer>>map(Released.Text::names).orElse(Map.of());
  }

  private static Map<String, String> passages(Optional<Released.Text> text) {
    return text.<Map<String, String>>map(Released.Text::passages).orElse(Map.of());
  }

  /** Whether nothing changed. */
  public boolean isEmpty() {
    return texts.isEmpty() && entries.isEmpty() && gone.isEmpty();
  }

  /** Ids in short: what is counted up without a gap is a range. */
  public static String shortly(Collection<String> ids) {
    return String.join(" ", Ids.written(ids));
  }
}
