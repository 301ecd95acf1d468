package io.github.apparat.verify;

import io.github.apparat.model.View;
import java.util.Set;

/**
 * The TEI of a text as the site holds it, with the words of one view.
 *
 * @param folder of the language; empty for the first
 * @param id the file's name without its ending
 * @param view of which the words are
 * @param tier {@code full}, {@code masked}, {@code metadata}, or empty
 * @param sha256 of the received texts it was made from, in small letters
 * @param hasText whether there is a {@code text} or {@code sourceDoc}; a register has none
 * @param words its words
 */
record TeiText(
    String folder,
    String id,
    View view,
    String tier,
    Set<String> sha256,
    boolean hasText,
    TextWords words) {
  /** The file below the site. */
  String file() {
    return folder + "tei/" + id + ".xml";
  }

  /** The page of the text below the site. */
  String page() {
    return folder + view.page(id);
  }

  /**
   * Whether its words are shown at all.
   *
   * @param unlessSaid whether those of a text without a tier are
   */
  boolean isShown(boolean unlessSaid) {
    return hasText && (tier.isEmpty() ? unlessSaid : !tier.equals("metadata"));
  }

  /** What is to be kept of it when it has been compared. */
  Origin origin() {
    return new Origin(tier, sha256);
  }

  /**
   * How much of a text may be shown, and what it was made from.
   *
   * @param tier as of the text
   * @param sha256 as of the text
   */
  record Origin(String tier, Set<String> sha256) {}
}
