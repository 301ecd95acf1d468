package io.github.apparat.collate;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The witnesses of a text, and how readings point to them.
 *
 * @param text the id of the text
 * @param prefix of the elements of its file, with its colon; mostly empty
 * @param all in the order of the rows, the base first, which is row 1
 */
record Sigla(String text, String prefix, List<Witness> all) {
  /** The id of the witness of a row. */
  String id(int row) {
    return Witness.id(text, all.get(row - 1).siglum());
  }

  /** The ids of all. */
  List<String> ids() {
    return all.stream().map(w -> Witness.id(text, w.siglum())).toList();
  }

  /** The value of {@code wit} for some of them. */
  String pointers(List<Integer> rows) {
    return rows.stream().map(r -> "#" + id(r)).collect(Collectors.joining(" "));
  }
}
