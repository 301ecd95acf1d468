package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Blocks of words that a witness has at another place: what it lacks here and has there, word for
 * word. Each block is known by a number; the number of its other place is one more or one less.
 */
final class Moves {
  private final List<Column> columns;
  private final int least;
  private final int[] blocks;
  private int count;

  private Moves(List<Column> columns, int least) {
    this.columns = columns;
    this.least = least;
    blocks = new int[columns.size()];
  }

  /**
   * Finds the blocks.
   *
   * @param least how many words together make one
   * @return for each column the number of its block, even for the place in the base, odd for the
   *     other; 0: none
   */
  static int[] in(List<Column> columns, int least, Keys keys) {
    Moves moves = new Moves(columns, least);
    int rows = columns.isEmpty() ? 0 : columns.get(0).rows();
    for (int row = 1; row < rows && least > 0; row++) {
      moves.find(row, keys);
    }
    return moves.blocks;
  }

  /** The number of the other place of a block. */
  static int partner(int block) {
    return block ^ 1;
  }

  /** Words of one row that the other has elsewhere or not at all, in their order. */
  private record Loose(List<Integer> columns, List<Integer> keys, List<Boolean> goesOn) {
    static Loose of(List<Column> columns, int row, int other, Keys keys) {
      Loose loose = new Loose(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      boolean goesOn = false;
      for (int i = 0; i < columns.size(); i++) {
        Token token = columns.get(i).token(row);
        if (token == null || !token.isWord()) {
          continue;
        }
        int key = keys.of(token);
        Token beside = columns.get(i).token(other);
        boolean isLoose = beside == null || keys.of(beside) != key;
        if (isLoose) {
          loose.columns.add(i);
          loose.keys.add(key);
          loose.goesOn.add(goesOn);
        }
        goesOn = isLoose;
      }
      return loose;
    }

    /** How many words from here on stand together and are those from there on. */
    int common(int from, Loose other, int there) {
      int n = 0;
      while (from + n < keys.size()
          && there + n < other.keys.size()
          && keys.get(from + n).equals(other.keys.get(there + n))
          && (n == 0 || goesOn.get(from + n) && other.goesOn.get(there + n))) {
        n++;
      }
      return n;
    }

    List<Integer> first(int from, int least) {
      return keys.subList(from, from + least);
    }
  }

  private void find(int row, Keys keys) {
    Loose lacking = Loose.of(columns, 0, row, keys);
    Loose having = Loose.of(columns, row, 0, keys);
    Map<List<Integer>, List<Integer>> starts = new HashMap<>();
    for (int i = 0; i + least <= lacking.keys().size(); i++) {
      starts.computeIfAbsent(List.copyOf(lacking.first(i, least)), k -> new ArrayList<>()).add(i);
    }
    int i = 0;
    while (i + least <= having.keys().size()) {
      List<Integer> found = starts.getOrDefault(having.first(i, least), List.of());
      // What stands at many places has not moved from any of them.
      int n = found.size() == 1 ? having.common(i, lacking, found.get(0)) : 0;
      if (n >= least) {
        mark(lacking.columns(), found.get(0), having.columns(), i, n);
      }
      i += Math.max(1, n >= least ? n : 1);
    }
  }

  private void mark(List<Integer> here, int from, List<Integer> there, int at, int n) {
    if (isFree(here, from, n) && isFree(there, at, n)) {
      count += 2;
      fill(here, from, n, count);
      fill(there, at, n, count + 1);
    }
  }

  private boolean isFree(List<Integer> among, int from, int n) {
    for (int i = among.get(from); i <= among.get(from + n - 1); i++) {
      if (blocks[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private void fill(List<Integer> among, int from, int n, int block) {
    for (int i = among.get(from); i <= among.get(from + n - 1); i++) {
      blocks[i] = block;
    }
  }
}
