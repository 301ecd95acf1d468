package io.github.apparat.suggest;

import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How the elements of a file stand within each other, so that new ones cross none. */
final class Nesting {
  /** From one place of the file to another. */
  record Range(int from, int to) {}

  private final TreeMap<Integer, Token> tags = new TreeMap<>();

  /** Where elements end whose start tags begin at an offset, and the other way round. */
  private final Map<Integer, Token> partners = new HashMap<>();

  Nesting(Markup markup) {
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : markup.tokens()) {
      if (token.kind() == Kind.START) {
        open.push(token);
        tags.put(token.start(), token);
      } else if (token.kind() == Kind.END) {
        partners.put(open.peek().start(), token);
        partners.put(token.start(), open.pop());
        tags.put(token.start(), token);
      }
    }
  }

  /** From where an element's start tag begins to where its end tag ends. */
  Range element(Token start) {
    Token end = start.kind() == Kind.EMPTY ? start : partners.get(start.start());
    return new Range(start.start(), end.end());
  }

  /**
   * The place of words, so that a tag before and one behind them cross no other: at the words, or
   * around elements that hold nothing else of the passage.
   *
   * @param from the index in the passage of the first character
   * @param to the index after the last one
   */
  Optional<Range> around(Passage passage, int from, int to) {
    int start = passage.start(from);
    int end = passage.end(to);
    int before = from == 0 ? 0 : passage.end(from);
    int after = to == passage.length() ? Integer.MAX_VALUE : passage.start(to);
    Optional<Token> crossed = crossed(start, end);
    while (crossed.isPresent()) {
      Token other = partners.get(crossed.get().start());
      start = Math.min(start, other.start());
      end = Math.max(end, other.end());
      if (start < before || end > after) {
        return Optional.empty();
      }
      crossed = crossed(start, end);
    }
    return Optional.of(new Range(start, end));
  }

  /** A tag between two places whose partner is not. */
  private Optional<Token> crossed(int start, int end) {
    List<Token> between = List.copyOf(tags.subMap(start, end).values());
    return between.stream()
        .filter(
            t -> {
              int other = partners.get(t.start()).start();
              return other < start || other >= end;
            })
        .findFirst();
  }
}
