package io.github.apparat.encode.notes;

import java.util.Map;
import java.util.Optional;

/** Figures as they are printed: upright or superscript, whole or misread. */
final class Figures {
  private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Figures() {}

  /** The value of a figure, -1 for any other character. */
  static int value(char c) {
    return c >= '0' && c <= '9' ? c - '0' : SUPERSCRIPT.indexOf(c);
  }

  /** Reads a number of up to eight figures, in either form. */
  static Optional<Integer> read(String printed) {
    if (printed == null || printed.isEmpty() || printed.length() > 8) {
      return Optional.empty();
    }
    int number = 0;
    for (char c : printed.toCharArray()) {
      if (value(c) < 0) {
        return Optional.empty();
      }
      number = number * 10 + value(c);
    }
    return Optional.of(number);
  }

  /**
   * How well a misread number fits a true one: 1 where all figures agree, near 0 where they are
   * known to be confused, -1 where they contradict or are too many.
   *
   * @param confusions for a figure, the characters it is misread as
   */
  static double fit(String misread, int number, Map<String, String> confusions) {
    String right = String.valueOf(number);
    if (misread.length() != right.length()) {
      return -1;
    }
    double fit = 0;
    for (int i = 0; i < right.length(); i++) {
      char c = misread.charAt(i);
      String confused = confusions.getOrDefault(right.substring(i, i + 1), "");
      if (c == right.charAt(i)) {
        fit += 1;
      } else if (confused.indexOf(c) < 0) {
        return -1;
      }
    }
    return fit / right.length();
  }
}
