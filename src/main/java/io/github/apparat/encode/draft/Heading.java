package io.github.apparat.encode.draft;

/**
 * A heading that was found.
 *
 * @param first its first line, counted from 1
 * @param last its last one
 * @param level counted from 1
 * @param n its number as printed; empty for none
 * @param type of its division
 */
record Heading(int first, int last, int level, String n, String type, Certainty certainty) {
  Heading as(String other) {
    return new Heading(first, last, level, n, other, certainty);
  }
}
