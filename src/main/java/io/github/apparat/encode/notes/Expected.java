package io.github.apparat.encode.notes;

/**
 * A note that must have a reference.
 *
 * @param n its number in the scope
 * @param body its words; null where they are lost
 * @param early the offset from which on its reference can stand, though hardly
 * @param from the offset from which on it should stand
 * @param to the offset before which it can stand
 */
record Expected(int n, Body body, int early, int from, int to) {

  /** The same note, its reference within narrower borders. */
  Expected within(int lower, int upper) {
    return new Expected(
        n, body, Math.max(early, lower), Math.max(from, lower), Math.min(to, upper));
  }

  /** Whether the references of two notes should stand at the same place. */
  boolean sharesPlace(Expected other) {
    return from == other.from && to == other.to;
  }
}
