package io.github.apparat.encode.mark;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Something to encode between two offsets of the received text. */
public sealed interface Mark {
  /**
   * By place, the outer before the inner; of the same span, what was found first stands outside.
   * What is put in after some words stands before all that begins behind them.
   */
  Comparator<Mark> ORDER =
      Comparator.comparingInt(Mark::start)
          .thenComparing(m -> m.end() > m.start())
          .thenComparing(Comparator.comparingInt(Mark::end).reversed())
          .thenComparing(m -> m instanceof Instead);

  /** The offset before the first character. */
  int start();

  /** The offset after the last one. */
  int end();

  /** What a finding calls it. */
  String label();

  /**
   * An element around characters that stay.
   *
   * @param alternatives ids that may be meant instead; each becomes a {@code certainty} (TEI,
   *     chapter 22)
   */
  record Wrap(
      int start, int end, String element, Map<String, String> attributes, List<String> alternatives)
      implements Mark {
    @Override
    public String label() {
      return "<" + element + ">";
    }
  }

  /**
   * Something in the place of characters, of none where it is put in.
   *
   * @param reading how the place reads in the edited text; names and dates are looked for in that
   */
  record Instead(int start, int end, String label, String reading, Consumer<TeiWriter> content)
      implements Mark {}
}
