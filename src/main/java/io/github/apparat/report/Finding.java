package io.github.apparat.report;

import java.util.Comparator;

/**
 * One thing an editor should know.
 *
 * @param code stable: {@code REF-01}
 * @param severity how much it weighs
 * @param place where it stands
 * @param text what was found and what was expected
 * @param hint how to mend it; may be empty
 */
public record Finding(String code, Severity severity, Location place, String text, String hint)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::place)
          .thenComparing(Finding::code)
          .thenComparing(Finding::text);

  /** Orders by place, then code, then text. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** One line: {@code tei/text/x.xml:4:23 error REF-01 what was found (hint)}. */
  @Override
  public String toString() {
    String line = place + " " + severity.word() + " " + code + " " + text;
    return (hint.isEmpty() ? line : line + " (" + hint + ")").replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}
