package io.github.apparat.encode.spelling;

import java.util.Set;

/**
 * An emendation of one place: {@code found} becomes {@code read}; or something is missing.
 *
 * @param line counted from 1
 * @param kind {@code corr} (choice of sic and corr), {@code reg} (orig and reg), {@code sic} (kept,
 *     doubted), {@code surplus} (too much), {@code supplied} (our {@code read} after {@code
 *     after}), {@code lost} (a gap after {@code after}), {@code truncated} (a gap close upon it, in
 *     the middle of a word)
 * @param found the characters, none for what is missing
 * @param after the characters after which something is missing; none for the end of the line
 * @param nth which of several on the line, counted from 1
 * @param cert high, medium or low
 */
record Emendation(
    int line, String kind, String found, String after, String read, Integer nth, String cert) {
  private static final Set<String> CHANGES = Set.of("corr", "reg", "sic", "surplus");
  private static final Set<String> GAPS = Set.of("lost", "truncated");
  private static final Set<String> CERTAINTIES = Set.of("high", "medium", "low");

  Emendation {
    String what = "the emendation on line " + line;
    refuse(line < 1, "an emendation needs a line, counted from 1");
    refuse(kind == null, what + " needs a kind");
    boolean change = CHANGES.contains(kind);
    boolean gap = GAPS.contains(kind);
    refuse(!change && !gap && !kind.equals("supplied"), "no kind of emendation: " + kind);
    refuse(change && empty(found), what + " needs found");
    boolean reads = !gap && !kind.equals("sic") && !kind.equals("surplus");
    refuse(reads && empty(read), what + " needs read");
    nth = nth == null ? 1 : nth;
    refuse(nth < 1, what + " needs an nth of 1 or more");
    cert = cert == null ? "high" : cert;
    refuse(!CERTAINTIES.contains(cert), what + " needs a cert: high, medium or low");
  }

  private static boolean empty(String text) {
    return text == null || text.isEmpty();
  }

  private static void refuse(boolean wrong, String words) {
    if (wrong) {
      throw new IllegalArgumentException(words);
    }
  }

  /** Whether it stands behind characters, not for them. */
  boolean insertion() {
    return !CHANGES.contains(kind);
  }

  /** The characters to look for on the line; none where the end of the line is meant. */
  String looked() {
    String looked = insertion() ? after : found;
    return looked == null ? "" : looked;
  }
}
