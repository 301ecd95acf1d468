package io.github.apparat.encode.spelling;

import java.util.List;

/**
 * A damaged place of a passage.
 *
 * @param start of its first character in the passage
 * @param end after its last one
 * @param read how it reads; empty if it is too much
 * @param remedies the rules that mend it, together
 * @param cert high, medium or low
 */
record Found(int start, int end, String read, List<Remedy> remedies, String cert) {
  Found(int start, int end, String read, Remedy remedy) {
    this(start, end, read, List.of(remedy), remedy.cert());
  }
}
