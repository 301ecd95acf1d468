package io.github.apparat.encode.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A passage as the edition reads it, emended, with the way back to the received characters. White
 * space of any length, ends of lines included, reads as one space.
 */
public final class Reading {
  private final StringBuilder text = new StringBuilder();
  private int[] startOf;
  private int[] endOf;
  private final String words;

  /**
   * @param received all characters of the received text
   * @param run which of them are read
   * @param changes what stands in the place of received characters, besides the run's own cuts
   */
  public Reading(String received, Run run, List<Mark.Instead> changes) {
    int at = run.start();
    startOf = new int[run.end() - run.start()];
    endOf = new int[startOf.length];
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
    words = text.toString().replace('’', '\'');
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
    int index = text.length();
    if (index == startOf.length) {
      startOf = Arrays.copyOf(startOf, 2 * index + 1);
      endOf = Arrays.copyOf(endOf, startOf.length);
    }
    text.append(space ? ' ' : c);
    startOf[index] = start;
    endOf[index] = end;
  }

  /**
   * The passage as read; apostrophes all straight, so that forms are found however they are
   * printed.
   */
  public String text() {
    return words;
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
