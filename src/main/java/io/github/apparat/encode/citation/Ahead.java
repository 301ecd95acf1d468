package io.github.apparat.encode.citation;

import io.github.apparat.encode.citation.Clue.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comes after a clue of a passage, and what that says of it.
 *
 * @param clues of the passage, in its order; asked for by index
 */
record Ahead(String text, List<Clue> clues, Between between) {
  /** In what titles are set. */
  private static final String FRAME = "*'‘“\"";

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /**
   * Whether a title that has no names before it is meant as one: the same words may also stand in a
   * sentence.
   *
   * @param from before which nothing leads to it; its own beginning where nothing can
   */
  boolean isCited(int at, int from) {
    Clue clue = clues.get(at);
    return clue.work().level().equals("j")
        || clue.start() > 0 && FRAME.indexOf(text.charAt(clue.start() - 1)) >= 0
        || isLocated(at)
        || !year(at).isEmpty()
        || from < clue.start() && between.beginsTitle(from, clue.start())
        || from == 0 && clue.start() == 0;
  }

  /** Whether a volume, an issue or a date follows directly. */
  boolean isLocated(int at) {
    return follows(at, Kind.LOCUS, Kind.DATE)
        && between.joins(clues.get(at).end(), clues.get(at + 1).start());
  }

  /** Whether the title of a host follows. */
  boolean hasHost(int at) {
    return follows(at, Kind.TITLE, Kind.ITALIC)
        && between.leadsToHost(clues.get(at).end(), clues.get(at + 1).start());
  }

  /** Whether pages follow. */
  boolean hasPages(int at) {
    return follows(at, Kind.LOCUS) && clues.get(at + 1).isPage();
  }

  /** The year of the imprint that follows, or nothing. */
  String year(int at) {
    for (int i = at + 1; i < Math.min(clues.size(), at + 3); i++) {
      Clue clue = clues.get(i);
      if (clue.is(Kind.IMPRINT)) {
        Matcher year = YEAR.matcher(text).region(clue.start(), clue.end());
        return year.find() ? year.group() : "";
      }
      if (clue.is(Kind.STOP)) {
        break;
      }
    }
    return "";
  }

  private boolean follows(int at, Kind... kinds) {
    return at + 1 < clues.size() && clues.get(at + 1).is(kinds);
  }
}
