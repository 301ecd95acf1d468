package io.github.apparat.search;

import java.util.List;

/** What is found on a page. */
public final class PageWords {
  private final String path;
  private final String title;
  private final HeldPassages passages;

  /**
   * @param path below the site
   * @param title of the page
   * @param passages in their order
   */
  public PageWords(String path, String title, List<Passage> passages) {
    this.path = path;
    this.title = title;
    this.passages = new HeldPassages(passages);
  }

  /** Where it is, below the site. */
  public String path() {
    return path;
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  /** Whether there is nothing to be found. */
  public boolean isEmpty() {
    return passages.isEmpty();
  }

  /** The passages, in their order; unpacked each time. */
  public List<Passage> passages() {
    return passages.list();
  }
}
