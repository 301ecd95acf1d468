package io.github.apparat.encode.notes;

import io.github.apparat.encode.mark.LineSet;
import java.util.List;
import java.util.Map;

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
    traces = Convention.orEmpty(traces);
    confusions = confusions == null ? Map.of() : Map.copyOf(confusions);
    supplied = Convention.orEmpty(supplied);
    lost = Convention.orEmpty(lost);
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
      Convention.needs(name != null && pattern != null, "one of traces needs a name and a pattern");
      Convention.needs(
          strength > 0 && strength <= 1, "the strength of a trace lies between 0 and 1");
      Convention.expression(pattern);
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
      Convention.needs(line > 0 && after != null, "one of supplied needs n, line and after");
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
      Convention.needs(
          n != null && text != null, "one of lost needs n and text, as {n: 5-7, text: 31}");
    }
  }
}
