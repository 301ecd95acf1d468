package io.github.apparat.encode.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs by which texts refer to notes and begin them, and where they stand. */
final class NoteSigns {
  /**
   * A sign at its place.
   *
   * @param n its number
   * @param line counted from 1
   */
  record Sign(int n, int line) {}

  /**
   * A kind of sign.
   *
   * @param name for the editor
   * @param pattern as the sheet of the notes has it; its group {@code n} is the number
   * @param sure whether it is hardly ever anything else
   */
  record Kind(String name, String pattern, boolean sure) {}

  private static final String RAISED = "(?<n>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})";

  static final List<Kind> REFERENCES =
      List.of(
          new Kind("numbers in brackets, [n]", "\\[(?<n>\\d{1,4})\\]", true),
          new Kind("raised figures", RAISED, true),
          new Kind("numbers between carets, ^n^", "\\^(?<n>\\d{1,4})\\^", true),
          new Kind("notes of Markdown, [^n]", "\\[\\^(?<n>\\d{1,4})\\]", true),
          new Kind("numbers in parentheses, (n)", "\\((?<n>\\d{1,3})\\)", false),
          new Kind(
              "numbers before a parenthesis, n)",
              "(?<=[\\p{L}.,;:!?”’»\"'])(?<n>\\d{1,3})\\)",
              false));

  static final List<Kind> BODIES =
      List.of(
          new Kind("n.", "(?<n>\\d{1,4})\\.\\s+", true),
          new Kind("- n.", "[-*•]\\s(?:(?<n>\\d{1,4})\\.\\s)?", true),
          new Kind("n)", "(?<n>\\d{1,4})\\)\\s*", true),
          new Kind("[n]", "\\[(?<n>\\d{1,4})\\]:?\\s*", true),
          new Kind("(n)", "\\((?<n>\\d{1,4})\\)\\s*", true),
          new Kind("raised n", RAISED + "\\s*", true),
          new Kind("[^n]:", "\\[\\^(?<n>\\d{1,4})\\]:\\s*", true),
          new Kind("^n^", "\\^(?<n>\\d{1,4})\\^\\s*", true),
          new Kind("n", "(?<n>\\d{1,3})\\s+(?=[\\p{Lu}\"“«‘])", false));

  private static final String FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private NoteSigns() {}

  /** The references of a kind; one that stands first on its line would begin a note. */
  static List<Sign> references(TextLines lines, Kind kind) {
    Pattern pattern = Pattern.compile(kind.pattern());
    List<Sign> signs = new ArrayList<>();
    for (Line line : lines.written()) {
      if (mayHold(lines, line)) {
        Matcher m = pattern.matcher(line.text());
        while (m.find()) {
          if (m.start() > 0) {
            signs.add(new Sign(value(m.group("n")), line.number()));
          }
        }
      }
    }
    return signs;
  }

  private static boolean mayHold(TextLines lines, Line line) {
    TextLines.Role role = lines.role(line.number());
    return role != TextLines.Role.FURNITURE && role != TextLines.Role.CONTENTS;
  }

  /** The lines that begin as a note of a kind does. */
  static List<Sign> bodies(TextLines lines, Kind kind) {
    Pattern pattern = Pattern.compile(kind.pattern());
    List<Sign> signs = new ArrayList<>();
    for (Line line : lines.free()) {
      Matcher m = pattern.matcher(line.text());
      if (m.lookingAt() && m.group("n") != null) {
        signs.add(new Sign(value(m.group("n")), line.number()));
      }
    }
    return signs;
  }

  private static int value(String figures) {
    int value = 0;
    for (char c : figures.toCharArray()) {
      value = value * 10 + (c >= '0' && c <= '9' ? c - '0' : FIGURES.indexOf(c));
    }
    return value;
  }
}
