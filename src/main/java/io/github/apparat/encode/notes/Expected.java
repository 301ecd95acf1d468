package io.github.apparat.encode.notes;

/**
 * A note that must have a reference.
 *
 * @param n its number in the scope
 * @param body its words; null where its words are lost
 * @param from the offset from which on its reference can stand
 * @param to the offset before which it can stand
 */
record Expected(int n, Body body, int from, int to) {

  /** The same note, its reference within narrower borders. */
  Expected within(int lower, int upper) {
    return new Expected(n, body, Math.max(from, lower), Math.min(to, upper));
  }
}
