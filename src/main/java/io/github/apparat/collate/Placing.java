package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the places of a row of tokens among columns: of its words first; then signs of punctuation
 * go with the words at which they stand, those that touch a word with this one.
 */
final class Placing {
  private final List<Column> columns;
  private final List<Token> tokens;
  private final Keys keys;
  private final int[] places;

  Placing(List<Column> columns, List<Token> tokens, Keys keys) {
    this.columns = columns;
    this.tokens = tokens;
    this.keys = keys;
    places = new int[tokens.size()];
  }

  /** For each token 2i + 1 for the column i, or 2i for a new one before it; never falling. */
  int[] places() {
    words();
    int at = 0;
    while (at < tokens.size()) {
      int end = at;
      while (end < tokens.size() && !tokens.get(end).isWord()) {
        end++;
      }
      if (end > at) {
        signs(at, end);
      }
      at = end + 1;
    }
    return places;
  }

  private void words() {
    List<Integer> wordColumns = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isWord()) {
        wordColumns.add(i);
      }
    }
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isWord()) {
        words.add(i);
      }
    }
    place(words, wordColumns, columns.size());
  }

  /** Aligns some tokens with some columns; what finds none goes before the next, or the end. */
  private void place(List<Integer> some, List<Integer> among, int end) {
    int[][] there = among.stream().map(i -> columns.get(i).keys()).toArray(int[][]::new);
    int[] ours = some.stream().mapToInt(i -> keys.of(tokens.get(i))).toArray();
    boolean[] ofBase = new boolean[there.length];
    for (int i = 0; i < ofBase.length; i++) {
      ofBase[i] = columns.get(among.get(i)).has(0);
    }
    int[] beside = Alignment.of(there, ofBase, ours, keys);
    int next = end;
    for (int i = beside.length - 1; i >= 0; i--) {
      if (beside[i] >= 0) {
        next = among.get(beside[i]);
      }
      places[some.get(i)] = beside[i] >= 0 ? 2 * next + 1 : 2 * next;
    }
  }

  /** Places the signs between two words. */
  private void signs(int from, int end) {
    int low = from == 0 ? 0 : (places[from - 1] + 1) / 2;
    int high = end == tokens.size() ? columns.size() : places[end] / 2;
    int afterWord = low;
    while (afterWord < high && !columns.get(afterWord).isWord()) {
      afterWord++;
    }
    int beforeWord = high;
    while (beforeWord > afterWord && !columns.get(beforeWord - 1).isWord()) {
      beforeWord--;
    }
    int loose = from;
    while (loose < end && (end == tokens.size() || !tokens.get(loose).spaced())) {
      loose++;
    }
    loose = from == 0 ? 0 : loose;
    if (afterWord == high) {
      place(range(from, end), range(low, high), high);
    } else {
      place(range(from, loose), range(low, afterWord), afterWord);
      place(range(loose, end), range(beforeWord, high), high);
    }
  }

  private static List<Integer> range(int from, int end) {
    List<Integer> range = new ArrayList<>(end - from);
    for (int i = from; i < end; i++) {
      range.add(i);
    }
    return range;
  }
}
