package io.github.apparat.site;

import io.github.apparat.kept.Digest;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A page that is to be made.
 *
 * @param name of it, once in the site; empty where its path will do
 * @param madeOf the digest of all it shows, if that is known before it is made
 * @param page makes it
 */
record Planned(String name, Optional<Digest> madeOf, Supplier<Page> page) {

  /** A page of which only itself tells what it shows. */
  static Planned of(Supplier<Page> page) {
    return new Planned("", Optional.empty(), page);
  }
}
