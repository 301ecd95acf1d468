package io.github.apparat.suggest;

import java.util.Locale;

/** How sure a suggestion is. */
public enum Surety {
  HIGH,
  MEDIUM,
  LOW;

  /** Its word in the table, as {@code @cert} has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One step less. */
  Surety less() {
    return this == HIGH ? MEDIUM : LOW;
  }
}
