package io.github.apparat.encode.citation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A citation of a work whose title the register does not have as it stands.
 *
 * @param names its authors or editors, if they are named
 */
record Unregistered(List<Part> names, Part title) {
  /** What leads to a title, or to the names before it. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:\\b[Ss]ee(?:,?\\salso)?(?:,?\\sfor\\s(?:example|instance))?,?"
              + "|\\bin|\\bfrom|\\band|[.;,])\\s");

  /** A whole citation up to its first locus. */
  private static final Pattern CITATION =
      Pattern.compile(
          "[^\\p{L}]*"
              + "(?:(?:[Ss]ee|Cited\\sfrom|and)\\s(?:also\\s|for\\s(?:example|instance),\\s)?)?"
              + "(?<title>\\p{Lu}[^;]{3,120}?)\\.?,\\s");

  private static final Pattern SEE = Pattern.compile("\\b[Ss]ee\\s|\\bin\\s(?=\\p{Lu})");

  /** What no title has: a bracket that was opened before it, or a year. */
  private static final Pattern NO_TITLE = Pattern.compile("^[^(]*\\)|\\b(?:1[5-9]|20)\\d\\d\\b");

  /** How many places are tried at which a title may begin. */
  private static final int MOST_LEADS = 8;

  /** The shortest title, in characters. */
  private static final int SHORTEST = 4;

  /**
   * A title is what stands between names, or a beginning, and an imprint.
   *
   * @param from before which nothing belongs to it
   */
  static Optional<Unregistered> beforeImprint(String text, int from, int imprint) {
    int begin = Math.max(from, imprint - Between.REACH);
    int first = begin;
    List<Part> names = List.of();
    Matcher lead = LEAD.matcher(text).region(begin, imprint);
    for (int tried = 0; tried < MOST_LEADS && lead.find(); tried++) {
      List<Part> before = Authors.before(text, first, lead.end());
      if (!before.isEmpty()) {
        names = before;
        begin = lead.end();
        // Initials open another name; small letters, a role.
        if (Character.isUpperCase(text.charAt(begin)) && text.charAt(begin + 1) != '.') {
          break;
        }
      } else if (names.isEmpty() && !lead.group().startsWith(",")) {
        begin = lead.end();
      }
    }
    int end = trimmed(text, begin, imprint);
    while (begin < end && !Character.isLetter(text.charAt(begin))) {
      begin++;
    }
    return end - begin >= SHORTEST && Character.isUpperCase(text.charAt(begin))
        ? Optional.of(new Unregistered(names, Part.title(begin, end, "m")))
        : Optional.empty();
  }

  /** A title is what stands between a beginning and a locus. */
  static Optional<Unregistered> beforeLocus(String text, int from, int locus) {
    Matcher m = CITATION.matcher(text).region(from, locus);
    if (locus - from > Between.REACH || !m.matches()) {
      return Optional.empty();
    }
    int end = m.end("title");
    int start = m.start("title");
    Matcher lead = SEE.matcher(text).region(start, end);
    while (lead.find()) {
      start = lead.end();
    }
    if (!Character.isUpperCase(text.charAt(start))
        || NO_TITLE.matcher(text).region(start, end).find()) {
      return Optional.empty();
    }
    int comma = text.substring(start, end).indexOf(", ");
    List<Part> names = comma < 0 ? List.of() : Authors.before(text, start, start + comma + 2);
    int begin = names.isEmpty() ? start : start + comma + 2;
    return Optional.of(new Unregistered(names, Part.title(begin, end, "m")));
  }

  /** The end of a stretch without the signs that follow a title. */
  static int trimmed(String text, int from, int to) {
    int end = to;
    while (end > from && " *,.".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
