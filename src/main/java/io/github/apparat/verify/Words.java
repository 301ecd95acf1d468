package io.github.apparat.verify;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.RandomAccess;

/**
 * Words in their order, kept close together: the letters of all in one row, so that whole texts are
 * compared at once. A single word is made when it is asked for.
 */
final class Words extends AbstractList<Word> implements RandomAccess {
  private final char[] letters;
  private final int[] starts;
  private final int[] lines;
  private final BitSet loose;

  /**
   * @param letters of all words
   * @param starts where in the letters each word begins, and where the last one ends
   * @param lines where in its file each word begins
   * @param loose which words only a {@linkplain Cut#LOOSE loose} cut parts from the one before
   */
  Words(char[] letters, int[] starts, int[] lines, BitSet loose) {
    this.letters = letters;
    this.starts = starts;
    this.lines = lines;
    this.loose = loose;
  }

  @Override
  public int size() {
    return starts.length - 1;
  }

  @Override
  public Word get(int i) {
    return new Word(
        new String(letters, starts[i], starts[i + 1] - starts[i]), lines[i], loose.get(i));
  }

  /** Whether these are the same words, wherever they stand and whatever parts them. */
  boolean sameAs(Words other) {
    return Arrays.equals(letters, other.letters) && Arrays.equals(starts, other.starts);
  }

  /** Whether the i-th word is the j-th of others. */
  boolean sameAt(int i, Words other, int j) {
    return Arrays.equals(
        letters, starts[i], starts[i + 1], other.letters, other.starts[j], other.starts[j + 1]);
  }
}
