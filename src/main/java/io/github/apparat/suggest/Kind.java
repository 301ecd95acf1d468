package io.github.apparat.suggest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kinds of suggestions there are, in the order of the table. */
public enum Kind {
  /** A name that a register has, and nothing marks or nothing leads to its entry. */
  NAME,
  /** A date without a value, or one that nothing marks. */
  DATE,
  /** A citation that leads to no work, though the register has it. */
  CITATION,
  /** A name that stands again and again, and no register has. */
  UNKNOWN,
  /** Two entries that may be one. */
  DUPLICATE;

  /** Its word in the table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a word of the table; nothing for what is none. */
  static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
  }
}
