package io.github.apparat.encode.notes;

import io.github.apparat.encode.mark.LineSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How the notes of a received text are read: {@code tei/source/ID/notes.yaml}. All patterns are
 * regular expressions, looked for within a line; all lines are those of the received file, counted
 * from 1.
 *
 * @param series the rows of notes that are counted by themselves: notes, comments
 */
public record Convention(List<Series> series) {

  /** Takes no series for a text without notes. */
  public Convention {
    series = orEmpty(series);
  }

  static void needs(boolean there, String what) {
    if (!there) {
      throw new IllegalArgumentException(what);
    }
  }

  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Refuses what is no regular expression. */
  static void expression(String written) {
    try {
      Pattern.compile(written == null ? "" : written);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "no regular expression: " + written + ": " + e.getDescription(), e);
    }
  }

  /**
   * One row of notes.
   *
   * @param id what the ids begin with; n where none is given
   * @param type of a note, unless {@code kinds} says otherwise
   * @param place where the notes are printed: end, foot
   * @param reference a reference whose number can be read, in figures or superscripts: group {@code
   *     n}; none where all are ruined
   * @param links whether words stand in dead links, whose brackets go
   * @param body the beginning of a note in the notes of a scope; its group {@code n}, where it is
   *     found, is the number; a note without one has the number after the one before
   * @param foot how notes at the foot of a page are told apart; none where they stand elsewhere
   * @param scopes stretches of the text in which the notes are counted by themselves, in order
   * @param ruin what may be left of references that are no longer printed whole; none where all are
   */
  public record Series(
      String id,
      String type,
      String place,
      String reference,
      boolean links,
      String body,
      Foot foot,
      List<Scope> scopes,
      Ruin ruin,
      List<Kind> kinds) {
    /** Refuses a series without a type or scopes. */
    public Series {
      needs(type != null, "one of series needs a type");
      needs(scopes != null && !scopes.isEmpty(), "one of series needs scopes, as {text: 5-31}");
      id = id == null ? "n" : id;
      place = place == null ? "end" : place;
      ruin = ruin == null ? new Ruin(null, null, false, null, null) : ruin;
      expression(reference);
      expression(body);
      needs(reference == null || reference.contains("(?<n>"), "reference needs a group (?<n>…)");
      kinds = orEmpty(kinds);
    }
  }

  /**
   * A stretch of the text.
   *
   * @param text its lines
   * @param notes the lines of its notes, where they stand apart
   * @param first the number of its first note; 1 where none is given
   * @param last the number of its last one; 0 where only what is found tells
   * @param local whether a number counted from 1 stands behind each printed number
   */
  public record Scope(LineSet text, LineSet notes, int first, int last, boolean local) {
    /** Refuses a scope without text. */
    public Scope {
      needs(text != null, "one of scopes needs text, as {text: 5-31}");
      notes = notes == null ? new LineSet(List.of()) : notes;
      needs(first >= 0 && last >= 0 && last < 1_000_000, "first and last are numbers of notes");
      first = Math.max(1, first);
    }
  }

  /**
   * Notes at the foot of pages.
   *
   * @param mark the mark a note begins with, whatever is left of it; no part of its words
   * @param opens the beginning of a note that has no mark
   * @param finished the end of a line that may be a note's last one
   * @param width a finished line of fewer characters is the last of its note
   * @param starts lines that begin a note against the rule
   * @param continues lines that begin none against the rule
   * @param stray lines that are part of none
   */
  public record Foot(
      String mark,
      String opens,
      String finished,
      int width,
      LineSet starts,
      LineSet continues,
      LineSet stray) {
    /** Refuses a foot without patterns. */
    public Foot {
      needs(
          mark != null && opens != null && finished != null, "foot needs mark, opens and finished");
      expression(mark);
      expression(opens);
      expression(finished);
      starts = starts == null ? new LineSet(List.of()) : starts;
      continues = continues == null ? new LineSet(List.of()) : continues;
      stray = stray == null ? new LineSet(List.of()) : stray;
    }
  }

  /** Notes in whose words a pattern is found are of another type and, perhaps, somebody else's. */
  public record Kind(String pattern, String type, String resp) {
    /** Refuses a kind without a pattern or a type. */
    public Kind {
      needs(pattern != null && type != null, "one of kinds needs a pattern and a type");
      expression(pattern);
    }
  }
}
