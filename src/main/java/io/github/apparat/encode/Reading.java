package io.github.apparat.encode;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A passage as the edition reads it, emended, with the way back to the received characters. White
 * space of any length, ends of lines included, reads as one space.
 */
final class Reading {
  private final StringBuilder text = new StringBuilder();
  private final IntStream.Builder starts = IntStream.builder();
  private final IntStream.Builder ends = IntStream.builder();
  private final int[] startOf;
  private final int[] endOf;

  /**
   * @param received all characters of the received text
   * @param start the offset at which the passage begins
   * @param end the offset at which it ends
   * @param changes what stands in the place of received characters, in order
   */
  Reading(String received, int start, int end, List<Mark.Instead> changes) {
    int at = start;
    for (Mark.Instead change : changes) {
      copy(received, at, change.start());
      for (int i = 0; i < change.reading().length(); i++) {
        add(change.reading().charAt(i), change.start(), change.end());
      }
      at = Math.max(at, change.end());
    }
    copy(received, at, end);
    startOf = starts.build().toArray();
    endOf = ends.build().toArray();
  }

  private void copy(String received, int from, int to) {
    for (int i = from; i < to; i++) {
      add(received.charAt(i), i, i + 1);
    }
  }

  private void add(char c, int start, int end) {
    boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
    if (space && !text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      return;
    }
    text.append(space ? ' ' : c);
    starts.add(start);
    ends.add(end);
  }

  /**
   * The passage as read; apostrophes all straight, so that forms are found however they are
   * printed.
   */
  String text() {
    return text.toString().replace('’', '\'');
  }

  /** The received offset at which the character at an index begins. */
  int start(int index) {
    return startOf[index];
  }

  /** The received offset at which the character before an index ends. */
  int end(int index) {
    return endOf[index - 1];
  }
}
