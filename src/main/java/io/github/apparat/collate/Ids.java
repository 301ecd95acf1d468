package io.github.apparat.collate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of entries, {@code ID.app.1} and so on. An entry keeps the one it had, and none is given
 * twice, even where the entry that had it is gone from between others.
 */
final class Ids {
  private final String text;
  private final Map<Entry, String> ids = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Map<Integer, List<String>> blocks = new HashMap<>();
  private int last;

  /**
   * @param text the id of the text
   * @param file in which the ids stand that are taken
   */
  Ids(String text, String file) {
    this.text = text;
    Matcher taken = Pattern.compile(Pattern.quote(text + ".app.") + "(\\d{1,9})\\b").matcher(file);
    while (taken.find()) {
      last = Math.max(last, Integer.parseInt(taken.group(1)));
    }
  }

  /** Says that an entry has this id and keeps it; it may have none. */
  void keep(Entry entry, String id) {
    ids.put(entry, id);
    given.add(id);
  }

  /**
   * Gives each entry its id.
   *
   * @param had where entries stood before
   */
  void give(List<Entry> entries, List<Unwrapped.Place> had) {
    Map<List<Integer>, Deque<String>> same = new HashMap<>();
    for (Unwrapped.Place place : had) {
      List<Integer> at = List.of(place.start(), place.end());
      same.computeIfAbsent(at, k -> new ArrayDeque<>()).add(place.entry().id());
    }
    for (Entry entry : entries) {
      Deque<String> there = same.get(List.of(entry.start(), entry.end()));
      if (!ids.containsKey(entry) && there != null && !there.isEmpty()) {
        give(entry, there.remove());
      }
    }
    TreeMap<Integer, String> near = new TreeMap<>();
    had.forEach(p -> near.put(p.start(), p.entry().id()));
    for (Entry entry : entries) {
      Map.Entry<Integer, String> there = near.floorEntry(entry.end());
      if (!ids.containsKey(entry) && there != null && there.getKey() >= entry.start()) {
        give(entry, there.getValue());
      }
      ids.computeIfAbsent(entry, e -> text + ".app." + ++last);
      if (entry.block() > 0 && !of(entry).isEmpty()) {
        blocks.computeIfAbsent(entry.block(), b -> new ArrayList<>()).add(of(entry));
      }
    }
  }

  private void give(Entry entry, String id) {
    if (!id.isEmpty() && given.add(id)) {
      ids.put(entry, id);
    }
  }

  String of(Entry entry) {
    return ids.get(entry);
  }

  /** The ids of the entries at the other place of a moved block. */
  List<String> partners(Entry entry) {
    return entry.block() == 0
        ? List.of()
        : blocks.getOrDefault(Moves.partner(entry.block()), List.of());
  }
}
