package io.github.apparat.search;

import java.util.List;

/**
 * What is found on a page.
 *
 * @param path below the site
 * @param title of the page
 * @param held its passages, packed
 */
public record PageWords(String path, String title, HeldPassages held) {

  /**
   * @param path below the site
   * @param title of the page
   * @param passages in their order
   */
  public PageWords(String path, String title, List<Passage> passages) {
    this(path, title, HeldPassages.of(passages));
  }

  /** Whether there is nothing to be found. */
  public boolean isEmpty() {
    return held.isEmpty();
  }

  /** The passages, in their order; unpacked each time. */
  public List<Passage> passages() {
    return held.list();
  }
}
