package io.github.apparat.encode.name;

import io.github.apparat.report.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Entries whose names may be one person's or one organ's; no entry is compared with all others. */
public final class Alike {
  /** A shorter surname with a letter changed is another one. */
  private static final int SHORTEST = 6;

  /** What more entries than this share is no name of one of them. */
  private static final int MOST_SHARING = 12;

  /**
   * Two entries.
   *
   * @param one the id that comes first in the alphabet
   * @param sure whether more than a surname or half of the forms agrees
   * @param reason what agrees
   */
  public record Pair(String one, String other, Kind kind, boolean sure, String reason) {}

  private final Map<String, Pair> pairs = new TreeMap<>();

  private Alike() {}

  /** All such pairs of the registers, in the order of their ids. */
  public static List<Pair> of(Names names) {
    Alike alike = new Alike();
    List<EntryForms> all = names.all();
    alike.persons(of(all, Kind.PERSON));
    alike.organs(of(all, Kind.ORGAN));
    return List.copyOf(alike.pairs.values());
  }

  private static List<EntryForms> of(List<EntryForms> all, Kind kind) {
    return all.stream().filter(f -> f.entry().kind() == kind).toList();
  }

  private void persons(List<EntryForms> persons) {
    Map<String, Set<Entry>> bySurname = by(persons, Alike::surnames);
    bySurname.forEach((surname, bearers) -> each(bearers, (a, b) -> namesakes(surname, a, b)));
    Map<String, Set<String>> shortened = new HashMap<>();
    for (String surname : bySurname.keySet()) {
      if (surname.length() >= SHORTEST) {
        without(surname)
            .forEach(s -> shortened.computeIfAbsent(s, k -> new TreeSet<>()).add(surname));
      }
    }
    for (Set<String> near : shortened.values()) {
      if (near.size() > MOST_SHARING) {
        continue;
      }
      for (String one : near) {
        near.stream()
            .filter(other -> one.compareTo(other) < 0 && Nearest.distance(one, other) == 1)
            .forEach(other -> spelt(bySurname.get(one), bySurname.get(other)));
      }
    }
  }

  /** A surname, and it with each of its letters left out but the first. */
  private static Set<String> without(String surname) {
    Set<String> all = new TreeSet<>(Set.of(surname));
    for (int i = 1; i < surname.length(); i++) {
      all.add(surname.substring(0, i) + surname.substring(i + 1));
    }
    return all;
  }

  private static Set<String> surnames(EntryForms forms) {
    return forms.all().stream()
        .filter(f -> f.role() == Form.Role.BARE || f.role() == Form.Role.SURNAME)
        .map(f -> String.join(" ", f.keys()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Set<Entry>> by(
      List<EntryForms> all, Function<EntryForms, Set<String>> keys) {
    Map<String, Set<Entry>> by = new TreeMap<>();
    for (EntryForms forms : all) {
      for (String key : keys.apply(forms)) {
        by.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(forms.entry());
      }
    }
    return by;
  }

  private interface Two {
    void are(Entry one, Entry other);
  }

  private static void each(Set<Entry> entries, Two two) {
    List<Entry> list = new ArrayList<>(entries);
    if (list.size() > MOST_SHARING) {
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      for (int j = i + 1; j < list.size(); j++) {
        two.are(list.get(i), list.get(j));
      }
    }
  }

  private void namesakes(String surname, Entry one, Entry other) {
    int agree = agreement(one, other);
    if (agree > 0) {
      add(one, other, true, "the same surname, " + agree + " of their given names agree");
    } else if (agree == 0) {
      add(one, other, false, "the same surname, and of one no given name is known");
    }
  }

  private void spelt(Set<Entry> some, Set<Entry> others) {
    for (Entry one : some) {
      for (Entry other : others) {
        int agree = one.equals(other) ? -1 : agreement(one, other);
        if (agree > 0) {
          String reason = "their surnames differ in a letter, %d of their given names agree";
          add(one, other, agree > 1, reason.formatted(agree));
        }
      }
    }
  }

  /** How many given names agree where both are written out longest; -1: some do not. */
  private static int agreement(Entry one, Entry other) {
    return one.given().isEmpty() || other.given().isEmpty()
        ? 0
        : new Entry(one.id(), one.kind(), List.of(longest(one)), Set.of())
            .agreement(longest(other));
  }

  private static List<String> longest(Entry entry) {
    return entry.given().stream()
        .max(Comparator.<List<String>>comparingInt(List::size).thenComparing(Object::toString))
        .orElse(List.of());
  }

  private void organs(List<EntryForms> organs) {
    Map<String, Integer> forms = new HashMap<>();
    organs.forEach(o -> forms.put(o.entry().id(), keys(o).size()));
    Map<List<String>, Integer> shared = new HashMap<>();
    Map<String, Entry> entries = new HashMap<>();
    organs.forEach(o -> entries.put(o.entry().id(), o.entry()));
    by(organs, Alike::keys)
        .values()
        .forEach(
            some -> each(some, (a, b) -> shared.merge(List.of(a.id(), b.id()), 1, Integer::sum)));
    shared.forEach(
        (two, count) -> {
          int fewer = Math.min(forms.get(two.get(0)), forms.get(two.get(1)));
          if (2 * count >= fewer) {
            String reason = count + " of their forms are the same, of " + fewer + " of the one";
            add(entries.get(two.get(0)), entries.get(two.get(1)), count > 1, reason);
          }
        });
  }

  /** Its forms that begin with a capital, whatever the order of their words. */
  private static Set<String> keys(EntryForms forms) {
    return forms.all().stream()
        .filter(f -> !f.isLowerCase())
        .map(f -> f.keys().stream().filter(k -> k.matches(".*\\w.*")).sorted())
        .map(keys -> keys.collect(Collectors.joining(" ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void add(Entry one, Entry other, boolean sure, String reason) {
    String first = one.id().compareTo(other.id()) < 0 ? one.id() : other.id();
    String second = first.equals(one.id()) ? other.id() : one.id();
    pairs.merge(
        first + " " + second,
        new Pair(first, second, one.kind(), sure, reason),
        (a, b) -> a.sure() || !b.sure() ? a : b);
  }
}
