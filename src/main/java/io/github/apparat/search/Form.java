package io.github.apparat.search;

import java.util.Arrays;

/** A spelling of a word, and all places where it stands. */
final class Form {
  private final String folded;
  private final String sound;
  private final String family;
  private int[] places = new int[2];
  private int count;
  private boolean isCommon;
  private boolean isEverywhere;
  private boolean isName;

  /**
   * @param family the same for all forms of the same word
   */
  Form(String folded, String sound, String family) {
    this.folded = folded;
    this.sound = sound;
    this.family = family;
  }

  String folded() {
    return folded;
  }

  String sound() {
    return sound;
  }

  String family() {
    return family;
  }

  boolean isName() {
    return isName;
  }

  boolean isEverywhere() {
    return isEverywhere;
  }

  /** It was met as, or within, a name: it may be spelled in another script. */
  void named() {
    isName = true;
  }

  /** It belongs to the words that most sentences of its language have. */
  Form common() {
    isCommon = true;
    return this;
  }

  boolean isCommon() {
    return isCommon;
  }

  /** Its places are no longer kept. */
  void everywhere() {
    isEverywhere = true;
    count = 0;
    places = new int[0];
  }

  /** It stands at a place, which comes after all that it had. */
  void at(int place) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = place;
  }

  int count() {
    return count;
  }

  /** Writes where it stands. */
  void write(Bits bits, int places) {
    bits.rising(this.places, 0, count, 0, places - 1);
  }

  /** About how many bits that will be. */
  long size(int places) {
    return count == 0
        ? 0
        : Math.round(count * (1.5 + Math.log((double) places / count) / Math.log(2)));
  }
}
