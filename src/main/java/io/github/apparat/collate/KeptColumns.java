package io.github.apparat.collate;

import io.github.apparat.collate.OldEntry.OldReading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the columns of entries that stand in a file: those of the words that the base has there,
 * and at their edges what other witnesses have more, as the file gives it to them.
 */
final class KeptColumns {
  private final BaseText base;
  private final List<Column> columns;
  private final Sigla sigla;
  private final Set<Integer> steady;

  /** Of each row the columns of its tokens. */
  private final List<List<Integer>> filled = new ArrayList<>();

  /** Of each row its tokens as they stand in the file. */
  private final List<List<Token>> inFile = new ArrayList<>();

  /**
   * @param file in which the entries stand
   * @param base the same without them
   * @param steady the rows of witnesses that are as the file has them
   */
  KeptColumns(Written file, BaseText base, List<Column> columns, Sigla sigla, Set<Integer> steady) {
    this.base = base;
    this.columns = columns;
    this.sigla = sigla;
    this.steady = steady;
    for (int row = 0; row <= sigla.all().size(); row++) {
      List<Integer> there = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).has(row)) {
          there.add(i);
        }
      }
      filled.add(there);
      inFile.add(row == 0 ? List.of() : TeiText.read(file, sigla.id(row)).tokens());
    }
  }

  /**
   * The columns of each entry that has some.
   *
   * @param places in the text without entries, in order
   */
  Map<Entry.Columns, Unwrapped.Place> of(List<Unwrapped.Place> places) {
    Map<Entry.Columns, Unwrapped.Place> runs = new LinkedHashMap<>();
    List<Integer> ofBase = filled.get(0);
    int free = 0;
    int first = 0;
    for (Unwrapped.Place place : places) {
      first = base.tokenAt(place.start(), first);
      int next = base.tokenAt(place.end(), first);
      int low = Math.max(free, first == 0 ? 0 : ofBase.get(first - 1) + 1);
      int high = next == ofBase.size() ? columns.size() : ofBase.get(next);
      Entry.Columns own =
          first == next
              ? new Entry.Columns(high, low)
              : new Entry.Columns(ofBase.get(first), ofBase.get(next - 1) + 1);
      Entry.Columns run = widened(own, new Entry.Columns(low, high), place.entry());
      if (run.from() < run.end()) {
        runs.put(run, place);
        free = run.end();
      }
    }
    return runs;
  }

  /** Takes in, of the columns around, those of the readings. */
  private Entry.Columns widened(Entry.Columns own, Entry.Columns around, OldEntry entry) {
    int from = own.from();
    int end = own.end();
    for (int row = 1; row <= sigla.all().size(); row++) {
      OldReading reading = entry.of(sigla.id(row)).orElse(null);
      List<Integer> there = reading == null ? List.of() : columns(row, reading, around);
      if (!there.isEmpty()) {
        from = Math.min(from, Math.max(around.from(), there.get(0)));
        end = Math.max(end, Math.min(around.end(), there.get(there.size() - 1) + 1));
      }
    }
    return new Entry.Columns(from, end);
  }

  /** The columns of a reading of a witness: by its place in the file, or by its words. */
  private List<Integer> columns(int row, OldReading reading, Entry.Columns around) {
    List<Integer> ofRow = filled.get(row);
    int size = reading.tokens().size();
    int at = indexAt(inFile.get(row), reading.inside());
    if (!steady.contains(row)) {
      int low = lower(ofRow, around.from());
      List<String> forms =
          ofRow.subList(low, lower(ofRow, around.end())).stream()
              .map(c -> columns.get(c).token(row).form())
              .toList();
      int found = Collections.indexOfSubList(forms, forms(reading));
      at = found < 0 ? ofRow.size() : low + found;
    }
    return at + size > ofRow.size() ? List.of() : ofRow.subList(at, at + size);
  }

  private static List<String> forms(OldReading reading) {
    return reading.tokens().stream().map(Token::form).toList();
  }

  /** The index of the first token that begins at a place of the file or after it. */
  private static int indexAt(List<Token> tokens, int start) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      low = tokens.get(middle).start() < start ? middle + 1 : low;
      high = tokens.get(middle).start() < start ? high : middle;
    }
    return low;
  }

  private static int lower(List<Integer> sorted, int value) {
    int at = Collections.binarySearch(sorted, value);
    return at < 0 ? -at - 1 : at;
  }
}
