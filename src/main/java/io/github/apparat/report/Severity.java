package io.github.apparat.report;

import java.util.Locale;

/** How much a finding weighs. Only an error keeps a site from being made or published. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  /** The word as it stands in a finding: {@code error}, {@code warning}, {@code info}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The severity a word stands for; Schematron's {@code role} uses the same words.
   *
   * @param word any case; anything but a known word counts as an error, so that a slip never hides
   *     a fault
   */
  public static Severity of(String word) {
    for (Severity severity : values()) {
      if (severity.word().equals(word.toLowerCase(Locale.ROOT))) {
        return severity;
      }
    }
    return ERROR;
  }
}
