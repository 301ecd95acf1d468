package io.github.apparat.foreign;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding as a command printed it.
 *
 * @param line 0 where none was said
 */
record Said(String file, int line, String severity, String code, String text) {
  private static final Pattern LINE =
      Pattern.compile("(.+?)(?::(\\d+))?(?::\\d+)? (error|warning|info) ([A-Z]+-\\d+) (.*)");

  /** The findings among the lines a command printed. */
  static List<Said> in(String out) {
    return out.lines().map(Said::of).flatMap(Optional::stream).toList();
  }

  boolean isError() {
    return severity.equals("error");
  }

  private static Optional<Said> of(String line) {
    Matcher m = LINE.matcher(line);
    if (!m.matches()) {
      return Optional.empty();
    }
    int at = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
    return Optional.of(new Said(m.group(1), at, m.group(3), m.group(4), m.group(5)));
  }
}
