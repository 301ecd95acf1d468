package io.github.apparat.mask;

import io.github.apparat.source.Prints;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a received text that a masked one shows. Names that stand side by side there may
 * make a passage between them; then a word of it is withheld after all.
 */
final class Shown {
  private final Prints received;
  private final Set<Long> quotable = new HashSet<>();
  private final Stretch[] stretches;
  private final int[] indices;

  /**
   * @param received the whole received text
   * @param titles phrases whose passages may be shown
   */
  Shown(Prints received, List<String> titles) {
    this.received = received;
    for (String title : titles) {
      Prints prints = new Prints(title);
      for (int i = 0; i < prints.passages(); i++) {
        quotable.add(prints.passage(i));
      }
    }
    stretches = new Stretch[received.passages() + Prints.RUN];
    indices = new int[stretches.length];
  }

  /** Takes the words of a stretch that may be read. */
  void add(Stretch stretch, Alignment alignment) {
    for (int i = 0; i < stretch.length(); i++) {
      if (!stretch.masked(i) && alignment.offset(i) >= 0) {
        int word = received.wordAt(alignment.offset(i));
        if (word >= 0) {
          stretches[word] = stretch;
          indices[word] = i;
        }
      }
    }
  }

  /** Withholds the last word of each passage of prose that would be shown. */
  void withholdPassages() {
    int run = 0;
    for (int word = 0; word < stretches.length; word++) {
      run = stretches[word] == null ? 0 : run + 1;
      int first = word - Prints.RUN + 1;
      if (run >= Prints.RUN
          && received.isProse(first)
          && !quotable.contains(received.passage(first))) {
        stretches[word].withhold(indices[word]);
        run = 0;
      }
    }
  }
}
