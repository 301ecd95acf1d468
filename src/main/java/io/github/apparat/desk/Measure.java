package io.github.apparat.desk;

import java.util.OptionalLong;

/**
 * How much of something is done.
 *
 * @param part how many are done
 * @param whole how many there are
 */
public record Measure(long part, long whole) {
  /** Of nothing. */
  public static final Measure NONE = new Measure(0, 0);

  /** In hundredths, rounded down, so that all is all; nothing where there is nothing to do. */
  public OptionalLong share() {
    return whole == 0 ? OptionalLong.empty() : OptionalLong.of(100 * part / whole);
  }

  /** The same and one more. */
  Measure and(boolean done) {
    return new Measure(part + (done ? 1 : 0), whole + 1);
  }
}
