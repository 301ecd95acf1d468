package io.github.apparat.source;

import java.util.Locale;

/** How much of a text may be published: {@code availability/@n} of its header. */
public enum Tier {
  /** Every word. */
  FULL,
  /** Structure, names, dates, figures; the words are withheld. */
  MASKED,
  /** That the text exists, and where. */
  METADATA;

  /** The word in the header. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The tier a header's word stands for; METADATA for every other word, so that a slip publishes
   * nothing.
   */
  public static Tier of(String word) {
    for (Tier tier : values()) {
      if (tier.word().equals(word)) {
        return tier;
      }
    }
    return METADATA;
  }
}
