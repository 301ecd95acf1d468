package io.github.apparat.search;

import java.util.Locale;

/** What kind of words a passage holds; readers may ask for one kind alone. */
public enum Kind {
  TEXT,
  HEADING,
  NOTE,
  APPARATUS,
  /** An entry of a register: a person, an organ, a place, a term. */
  ENTRY,
  WORK,
  /** A statement about an entry: an office, an event, a relation. */
  CLAIM;

  /** Its name in small letters. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
