package io.github.apparat.report;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing an editor should know.
 *
 * @param code stable: {@code REF-01}
 * @param severity how much it weighs
 * @param place where it stands
 * @param text what was found and what was expected
 * @param hint how to mend it; may be empty
 * @param received where the words stand in the received text, if it is about an encoded one and the
 *     received one is at hand
 */
public record Finding(
    String code,
    Severity severity,
    Location place,
    String text,
    String hint,
    Optional<Location> received)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::place)
          .thenComparing(Finding::code)
          .thenComparing(Finding::text);

  /** A finding about no received text. */
  public Finding(String code, Severity severity, Location place, String text, String hint) {
    this(code, severity, place, text, hint, Optional.empty());
  }

  /** The same finding, with the place in the received text. */
  public Finding in(Location received) {
    return new Finding(code, severity, place, text, hint, Optional.of(received));
  }

  /** The same with another hint. */
  public Finding with(String hint) {
    return new Finding(code, severity, place, text, hint, received);
  }

  /** The same, no more than a warning: somebody else's texts are shown as they are. */
  public Finding asWarning() {
    Severity less = severity == Severity.ERROR ? Severity.WARNING : severity;
    return new Finding(code, less, place, text, hint, received);
  }

  /** Orders by place, then code, then text. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /**
   * One line: {@code tei/text/x.xml:4:23 error REF-01 what was found (hint)}; before the hint,
   * where it is known, {@code [received: x.txt:12:5]}.
   */
  @Override
  public String toString() {
    String line =
        place
            + " "
            + severity.word()
            + " "
            + code
            + " "
            + text
            + received.map(r -> " [received: " + r + "]").orElse("");
    return (hint.isEmpty() ? line : line + " (" + hint + ")").replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}
