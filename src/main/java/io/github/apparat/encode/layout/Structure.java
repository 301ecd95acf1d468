package io.github.apparat.encode.layout;

import io.github.apparat.encode.mark.LineSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a received text is built: {@code tei/source/ID/structure.yaml}.
 *
 * @param headings in the order of the text
 * @param joins which paragraphs were broken; none: none were
 * @param cuts lines after whose end text is lost, so that nothing is joined to them
 */
public record Structure(List<Heading> headings, Joins joins, LineSet cuts) {
  /** No headings, no joins. */
  public static final Structure NONE = new Structure(null, null, null);

  /** Takes what is missing as empty. */
  public Structure {
    headings = headings == null ? List.of() : List.copyOf(headings);
    cuts = cuts == null ? new LineSet(List.of()) : cuts;
  }

  /**
   * A heading, which begins a division.
   *
   * @param lines on which it stands
   * @param level of its division, counted from 1; 0: of the whole part, without a division
   * @param n the division's number as printed; none: none
   * @param attributes of the division, as its type
   */
  public record Heading(LineSet lines, int level, String n, Map<String, String> attributes) {
    /** Refuses a heading without lines. */
    public Heading {
      if (lines == null || level < 0) {
        throw new IllegalArgumentException("one of headings needs lines and a level from 0");
      }
      n = n == null ? "" : n;
      attributes = attributes == null ? Map.of() : attributes;
    }
  }

  /**
   * Which blocks go on in the next one.
   *
   * @param ended a pattern found at the end of a block that is finished; any other goes on
   * @param from the length, in characters, from which a block that is not finished goes on; a
   *     shorter one is something else, as a heading
   * @param lower whether a block that begins with a small letter goes on with the one before
   * @param wide the length, in characters, of a page's last line from which a paragraph goes on
   *     though a sentence ended there: a paragraph's own last line is seldom full; 0: never
   * @param always first lines of blocks that go on with the one before, whatever its end
   * @param never first lines of blocks that do not
   */
  public record Joins(
      Pattern ended, int from, boolean lower, int wide, LineSet always, LineSet never) {
    /** Refuses joins without a rule. */
    public Joins {
      if (ended == null) {
        throw new IllegalArgumentException("joins need ended, a pattern");
      }
      always = always == null ? new LineSet(List.of()) : always;
      never = never == null ? new LineSet(List.of()) : never;
    }
  }
}
