package io.github.apparat.encode.notes;

import io.github.apparat.encode.mark.LineSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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

  private static void needs(boolean there, String what) {
    if (!there) {
      throw new IllegalArgumentException(what);
    }
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Refuses, as a PatternSyntaxException does, what is no regular expression. */
  private static void expression(String written) {
    if (written != null) {
      Pattern.compile(written);
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

  /**
   * What is known of references that are no longer printed whole.
   *
   * @param traces what may be left of one, the strongest first
   * @param confusions for a figure, the characters it is misread as
   * @param spaced whether only lines between blank ones can have references
   * @param supplied references of which nothing is left, where they must have stood
   * @param lost notes whose words are lost, though their references stand in the text
   */
  public record Ruin(
      List<Trace> traces,
      Map<String, String> confusions,
      boolean spaced,
      List<Supplied> supplied,
      List<Lost> lost) {
    /** Takes nothing for none. */
    public Ruin {
      traces = orEmpty(traces);
      confusions = confusions == null ? Map.of() : Map.copyOf(confusions);
      supplied = orEmpty(supplied);
      lost = orEmpty(lost);
    }
  }

  /**
   * A trace of a reference.
   *
   * @param name what the report calls it
   * @param pattern finds it; its group {@code m}, if it has one, is what is left of the mark,
   *     otherwise the reference is supplied at the end of what is found; its group {@code n} may be
   *     a misread number
   * @param strength from 0 to 1: how often this is a reference
   * @param closing a pair of quotation marks: where the one is open, the other may be just that,
   *     and the trace has half its strength
   */
  public record Trace(String name, String pattern, double strength, String closing) {
    /** Refuses a trace without a pattern. */
    public Trace {
      needs(name != null && pattern != null, "one of traces needs a name and a pattern");
      needs(strength > 0 && strength <= 1, "the strength of a trace lies between 0 and 1");
      expression(pattern);
    }
  }

  /**
   * A reference of which nothing is left.
   *
   * @param n its number
   * @param after the words before it, as received
   * @param cert high, medium or low
   */
  public record Supplied(int n, int line, String after, String cert) {
    /** Refuses a reference without a place. */
    public Supplied {
      needs(line > 0 && after != null, "one of supplied needs n, line and after");
      cert = cert == null ? "high" : cert;
    }
  }

  /**
   * Notes whose words are lost.
   *
   * @param n their numbers
   * @param text lines on which their references stand
   */
  public record Lost(LineSet n, LineSet text) {
    /** Refuses notes without numbers or a place. */
    public Lost {
      needs(n != null && text != null, "one of lost needs n and text, as {n: 5-7, text: 31}");
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
