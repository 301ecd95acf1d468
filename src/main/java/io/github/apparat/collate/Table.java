package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of tokens beside each other. Each new row is aligned with all that stand there already, so
 * that what two witnesses add and the base lacks comes to stand at one place.
 */
final class Table {
  private final int rows;
  private final Keys keys;
  private List<Column> columns = new ArrayList<>();

  Table(int rows, Keys keys) {
    this.rows = rows;
    this.keys = keys;
  }

  List<Column> columns() {
    return columns;
  }

  /** Lays a row beside the others. */
  void add(int row, List<Token> tokens) {
    int[] places = new Placing(columns, tokens, keys).places();
    List<Column> wider = new ArrayList<>(columns.size() + 16);
    int next = 0;
    for (int i = 0; i <= columns.size(); i++) {
      while (next < places.length && places[next] == 2 * i) {
        Column inserted = new Column(rows);
        inserted.set(row, tokens.get(next), keys.of(tokens.get(next)));
        wider.add(inserted);
        next++;
      }
      if (i < columns.size()) {
        wider.add(columns.get(i));
      }
      if (next < places.length && places[next] == 2 * i + 1) {
        columns.get(i).set(row, tokens.get(next), keys.of(tokens.get(next)));
        next++;
      }
    }
    columns = wider;
  }
}
