package io.github.apparat.suggest;

import io.github.apparat.encode.name.NameSheet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A text that is looked through.
 *
 * @param id of the text
 * @param name of its file in {@code tei/text}, whichever is read for it
 * @param language as in {@code xml:lang}
 * @param passages in order
 * @param sheet what an editor has decided about its names
 * @param isProtected whether its words may not be shown
 * @param line the line of the received text for an offset in the file; 0 where there is none
 */
record Text(
    String id,
    String name,
    String language,
    List<Passage> passages,
    NameSheet sheet,
    boolean isProtected,
    IntUnaryOperator line) {

  /** All words of its passages. */
  String words() {
    StringBuilder all = new StringBuilder();
    passages.forEach(p -> all.append(p.text()).append('\n'));
    return all.toString();
  }
}
