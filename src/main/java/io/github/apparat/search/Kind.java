package io.github.apparat.search;

/** What kind of words a passage holds; readers may ask for one kind alone. */
public enum Kind {
  TEXT,
  HEADING,
  NOTE,
  APPARATUS,
  /** An entry of a register: a person, an organ, a place, a term, a work. */
  ENTRY,
  /** A statement about an entry: an office, an event, a relation. */
  CLAIM
}
