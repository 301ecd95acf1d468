package io.github.apparat.search;

import io.github.apparat.kept.Digest;
import java.util.List;

/**
 * Pages that readers may search alone: a text, or a register.
 *
 * @param pages in reading order
 */
public record Book(String title, List<PageWords> pages) {

  /** The digest of all that is found in it. */
  public Digest digest() {
    return Digest.of(
        title,
        pages.stream().map(PageWords::path).toList(),
        pages.stream().map(PageWords::title).toList(),
        pages.stream().map(p -> p.held().digest()).toList());
  }
}
