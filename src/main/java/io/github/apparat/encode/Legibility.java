package io.github.apparat.encode;

import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import io.github.apparat.source.WhiteSpace;
import java.util.Map;
import java.util.TreeMap;

/** Whether a received text can be encoded at all; what cannot is refused in words. */
final class Legibility {
  private Legibility() {}

  /**
   * Looks through a text for words, and for characters that XML 1.0, section 2.2, forbids, as NUL:
   * to leave them out would lose them silently, and join two words into one.
   *
   * @param report takes the first place and the count of each such character, or that there are no
   *     words
   */
  static boolean of(SourceText source, Report report) {
    Map<Character, Integer> first = new TreeMap<>();
    Map<Character, Integer> counts = new TreeMap<>();
    boolean words = false;
    for (int i = 0; i < source.text().length(); i++) {
      char c = source.text().charAt(i);
      words |= Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      if (isForbidden(c)) {
        first.putIfAbsent(c, i);
        counts.merge(c, 1, Integer::sum);
      }
    }
    first.forEach(
        (c, at) -> {
          String name = String.format("U+%04X", (int) c);
          report.add(Rule.ENCODE_14.at(source.locate(at), name, counts.get(c)));
        });
    if (!words) {
      report.add(Rule.ENCODE_13.at(source.locate(0)));
    }
    return words && first.isEmpty();
  }

  /** Form feeds and the like are white space, which is collapsed. */
  private static boolean isForbidden(char c) {
    return c < ' ' && !WhiteSpace.is(c) || c >= '\uFFFE';
  }
}
