package io.github.apparat.encode.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A passage as the edition reads it, emended, with the way back to the received characters. White
 * space of any length, ends of lines included, reads as one space.
 */
public final class Reading {
  private final StringBuilder text = new StringBuilder();
  private final IntStream.Builder starts = IntStream.builder();
  private final IntStream.Builder ends = IntStream.builder();
  private final int[] startOf;
  private final int[] endOf;

  /**
   * @param received all characters of the received text
   * @param run which of them are read
   * @param changes what stands in the place of received characters, besides the run's own cuts
   */
  public Reading(String received, Run run, List<Mark.Instead> changes) {
    int at = run.start();
    List<Mark.Instead> all = new ArrayList<>(run.cuts());
    all.addAll(changes);
    all.sort(Mark.ORDER);
    for (Mark.Instead change : all) {
      copy(received, at, change.start());
      for (int i = 0; i < change.reading().length(); i++) {
        add(change.reading().charAt(i), change.start(), change.end());
      }
      at = Math.max(at, change.end());
    }
    copy(received, at, run.end());
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
  public String text() {
    return text.toString().replace('’', '\'');
  }

  /** The received offset at which the character at an index begins. */
  public int start(int index) {
    return startOf[index];
  }

  /** The received offset at which the character before an index ends. */
  public int end(int index) {
    return endOf[index - 1];
  }
}
