package io.github.apparat.encode.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.apparat.encode.mark.LineSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is peculiar to the tables of one received text: {@code tei/source/ID/tables.yaml}. Lines are
 * those of the received file, counted from 1.
 *
 * @param caption how the caption of a table begins; its group {@code n} is the number
 * @param source how a line that names the source of a table begins
 * @param note how a note on a table begins
 * @param tables in the order of the text
 */
record TableSheet(Pattern caption, Pattern source, Pattern note, List<Entry> tables) {
  private static final Pattern CAPTION = Pattern.compile("Table (?<n>\\d+(?:[.-]\\d+)?)");
  private static final Pattern SOURCE = Pattern.compile("Sources?\\s?[:;]");
  private static final Pattern NOTE = Pattern.compile("Notes?\\s?[:;]");

  TableSheet {
    caption = caption == null ? CAPTION : caption;
    source = source == null ? SOURCE : source;
    note = note == null ? NOTE : note;
    tables = tables == null ? List.of() : List.copyOf(tables);
  }

  /** The sheet of a text that has none. */
  static TableSheet none() {
    return new TableSheet(null, null, null, null);
  }

  /** What becomes of it. */
  enum Form {
    @JsonProperty("table")
    TABLE,
    @JsonProperty("gloss")
    GLOSS,
    @JsonProperty("contents")
    CONTENTS,
    @JsonProperty("figure")
    FIGURE
  }

  /**
   * One table.
   *
   * @param n its number, where the caption has none or a wrong one
   * @param as what becomes of it, if no table: a list of terms, of contents, or a lost figure
   * @param lines from its first to its last, caption and notes included
   * @param caption its lines, where they are not the first ones
   * @param title a lost caption, restored
   * @param columns how many values stand in a row beside its label; needed where nothing but spaces
   *     parts them
   * @param header with pipes: whether the first row holds headings; yes unless it says no
   * @param rows those that are not read by rule
   * @param join lines that continue the row before
   * @param wraps with pipes: whether a row with an empty first cell continues the row before
   * @param pattern a regular expression for a row, a group for each cell, where values are words
   * @param overflow the column in which a row goes on that the pattern does not fit
   * @param doubtful lines whose rows can hardly be read
   * @param read corrections
   * @param sums what ought to add up
   */
  record Entry(
      String n,
      Form as,
      LineSet lines,
      LineSet caption,
      String title,
      Integer columns,
      Boolean header,
      List<RowPlan> rows,
      LineSet join,
      boolean wraps,
      Pattern pattern,
      Integer overflow,
      LineSet doubtful,
      List<Correction> read,
      Sums sums) {
    Entry {
      if (lines == null) {
        throw new IllegalArgumentException("a table needs lines, as lines: 10-24");
      }
      as = as == null ? Form.TABLE : as;
      header = header == null || header;
      rows = rows == null ? List.of() : List.copyOf(rows);
      join = join == null ? new LineSet(List.of()) : join;
      doubtful = doubtful == null ? new LineSet(List.of()) : doubtful;
      read = read == null ? List.of() : List.copyOf(read);
      sums = sums == null ? new Sums(null, null) : sums;
      if (pattern != null && overflow == null) {
        throw new IllegalArgumentException("a table with a pattern needs overflow, a column");
      }
    }

    /** A table of which nothing is said. */
    static Entry of(int first, int last) {
      LineSet lines = new LineSet(List.of(new int[] {first, last}));
      return new Entry(
          null, null, lines, null, null, null, null, null, null, false, null, null, null, null,
          null);
    }

    /** Its number, here or in its caption. */
    Optional<String> number(Surroundings around) {
      return n == null ? around.number() : Optional.of(n);
    }

    int first() {
      return lines.ranges().get(0)[0];
    }

    int last() {
      return lines.ranges().get(lines.ranges().size() - 1)[1];
    }
  }

  /**
   * A misread place.
   *
   * @param line on which it begins
   * @param found as received; a space stands for any run of spaces, column rules and ends of lines
   * @param read as it ought to be
   * @param nth which of several on the line, counted from 1
   * @param cert high, medium or low
   * @param kind {@code corr}; {@code reg} for what is no mistake, as a word broken at the end of a
   *     line; {@code supplied} where {@code found} stays and {@code read} was lost after it; {@code
   *     surplus} where {@code found} is too much
   */
  record Correction(int line, String found, String read, Integer nth, String cert, String kind) {
    Correction {
      kind = kind == null ? "corr" : kind;
      read = kind.equals("surplus") ? "" : read;
      if (line < 1 || found == null || found.isBlank() || read == null) {
        throw new IllegalArgumentException("a correction needs line, found and read");
      }
      nth = nth == null ? 1 : nth;
      cert = cert == null ? "high" : cert;
      if (!List.of("corr", "reg", "supplied", "surplus").contains(kind)) {
        throw new IllegalArgumentException(
            "a correction is corr, reg, supplied or surplus; found " + kind);
      }
    }
  }

  /**
   * What ought to add up.
   *
   * @param across columns of each row, as {@code 1+2+3=4}
   * @param down columns of which the last row holds the sum
   */
  record Sums(List<String> across, List<Integer> down) {
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,4}(\\+\\d{1,4})*=\\d{1,4}");

    Sums {
      across = across == null ? List.of() : List.copyOf(across);
      down = down == null ? List.of() : List.copyOf(down);
      for (String sum : across) {
        if (!WRITTEN.matcher(sum).matches()) {
          throw new IllegalArgumentException("a sum of columns is 1+2=3; found " + sum);
        }
      }
    }
  }
}
