package io.github.apparat.quality;

/** What can be found in a passage. */
enum Kind {
  PERSON,
  ORGAN,
  /** To a note. */
  REFERENCE,
  /** The beginning of a note. */
  BODY
}
