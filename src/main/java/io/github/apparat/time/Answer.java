package io.github.apparat.time;

import java.util.Locale;

/** Whether something held at a time, as far as the dates of a claim go; the strongest first. */
public enum Answer {
  /** It held, however the dates are read. */
  CERTAINLY,
  /** It held by some readings of dates that are not exact. */
  POSSIBLY,
  /** The source does not say how far beyond these dates it held. */
  UNKNOWN,
  /** It did not hold, however the dates are read. */
  NOT;

  /** The stronger of two answers. */
  public Answer or(Answer other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The weaker of two answers. */
  public Answer and(Answer other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether it held by some reading of the dates that are given. */
  public boolean isPossible() {
    return this == CERTAINLY || this == POSSIBLY;
  }

  /** As labels and pages write it: {@code certainly}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
