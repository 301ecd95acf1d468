package io.github.apparat.encode.layout;

import io.github.apparat.source.SourceText;
import java.util.BitSet;
import java.util.TreeSet;

/** Lines in the zones of text that are none of its blocks: tables, notes at a page's foot. */
public final class Aside {
  private final BitSet lines = new BitSet();
  private final TreeSet<Integer> turns = new TreeSet<>();

  /** Puts lines aside, both counted from 1. */
  public void add(int first, int last) {
    lines.set(first, last + 1);
  }

  /** Says that a page begins on a line, counted from 1. */
  public void turn(int line) {
    turns.add(line);
  }

  boolean contains(int line) {
    return lines.get(line);
  }

  /** Whether a page begins after a line, at the latest on the other one. */
  boolean turns(int after, int to) {
    Integer next = turns.higher(after);
    return next != null && next <= to;
  }

  /** Whether a line holds nothing but space. */
  static boolean isBlank(SourceText source, int line) {
    int end = source.lines().startOf(line + 1);
    for (int i = source.lines().startOf(line); i < end; i++) {
      if (!isSpace(source.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
