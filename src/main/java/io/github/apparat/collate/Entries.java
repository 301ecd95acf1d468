package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes entries of a table: columns that differ are one entry where the witnesses part in the same
 * way, so that each entry says one thing.
 */
final class Entries {
  private final BaseText base;
  private final Borders borders;
  private final List<Column> columns;
  private final Comparison comparison;
  private final int[] blocks;

  /** Of each column how the witnesses part: rows that agree have one number. */
  private final int[][] parties;

  /** Of each column the token of the base in it or before it; -1 before the first. */
  private final int[] tokens;

  /** Of each column what holds it and others together; -1: nothing. */
  private final int[] held;

  private final List<Entry> entries = new ArrayList<>();

  /** The last unit before which something was added in its own block. */
  private int opened = -1;

  Entries(BaseText base, List<Column> columns, Comparison comparison, int[] blocks) {
    this.base = base;
    this.columns = columns;
    this.comparison = comparison;
    this.blocks = blocks;
    borders = new Borders(base);
    parties = new int[columns.size()][];
    tokens = new int[columns.size()];
    held = new int[columns.size()];
    Arrays.fill(held, -1);
    int token = -1;
    for (int i = 0; i < columns.size(); i++) {
      token += columns.get(i).has(0) ? 1 : 0;
      tokens[i] = token;
      parties[i] = parties(i);
    }
  }

  private int[] parties(int column) {
    Column tokensThere = columns.get(column);
    List<String> known = new ArrayList<>();
    int[] parties = new int[tokensThere.rows()];
    for (int row = 0; row < parties.length; row++) {
      String key = comparison.key(tokensThere.token(row));
      if (row == 0 && tokensThere.has(0) && isCorrected(column)) {
        key = comparison.key(tokensThere.token(1));
      }
      if (!known.contains(key)) {
        known.add(key);
      }
      parties[row] = known.indexOf(key);
    }
    return parties;
  }

  /** Whether an editor corrected here what the base has, and said so. */
  private boolean isCorrected(int column) {
    Token ofBase = columns.get(column).token(1);
    return ofBase != null
        && base.other(tokens[column]).filter(o -> o.equals(ofBase.form())).isPresent();
  }

  private boolean differs(int column) {
    return Arrays.stream(parties[column]).anyMatch(p -> p > 0);
  }

  /**
   * Makes them.
   *
   * @param kept runs of columns that are an entry each, whatever stands there, and its place
   */
  List<Entry> with(Map<Entry.Columns, Unwrapped.Place> kept) {
    hold(kept.keySet());
    int from = 0;
    while (from < columns.size()) {
      int end = from + 1;
      if (held[from] >= 0 || differs(from)) {
        while (end < columns.size() && isOne(end - 1, end)) {
          end++;
        }
        Entry.Columns run = new Entry.Columns(from, end);
        if (kept.containsKey(run)) {
          add(run, kept.get(run).start(), kept.get(run).end());
        } else {
          cut(run);
        }
      }
      from = end;
    }
    return entries;
  }

  private void hold(Collection<Entry.Columns> kept) {
    int number = base.units();
    for (Entry.Columns run : kept) {
      Arrays.fill(held, run.from(), run.end(), number++);
    }
    int from = 0;
    while (from < columns.size()) {
      int end = from + 1;
      int last = end;
      boolean differs = differs(from);
      while (end < columns.size() && unit(end) == unit(from)) {
        differs |= differs(end++);
        last = columns.get(end - 1).has(0) ? end : last;
      }
      if (differs && last > from + 1 && held[from] < 0 && columns.get(from).has(0)) {
        Arrays.fill(held, from, last, unit(from));
      }
      from = end;
    }
  }

  private int unit(int column) {
    return tokens[column] < 0 ? -1 : base.unitOf(tokens[column]);
  }

  /** Whether two neighbours are parts of one entry. */
  private boolean isOne(int one, int next) {
    if (held[one] >= 0 || held[next] >= 0) {
      return held[one] == held[next];
    }
    boolean alike = Arrays.equals(parties[one], parties[next]);
    boolean added = !columns.get(one).has(0) && !columns.get(next).has(0);
    return differs(next)
        && blocks[one] == blocks[next]
        && !isLight(one)
        && !isLight(next)
        && (alike || added || isDivided(one, next));
  }

  /** Whether somebody has as one word what another divides into these two. */
  private boolean isDivided(int one, int next) {
    for (int row = 1; row < columns.get(one).rows(); row++) {
      List<Token> ours = tokens(new Entry.Columns(one, next + 1), row);
      List<Token> ofBase = tokens(new Entry.Columns(one, next + 1), 0);
      if (ours.size() + ofBase.size() == 3 && comparison.kind(ofBase, ours) == Kind.DIVISION) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is one word in all witnesses, only written in another way. */
  private boolean isLight(int column) {
    Column there = columns.get(column);
    for (int row = 0; row < there.rows(); row++) {
      if (!there.has(row)) {
        return false;
      }
    }
    return there.isWord() && there.keys().length == 1;
  }

  /** Cuts a run where elements of the base ask for it. */
  private void cut(Entry.Columns run) {
    int first = run.from();
    while (first < run.end() && !columns.get(first).has(0)) {
      first++;
    }
    if (first == run.end()) {
      addition(run);
      return;
    }
    int from = run.from();
    if (from < first && held[from] < 0) {
      from = opening(from, first);
      addition(new Entry.Columns(run.from(), from));
    }
    for (int[] part : borders.cut(unit(first), unit(lastOf(run.end()) - 1))) {
      int end = endOf(part[1], from, run.end());
      add(
          new Entry.Columns(from, end),
          borders.start(part[0], part[1]),
          borders.end(part[0], part[1]));
      from = end;
    }
    addition(new Entry.Columns(from, run.end()));
  }

  /** The column after those of a unit, with what witnesses add after it in the same block. */
  private int endOf(int unit, int from, int end) {
    int at = from;
    while (at < end && (!columns.get(at).has(0) || unit(at) <= unit)) {
      at++;
    }
    return borders.isBorder(unit) ? firstOpening(lastOf(at), at) : at;
  }

  /** The column after the last before this one in which the base has something. */
  private int lastOf(int end) {
    int at = end;
    while (at > 0 && !columns.get(at - 1).has(0)) {
      at--;
    }
    return at;
  }

  /**
   * Among columns between two blocks, the first that belongs to the next: where a witness opens a
   * block with it, and not with what the base opens its own with.
   */
  private int firstOpening(int from, int end) {
    for (int i = from; i < end; i++) {
      for (int row = 1; row < columns.get(i).rows(); row++) {
        Token token = columns.get(i).token(row);
        boolean next = end < columns.size() && columns.get(end).has(row);
        if (token != null && token.opens() && next && !columns.get(end).token(row).opens()) {
          return i;
        }
      }
    }
    return end;
  }

  /** An entry on what the base has nothing of. */
  private void addition(Entry.Columns run) {
    if (run.from() == run.end() || base.units() == 0) {
      return;
    }
    int unit = unit(run.from());
    int cut = opening(run.from(), run.end());
    if (cut > run.from()) {
      int at = borders.after(unit);
      add(new Entry.Columns(run.from(), cut), at, at);
    }
    if (cut < run.end()) {
      opened = unit + 1;
      int at = borders.before(opened);
      add(new Entry.Columns(cut, run.end()), at, at);
    }
  }

  /** Where among additions those begin that belong to the block that comes next. */
  private int opening(int from, int end) {
    int unit = unit(from);
    if (unit < 0 || unit + 1 == opened) {
      return from;
    }
    return borders.isBorder(unit) ? firstOpening(from, end) : end;
  }

  private void add(Entry.Columns run, int start, int end) {
    Reading lemma = new Reading(tokens(run, 0));
    Map<List<String>, Reading> readings = new LinkedHashMap<>();
    for (int row = 1; row < columns.get(run.from()).rows(); row++) {
      if (agrees(run, row)) {
        lemma.rows().add(row);
      } else {
        List<Token> tokens = tokens(run, row);
        readings.computeIfAbsent(comparison.key(tokens), k -> new Reading(tokens)).rows().add(row);
      }
    }
    if (readings.isEmpty() && held[run.from()] < base.units()) {
      return;
    }
    List<Reading> others = List.copyOf(readings.values());
    entries.add(new Entry(run, start, end, lemma, others, blocks[run.from()]));
  }

  private boolean agrees(Entry.Columns run, int row) {
    if (comparison.key(tokens(run, row)).equals(comparison.key(tokens(run, 0)))) {
      return true;
    }
    for (int i = run.from(); i < run.end(); i++) {
      if (parties[i][row] != parties[i][0]) {
        return false;
      }
    }
    return true;
  }

  private List<Token> tokens(Entry.Columns run, int row) {
    return columns.subList(run.from(), run.end()).stream()
        .filter(c -> c.has(row))
        .map(c -> c.token(row))
        .toList();
  }
}
