package io.github.apparat.encode.draft;

import java.util.Locale;

/** How sure a guess is, in the words of TEI's {@code cert}. */
public enum Certainty {
  /** Nearly everything seen speaks for it. */
  HIGH,
  /** Most of it does. */
  MEDIUM,
  /** It may as well be otherwise. */
  LOW;

  /** Of a share from 0 to 1 of what was seen that speaks for the guess. */
  static Certainty of(double share) {
    return share >= 0.9 ? HIGH : share >= 0.6 ? MEDIUM : LOW;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
