package io.github.apparat.encode.notes;

import java.util.List;

/**
 * What may be a reference.
 *
 * @param start the offset of its first character
 * @param end the offset after its last one; the same where nothing is left of it
 * @param put the offset at which the note belongs
 * @param reading what stands in the place of the characters besides the note: a space or nothing
 * @param numbers what it may say, the likeliest first; none where it says nothing
 * @param misread a number of which figures may be wrong; empty for none
 * @param strength from 0 to 1: how sure it is a reference
 * @param sign what it is known by, for the report
 */
record Candidate(
    int start,
    int end,
    int put,
    String reading,
    List<Integer> numbers,
    String misread,
    double strength,
    String sign) {
  /** Below this strength a candidate is only a place where a reference may have stood. */
  static final double WEAK = 0.1;

  /** Whether nothing of the reference is left in the text. */
  boolean isSupplied() {
    return start == end;
  }

  /** This and another beside it, taken for one; the stronger says what it is. */
  Candidate with(Candidate other) {
    Candidate stronger = other.strength > strength ? other : this;
    if (Math.min(strength, other.strength) < WEAK) {
      return stronger;
    }
    boolean longer = other.end > end;
    return new Candidate(
        Math.min(start, other.start),
        Math.max(end, other.end),
        Math.min(put, other.put),
        longer ? other.reading : reading,
        stronger.numbers,
        misread.isEmpty() ? other.misread : misread,
        stronger.strength,
        stronger.sign);
  }
}
