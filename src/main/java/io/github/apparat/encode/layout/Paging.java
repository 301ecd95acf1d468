package io.github.apparat.encode.layout;

import io.github.apparat.encode.mark.LineSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the pages of a received text are told: {@code tei/source/ID/pages.yaml}. Either a rule finds
 * them, or only those that are known are listed.
 *
 * @param start a regular expression for the first line of a page; none where no rule finds it
 * @param printed a regular expression for a printed page number that stands alone on the last line
 *     of its page; none where no number is left
 * @param blanks how many blank lines follow such a number, so that figures of a table are none
 * @param not lines that look like the start of a page and are none
 * @param known pages by their first line; with a rule, the first of them begins the count
 * @param notes how the notes at the foot are told; none where they stand elsewhere
 */
public record Paging(
    String start, String printed, int blanks, LineSet not, List<Known> known, Foot notes) {

  /** Refuses a rule that cannot count. */
  public Paging {
    known = known == null ? List.of() : List.copyOf(known);
    if (known.isEmpty()) {
      throw new IllegalArgumentException("pages need one of known, as {line: 5, n: 1}");
    }
    if (start != null && !known.stream().allMatch(k -> k.n().matches("\\d{1,6}"))) {
      throw new IllegalArgumentException("a rule counts pages in figures: n: 5");
    }
    for (String pattern : new String[] {start, printed}) {
      if (pattern != null) {
        Pattern.compile(pattern);
      }
    }
  }

  /** A page whose number is known; high is the certainty where none is given. */
  public record Known(int line, String n, String cert) {
    /** Refuses a page without a line or a number. */
    public Known {
      if (line < 1 || n == null) {
        throw new IllegalArgumentException("one of known needs a line, from 1, and an n");
      }
      cert = cert == null ? "high" : cert;
    }
  }

  /**
   * The notes at the foot of a page: lines without blanks between, below text that has them.
   *
   * @param opener a regular expression for what a note begins with, its mark
   * @param citation one for a line that cites
   * @param never one for the first line of what is neither text nor note, as the source of a table
   * @param at first lines of notes that the rule does not find
   */
  public record Foot(String opener, String citation, String never, LineSet at) {
    /** Refuses a foot without patterns. */
    public Foot {
      if (opener == null || citation == null || never == null) {
        throw new IllegalArgumentException("notes of pages need opener, citation and never");
      }
      List.of(opener, citation, never).forEach(Pattern::compile);
      at = at == null ? new LineSet(List.of()) : at;
    }
  }
}
