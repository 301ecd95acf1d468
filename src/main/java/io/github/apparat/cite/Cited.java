package io.github.apparat.cite;

import io.github.apparat.model.Imprint;

/**
 * What a reader cites: an edition, or something in it. Nothing is known of it but what its header
 * says; what that leaves out is empty.
 *
 * @param id what reference managers call it
 * @param within the title of the edition; empty for the edition itself
 * @param language of its title; empty where nobody says
 * @param address where it is published, or its path on the site where no address is known
 */
public record Cited(
    String id, String title, String within, Imprint imprint, String language, String address) {

  /** Something of the same kind, by the same hands. */
  Cited with(String otherTitle, String otherAddress) {
    return new Cited("", otherTitle, within, imprint, language, otherAddress);
  }

  /** Whether it is no part of something else. */
  boolean isWhole() {
    return within.isEmpty();
  }
}
