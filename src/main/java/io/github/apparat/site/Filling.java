package io.github.apparat.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Puts what is too long for one page on several. */
final class Filling {
  private Filling() {}

  /**
   * As many things on each page as fit, in order; one that is longer than a page has it alone.
   *
   * @param length of a thing, in characters
   * @param longest how many characters of them a page may have
   */
  static <T> List<List<T>> pages(List<T> things, ToIntFunction<T> length, int longest) {
    List<List<T>> pages = new ArrayList<>();
    int filled = 0;
    for (T thing : things) {
      int more = length.applyAsInt(thing);
      if (pages.isEmpty() || filled + more > longest) {
        pages.add(new ArrayList<>());
        filled = 0;
      }
      pages.get(pages.size() - 1).add(thing);
      filled += more;
    }
    return pages;
  }
}
