package io.github.apparat.verify;

import io.github.apparat.source.Prints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The passages of the protected texts, as numbers. */
final class Protected {
  /** A received text by its file name. */
  record Received(String name, String text) {}

  private final Map<Long, String> passages = new HashMap<>();

  /**
   * @param quotable phrases whose passages may stand
   */
  Protected(List<Received> texts, List<String> quotable) {
    for (Received received : texts) {
      Prints prints = new Prints(received.text());
      for (int i = 0; i < prints.passages(); i++) {
        if (prints.isProse(i)) {
          passages.putIfAbsent(prints.passage(i), received.name());
        }
      }
    }
    for (String phrase : quotable) {
      Prints prints = new Prints(phrase);
      for (int i = 0; i < prints.passages(); i++) {
        passages.remove(prints.passage(i));
      }
    }
  }

  /** The text in which the passage stands that begins with the i-th word, if it is protected. */
  Optional<String> textOf(Prints prints, int i) {
    return Optional.ofNullable(passages.get(prints.passage(i)));
  }
}
