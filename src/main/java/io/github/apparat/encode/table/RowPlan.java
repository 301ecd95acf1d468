package io.github.apparat.encode.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an editor says the words of a row belong: {@code 12: 0*2 1 2; 14: 1} puts two words of line
 * 12 into column 0, one each into columns 1 and 2, and line 14 into column 1. Columns are counted
 * from 0, the labels; words stand between spaces and column rules.
 *
 * <p>{@code 2*3} three words, {@code 2*} all that are left, {@code 2-4} a cell over three columns,
 * {@code 2/2} over two rows, {@code .} a word of another row, {@code x} a word too many, {@code !2}
 * a lost cell, {@code !2=Year} one that is surely restored, {@code ?2=86.8} one that is probably
 * ({@code _} is a space). {@code head} before the first line makes it a row of headings.
 *
 * @param heading whether it holds headings of columns
 * @param steps from which lines, in order
 */
record RowPlan(boolean heading, List<Step> steps) {
  private static final Pattern STEP = Pattern.compile("\\s*(\\d{1,8})(?:-(\\d{1,8}))?:\\s+(.+)");
  private static final Pattern WORDS =
      Pattern.compile("(?:(\\d{1,4})(?:-(\\d{1,4}))?(?:/(\\d{1,4}))?|([.x]))(\\*\\d{0,4})?");
  private static final Pattern LOST = Pattern.compile("([!?])(\\d{1,4})(?:=(\\S+))?");

  /** Words of the lines from first to last, in order. */
  record Step(int first, int last, List<Place> places) {}

  /** Where the next words belong. */
  sealed interface Place {
    /** How many words; all that are left for a very great number. */
    int words();
  }

  /** In a cell. */
  record In(int column, int cols, int rows, int words) implements Place {}

  /** In another row. */
  record Elsewhere(int words) implements Place {}

  /** Nowhere. */
  record Surplus(int words) implements Place {}

  /** No words: the cell is lost. */
  record Lost(int column, Cell.Restored restored) implements Place {
    @Override
    public int words() {
      return 0;
    }
  }

  /** Reads a plan; refuses one that makes no sense. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RowPlan of(String written) {
    boolean heading = written.startsWith("head ");
    List<Step> steps = new ArrayList<>();
    for (String step : (heading ? written.substring(5) : written).split(";")) {
      Matcher m = STEP.matcher(step);
      if (!m.matches()) {
        throw new IllegalArgumentException(
            "a row is LINE: COLUMNS, as 12: 0*2 1 2; found " + written);
      }
      int first = Integer.parseInt(m.group(1));
      int last = m.group(2) == null ? first : Integer.parseInt(m.group(2));
      List<Place> places = new ArrayList<>();
      for (String place : m.group(3).strip().split("\\s+")) {
        places.add(place(place, written));
      }
      steps.add(new Step(first, last, places));
    }
    return new RowPlan(heading, steps);
  }

  private static Place place(String place, String written) {
    Matcher lost = LOST.matcher(place);
    if (lost.matches()) {
      String words = lost.group(3) == null ? "" : lost.group(3).replace('_', ' ');
      String cert = lost.group(1).equals("!") ? "high" : "medium";
      return new Lost(Integer.parseInt(lost.group(2)), new Cell.Restored(words, cert));
    }
    Matcher m = WORDS.matcher(place);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "a place is a column, as 2, 2*3, 2-4 or 2/2, or . x !2; found "
              + place
              + " in "
              + written);
    }
    int words = m.group(5) == null ? 1 : number(m.group(5).substring(1), Integer.MAX_VALUE);
    if (m.group(4) != null) {
      return m.group(4).equals("x") ? new Surplus(words) : new Elsewhere(words);
    }
    int column = Integer.parseInt(m.group(1));
    int cols = number(m.group(2), column) - column + 1;
    if (cols < 1) {
      throw new IllegalArgumentException("columns run from left to right; found " + place);
    }
    return new In(column, cols, number(m.group(3), 1), words);
  }

  private static int number(String digits, int otherwise) {
    return digits == null || digits.isEmpty() ? otherwise : Integer.parseInt(digits);
  }

  /** The line at which the row stands. */
  int line() {
    return steps.get(0).first();
  }
}
