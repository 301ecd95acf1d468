package io.github.apparat.mask;

import io.github.apparat.source.CharRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of one element with {@code @source}, in order, without those of elements in it that
 * have their own; each character with its place in the TEI file.
 */
final class Stretch {
  private static final Map<String, Character> ESCAPES =
      Map.of("&amp;", '&', "&lt;", '<', "&gt;", '>');

  /** Where the element's tag begins in the TEI file. */
  final int tag;

  /** What it was encoded from. */
  final List<CharRange> ranges;

  /**
   * Numbers of notes in it: they stand in attributes here, in the received text among the words.
   */
  final Set<String> numbers = new HashSet<>();

  /** What elements inside it were encoded from. */
  final List<CharRange> inner = new ArrayList<>();

  /** Whether it is a note, whose number, however misread, stands before its first word. */
  boolean numbered;

  /** Whether it is a heading, which is shown whole as long as anything else can give way. */
  boolean heading;

  final StringBuilder text = new StringBuilder();

  /** For each character its offset in the file, and how long it is written there. */
  private int[] places = new int[64];

  private int[] lengths = new int[64];
  private final BitSet masked = new BitSet();

  /** A {@code >} written as itself: {@link Filler} would escape it, so no gap reaches over it. */
  private final BitSet bare = new BitSet();

  Stretch(int tag, List<CharRange> ranges) {
    this.tag = tag;
    this.ranges = ranges;
  }

  /** Ends a word. */
  void space() {
    add('\n', -1, 0);
  }

  /**
   * Adds characters as written in the TEI file.
   *
   * @param offset where they begin in the file
   * @param mask whether their words are to be withheld
   * @return the offset in the file of a reference to a character that is not written as itself, or
   *     -1
   */
  int add(String raw, int offset, boolean mask) {
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      int length = 1;
      if (c == '&') {
        String reference = raw.substring(at, raw.indexOf(';', at) + 1);
        if (!ESCAPES.containsKey(reference)) {
          return offset + at;
        }
        c = ESCAPES.get(reference);
        length = reference.length();
      }
      masked.set(text.length(), mask);
      bare.set(text.length(), c == '>' && length == 1);
      add(c, offset + at, length);
      at += length;
    }
    return -1;
  }

  private void add(char c, int place, int length) {
    int index = text.length();
    if (index == places.length) {
      places = Arrays.copyOf(places, 2 * index);
      lengths = Arrays.copyOf(lengths, 2 * index);
    }
    places[index] = place;
    lengths[index] = length;
    text.append(c);
  }

  /** How many characters there are. */
  int length() {
    return text.length();
  }

  /** The offset in the file of a character; -1 for a mere end of a word. */
  int place(int index) {
    return places[index];
  }

  /** The offset in the file after a character. */
  int after(int index) {
    return places[index] + lengths[index];
  }

  /**
   * Whether a character follows its predecessor in the file with no markup between, and one gap may
   * stand for both.
   */
  boolean joined(int index) {
    return !bare.get(index)
        && place(index) >= 0
        && place(index - 1) >= 0
        && after(index - 1) == place(index);
  }

  /** Withholds the word that begins with a character. */
  void withhold(int index) {
    int at = index;
    while (at < length() && Words.ofWord(text.codePointAt(at))) {
      masked.set(at++);
    }
  }

  /** Whether the word of a character is to be withheld. */
  boolean masked(int index) {
    return masked.get(index);
  }
}
