package io.github.apparat.collate;

import java.util.Comparator;
import java.util.List;

/**
 * A change of a file.
 *
 * @param start where it begins
 * @param end where what stays begins again
 * @param text what comes instead
 */
record Edit(int start, int end, String text) {
  private static final Comparator<Edit> ORDER =
      Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end);

  /** The same change, where so much less stands before it. */
  Edit back(int by) {
    return new Edit(start - by, end - by, text);
  }

  /**
   * A file with changes, which do not overlap. At one place what only adds comes first, in the
   * order given.
   */
  static String all(String file, List<Edit> edits) {
    StringBuilder out = new StringBuilder(file.length() + 64 * edits.size());
    int at = 0;
    for (Edit edit : edits.stream().sorted(ORDER).toList()) {
      out.append(file, at, edit.start()).append(edit.text());
      at = edit.end();
    }
    return out.append(file, at, file.length()).toString();
  }
}
