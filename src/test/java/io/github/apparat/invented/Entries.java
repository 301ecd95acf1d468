package io.github.apparat.invented;

/**
 * How many entries the registers of an invented edition have: those of 400 letters and more 2,000
 * persons, those of a few letters a few.
 */
record Entries(int persons, int places, int orgs, int works) {
  private static final int MOST = 2_000;

  static Entries forTexts(int texts) {
    int persons = Math.min(MOST, 20 + 5 * texts);
    return new Entries(persons, persons / 4, persons / 6, persons / 5);
  }
}
