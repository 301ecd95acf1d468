package io.github.apparat.cite;

import io.github.apparat.model.Imprint;

/** What is cited as a record of RIS, which reference managers read. */
final class Ris {
  private final StringBuilder record = new StringBuilder();

  private Ris(Cited cited) {
    Imprint imprint = cited.imprint();
    line("TY", cited.isWhole() ? "BOOK" : "CHAP");
    line("ID", cited.id());
    imprint.authors().forEach(n -> line("AU", n.inverted()));
    line("TI", cited.title());
    line("T2", cited.within());
    imprint.editors().forEach(n -> line("ED", n.inverted()));
    line("ET", imprint.version());
    line("PB", imprint.publisher());
    line("CY", imprint.place());
    if (imprint.date().matches("\\d{4}(-\\d\\d){0,2}")) {
      line("PY", imprint.date().substring(0, 4));
      line("DA", imprint.date().replace('-', '/'));
    }
    line("DO", imprint.doi());
    line("UR", cited.address());
    line("LA", cited.language());
    record.append("ER  - \r\n");
  }

  static String of(Cited cited) {
    return new Ris(cited).record.toString();
  }

  /** A line holds a value, so a value holds no line. */
  private void line(String tag, String value) {
    if (!value.isEmpty()) {
      record.append(tag).append("  - ").append(value.replaceAll("\\s+", " ")).append("\r\n");
    }
  }
}
