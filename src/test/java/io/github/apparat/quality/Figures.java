package io.github.apparat.quality;

import java.util.Locale;
import java.util.Map;

/** The table of figures: a row for each half of each text. */
final class Figures {
  private static final String TEXT = "%-20s %-7s";
  private static final String SHARES = " %4s %6s %6s %6s %6s ";

  private final StringBuilder rows = new StringBuilder();

  Figures() {
    rows.append(String.format(TEXT, "", ""));
    for (String kind : new String[] {"persons", "organs", "references"}) {
      rows.append(String.format(SHARES, "", kind, "", "", ""));
    }
    rows.append("\n").append(String.format(TEXT, "text", "half"));
    for (int i = 0; i < 3; i++) {
      rows.append(String.format(SHARES, "n", "prec.", "recall", "F1", "links"));
    }
    rows.append(" bodies\n");
  }

  /** Adds a text that was compared. */
  void add(String id, Comparison comparison) {
    row(id, "tuning", comparison.half(false));
    row("", "kept", comparison.half(true));
  }

  /** Adds a text that the encoder does not know. */
  void notEncoded(String id) {
    rows.append(String.format(TEXT, id, "not encoded")).append('\n');
  }

  private void row(String id, String half, Map<Kind, Score> scores) {
    rows.append(String.format(TEXT, id, half));
    scores.forEach((kind, score) -> rows.append(kind == Kind.BODY ? bodies(score) : shares(score)));
    rows.append('\n');
  }

  private static String shares(Score score) {
    return String.format(
        SHARES,
        score.expected(),
        share(score.precision()),
        share(score.recall()),
        share(score.f1()),
        share(score.links()));
  }

  private static String share(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
  }

  private static String bodies(Score score) {
    return " " + score.right() + "/" + score.expected();
  }

  /** The table so far. */
  String table() {
    return rows.toString();
  }
}
