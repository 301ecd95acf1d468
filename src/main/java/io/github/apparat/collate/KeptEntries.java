package io.github.apparat.collate;

import io.github.apparat.collate.OldEntry.OldReading;
import io.github.apparat.xml.Markup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Entries that an editor has worked on, brought up to date: they stay what they are, only witnesses
 * that have changed move to another of their readings, or get one of their own.
 */
final class KeptEntries {
  /** What is to be said of an entry, at an offset of the file. */
  record Remark(int at, String text) {}

  private final Written file;
  private final List<Unwrapped.Place> places;
  private final Sigla sigla;
  private final Comparison comparison;
  private final Set<Integer> steady;
  private final Map<Entry.Columns, Unwrapped.Place> runs = new LinkedHashMap<>();
  private final Map<Unwrapped.Place, List<Reading>> added = new HashMap<>();
  private final Map<Unwrapped.Place, List<Edit>> edits = new HashMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  /**
   * @param file in which they stand
   * @param places where they stand in the text without entries
   * @param steady the rows of the witnesses that have not changed: they stay where the editor has
   *     them
   */
  KeptEntries(
      Written file,
      List<Unwrapped.Place> places,
      Sigla sigla,
      Comparison comparison,
      Set<Integer> steady) {
    this.file = file;
    this.places = places;
    this.sigla = sigla;
    this.comparison = comparison;
    this.steady = steady;
  }

  List<Remark> remarks() {
    return remarks;
  }

  /** The id of an entry; empty where its editor gave it none. */
  String id(Entry entry) {
    return runs.get(entry.columns()).entry().id();
  }

  /** Whether the witness of a row is as it was. */
  boolean isSteady(int row) {
    return steady.contains(row);
  }

  boolean isKept(Entry entry) {
    return runs.containsKey(entry.columns());
  }

  /** The columns of each that has some, and its place. */
  Map<Entry.Columns, Unwrapped.Place> columns(BaseText base, List<Column> columns) {
    if (!places.isEmpty()) {
      runs.putAll(new KeptColumns(file, base, columns, sigla, steady).of(places));
    }
    return runs;
  }

  /** Brings an entry up to date; its readings now, so that spaces can be set. */
  Entry renewed(Entry entry, List<Column> columns) {
    Map<Integer, List<Token>> tokens = new TreeMap<>();
    for (int row = 1; row <= sigla.all().size(); row++) {
      tokens.put(row, tokens(entry, row, columns));
    }
    List<Reading> all = renewed(runs.get(entry.columns()), tokens);
    return new Entry(
        entry.columns(), entry.start(), entry.end(), new Reading(List.of()), all, entry.block());
  }

  /** Brings those up to date of which no witness has anything any more. */
  void renewOthers() {
    Map<Integer, List<Token>> nothing = new TreeMap<>();
    for (int row = 1; row <= sigla.all().size(); row++) {
      nothing.put(row, List.of());
    }
    withoutColumns().forEach(place -> renewed(place, nothing));
  }

  private List<Reading> renewed(Unwrapped.Place place, Map<Integer, List<Token>> tokens) {
    Map<OldReading, List<Integer>> rows = new LinkedHashMap<>();
    place.entry().readings().forEach(r -> rows.put(r, new ArrayList<>()));
    Map<List<String>, Reading> others = new LinkedHashMap<>();
    tokens.forEach(
        (row, words) -> {
          Optional<OldReading> reading = reading(place.entry(), row, words);
          if (reading.isPresent()) {
            rows.get(reading.get()).add(row);
          } else if (!steady.contains(row)) {
            others.computeIfAbsent(comparison.key(words), k -> new Reading(words)).rows().add(row);
          }
        });
    List<Reading> all = new ArrayList<>(others.values());
    rows.forEach(
        (reading, there) -> {
          String text = file.text().substring(reading.inside(), reading.insideEnd());
          there.forEach(row -> all.add(Reading.standing(tokens.get(row), row, text)));
          renew(reading, there, edits.computeIfAbsent(place, p -> new ArrayList<>()));
        });
    added.put(place, List.copyOf(others.values()));
    return all;
  }

  private static List<Token> tokens(Entry entry, int row, List<Column> columns) {
    return columns.subList(entry.columns().from(), entry.columns().end()).stream()
        .filter(c -> c.has(row))
        .map(c -> c.token(row))
        .toList();
  }

  private Optional<OldReading> reading(OldEntry old, int row, List<Token> tokens) {
    Optional<OldReading> before = old.of(sigla.id(row));
    List<String> key = comparison.key(tokens);
    boolean stays = before.isPresent() && comparison.key(before.get().tokens()).equals(key);
    if (steady.contains(row) || stays) {
      return before;
    }
    return old.readings().stream().filter(r -> comparison.key(r.tokens()).equals(key)).findFirst();
  }

  /** Sets the witnesses of a reading anew; one that has none left goes, if nobody worked on it. */
  private void renew(OldReading reading, List<Integer> rows, List<Edit> edits) {
    Set<String> now = new HashSet<>();
    rows.forEach(r -> now.add(sigla.id(r)));
    if (now.equals(new HashSet<>(reading.witnesses()))) {
      return;
    }
    Optional<Markup.Attribute> wit = Optional.ofNullable(file.attributes(reading.tag()).get("wit"));
    if (!rows.isEmpty()) {
      String value = sigla.pointers(rows);
      int end = reading.tag().start() + 1 + reading.tag().name().length();
      edits.add(
          wit.map(a -> new Edit(a.valueStart(), a.valueStart() + a.value().length(), value))
              .orElse(new Edit(end, end, " wit=\"" + value + "\"")));
    } else if (reading.isPlain() && !reading.isLemma()) {
      edits.add(new Edit(reading.tag().start(), reading.end(), ""));
    } else {
      wit.ifPresent(
          a -> edits.add(new Edit(a.start() - 1, a.valueStart() + a.value().length() + 1, "")));
      String words = String.join(" ", reading.tokens().stream().map(Token::form).toList());
      remarks.add(
          new Remark(
              reading.tag().start(), "no witness has the reading \"" + words + "\" any more"));
    }
  }

  /** An entry as it is now, in its place in the text without entries. */
  Edit written(Entry entry, Apparatus apparatus) {
    return written(runs.get(entry.columns()), apparatus);
  }

  /** The same of those of which no witness has anything. */
  List<Edit> writtenWithoutColumns(Apparatus apparatus) {
    return withoutColumns().stream().map(p -> written(p, apparatus)).toList();
  }

  private List<Unwrapped.Place> withoutColumns() {
    Set<Unwrapped.Place> with = new HashSet<>(runs.values());
    return places.stream().filter(p -> !with.contains(p)).toList();
  }

  private Edit written(Unwrapped.Place place, Apparatus apparatus) {
    OldEntry old = place.entry();
    List<Token> lemma = old.lemma().map(OldReading::tokens).orElse(List.of());
    int at = file.text().lastIndexOf("</", old.end() - 1);
    List<Edit> changes = new ArrayList<>(edits.getOrDefault(place, List.of()));
    added
        .getOrDefault(place, List.of())
        .forEach(r -> changes.add(new Edit(at, at, apparatus.reading(lemma, r))));
    String there = file.text().substring(old.start(), old.end());
    List<Edit> inside = changes.stream().map(e -> e.back(old.start())).toList();
    return new Edit(place.start(), place.end(), Edit.all(there, inside));
  }
}
