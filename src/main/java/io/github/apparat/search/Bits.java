package io.github.apparat.search;

import java.util.Arrays;

/** Writes numbers bit by bit. */
final class Bits {
  private byte[] bytes = new byte[1024];
  private long length;

  /** Writes the lowest bits of a number, the highest of them first. */
  void write(int number, int bits) {
    while (length + bits > 8L * bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    for (int i = bits - 1; i >= 0; i--) {
      if ((number >>> i & 1) == 1) {
        bytes[(int) (length >> 3)] |= (byte) (0x80 >> (length & 7));
      }
      length++;
    }
  }

  /** Writes a number from 0 to n - 1, in as few bits as such numbers need. */
  void below(int number, int n) {
    int bits = 31 - Integer.numberOfLeadingZeros(n);
    int spare = (2 << bits) - n;
    if (number < spare) {
      write(number, bits);
    } else {
      write(number + spare, bits + 1);
    }
  }

  /**
   * Writes numbers that rise, by halves: the middle one, which lies between what it leaves room
   * for, then those before and those after it. Numbers that lie together, as a word does that
   * belongs to one chapter, need few bits (Moffat and Stuiver, Binary interpolative coding, 2000).
   *
   * @param from the first that is written
   * @param to the one after the last
   * @param low the least that may stand there
   * @param high the greatest
   */
  void rising(int[] numbers, int from, int to, int low, int high) {
    int count = to - from;
    if (count == 0 || count == high - low + 1) {
      return;
    }
    int middle = (from + to) >>> 1;
    int least = low + middle - from;
    int most = high - (to - middle - 1);
    below(numbers[middle] - least, most - least + 1);
    rising(numbers, from, middle, low, numbers[middle] - 1);
    rising(numbers, middle + 1, to, numbers[middle] + 1, high);
  }

  /** How many bytes there are. */
  int size() {
    return (int) (length + 7 >> 3);
  }

  /** All of them; the last is filled with zeros. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, size());
  }
}
