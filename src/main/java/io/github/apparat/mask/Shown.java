package io.github.apparat.mask;

import io.github.apparat.source.Prints;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The words that a masked text shows, in its order. Names that follow one another may make a
 * passage of the received text between them; then the last word of it is withheld after all.
 */
final class Shown {
  private final Prints received;
  private final Set<Long> passages;
  private final Deque<Integer> last = new ArrayDeque<>();

  /**
   * @param received the whole received text
   * @param titles phrases whose passages may be shown
   */
  Shown(Prints received, List<String> titles) {
    this.received = received;
    passages = received.prose();
    for (String title : titles) {
      Prints prints = new Prints(title);
      for (int i = 0; i < prints.passages(); i++) {
        passages.remove(prints.passage(i));
      }
    }
  }

  /** Takes the words of the next stretch, and withholds those that would complete a passage. */
  void add(Stretch stretch, Alignment alignment) {
    for (int i = 0; i < stretch.length(); i++) {
      int word =
          stretch.masked(i) || alignment.offset(i) < 0 ? -1 : received.wordAt(alignment.offset(i));
      if (word >= 0) {
        last.addLast(word);
        if (isPassage()) {
          last.removeLast();
          stretch.withhold(i);
        }
        if (last.size() == Prints.RUN) {
          last.removeFirst();
        }
      }
    }
  }

  private boolean isPassage() {
    return last.size() == Prints.RUN
        && passages.contains(received.passage(last.stream().mapToInt(Integer::intValue).toArray()));
  }
}
