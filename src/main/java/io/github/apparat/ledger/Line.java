package io.github.apparat.ledger;

import java.util.Comparator;
import java.util.List;

/**
 * A line of the ledger.
 *
 * @param address a page; of what went from one, with {@code #} and ids
 * @param state the version since which it is there, or {@link #TO}, or {@link #WITHDRAWN}
 * @param rest the ids that the page has since then; the address to which it went; or why it is
 *     withdrawn
 */
record Line(String address, String state, String rest) {
  static final String TO = "to";
  static final String WITHDRAWN = "withdrawn";

  /** By pages, each before what went from it, then as they were published. */
  static final Comparator<Line> ORDER =
      Comparator.comparing(Line::page)
          .thenComparing(Line::address)
          .thenComparing(Line::state)
          .thenComparing(line -> line.rest().split(" |\\.\\.")[0], Ids.ORDER);

  /** Reads a line; throws {@link IllegalArgumentException} where it is none. */
  static Line of(String written) {
    String[] columns = written.split("\t", -1);
    boolean three = columns.length == 3 || columns.length == 2;
    if (!three || columns[0].isBlank() || columns[1].isBlank()) {
      throw new IllegalArgumentException(written.replace("\t", " "));
    }
    Line line = new Line(columns[0], columns[1], columns.length == 3 ? columns[2].strip() : "");
    if (line.isMove() && line.rest.isEmpty()) {
      throw new IllegalArgumentException(written.replace("\t", " "));
    }
    return line;
  }

  /** Whether it tells where something went, and not what is there. */
  boolean isMove() {
    return state.equals(TO) || state.equals(WITHDRAWN);
  }

  String page() {
    return Published.page(address);
  }

  /** The ids it is about; none for a page. */
  List<String> ids() {
    return Ids.read(isMove() ? Published.id(address) : rest);
  }

  String written() {
    return address + "\t" + state + (rest.isEmpty() ? "" : "\t" + rest);
  }
}
