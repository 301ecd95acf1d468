package io.github.apparat.verify;

import java.util.Set;

/**
 * The TEI of a text as the site holds it.
 *
 * @param id the file's name without its ending
 * @param tier {@code full}, {@code masked} or {@code metadata}, which is also what a text without a
 *     tier has
 * @param sha256 of the received texts it was made from, in small letters
 * @param hasText whether there is a {@code text}; a register has none
 * @param words its words
 */
record TeiText(String id, String tier, Set<String> sha256, boolean hasText, TextWords words) {
  /** The file below the site. */
  String file() {
    return "tei/" + id + ".xml";
  }

  /** The page of the text below the site. */
  String page() {
    return page(id);
  }

  /** The page of a text, or of a division that has one of its own, by its id. */
  static String page(String id) {
    return "text/" + id + ".html";
  }

  /** Whether its words are shown at all. */
  boolean isShown() {
    return hasText && !tier.equals("metadata");
  }
}
