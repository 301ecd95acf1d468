package io.github.apparat.mask;

import io.github.apparat.report.Lines;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.Markup;
import java.util.Arrays;

/** Where the characters of a whole TEI text stand in the received one, by its {@code @source}s. */
public final class Origins {
  private final int[] received;

  /**
   * Lays a text beside the received one, as {@link Masker} does.
   *
   * @param tei a whole text, its words all there
   */
  public Origins(SourceText source, Markup tei) {
    received = new int[tei.text().length()];
    Arrays.fill(received, -1);
    Lines lines = new Lines(tei.text());
    Report unheard = new Report();
    Stretches stretches = new Stretches("", tei, unheard);
    for (Stretch stretch : stretches.all) {
      if (stretch.ranges.stream().allMatch(r -> r.to() <= source.length())) {
        Alignment alignment = new Alignment(stretch, source, stretches.signs.toString());
        alignment.align("", lines, unheard);
        place(stretch, alignment);
      }
    }
  }

  private void place(Stretch stretch, Alignment alignment) {
    for (int i = 0; i < stretch.length(); i++) {
      if (stretch.place(i) >= 0) {
        received[stretch.place(i)] = alignment.offset(i);
      }
    }
  }

  /**
   * The offset in the received text of a character of the TEI file; -1 for markup, blanks, our own
   * words, and words changed in silence.
   *
   * @param offset in the TEI file, in UTF-16 units
   */
  public int of(int offset) {
    return received[offset];
  }
}
