package io.github.apparat.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as the Library of Congress's Extended Date/Time Format writes them: levels 0 and 1, and the
 * sets of level 2 (ISO 8601-2). Without times and seasons, which no register needs.
 */
final class Edtf {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d\\d|XX)(?:-(\\d\\d|XX))?)?[?~%]?");

  private Edtf() {}

  /** Whether this is a date, an interval, or a set of dates. */
  static boolean isDate(String written) {
    if (written.equals("..")) {
      return true;
    }
    if (written.matches("\\[.+]|\\{.+}")) {
      String inside = written.substring(1, written.length() - 1);
      for (String part : inside.split(",", -1)) {
        if (!all(part, "\\.\\.")) {
          return false;
        }
      }
      return true;
    }
    return written.contains("/") ? all(written, "/") : single(written);
  }

  /** Two ends, of which one may be open. */
  private static boolean all(String written, String between) {
    String[] ends = written.split(between, -1);
    boolean some = false;
    for (String end : ends) {
      boolean open = end.isEmpty() || end.equals("..");
      some |= !open;
      if (!open && !single(end)) {
        return false;
      }
    }
    return some && ends.length <= 2;
  }

  private static boolean single(String written) {
    Matcher m = DATE.matcher(written);
    if (!m.matches()) {
      return false;
    }
    try {
      LocalDate.of(number(m.group(1), 2000), number(m.group(2), 1), number(m.group(3), 1));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int number(String digits, int otherwise) {
    return digits == null || digits.contains("X") ? otherwise : Integer.parseInt(digits);
  }
}
