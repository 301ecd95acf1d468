package io.github.apparat.encode.draft;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The lines of a received text, and what each was found to be. */
final class TextLines {
  /** What a line can be; a line of running text is none of these. */
  enum Role {
    TITLE,
    BYLINE,
    CONTENTS,
    FURNITURE,
    NOTE,
    HEADING,
    ITEM,
    QUOTE,
    VERSE
  }

  private static final int NARROW = 1000;

  private final List<Line> lines = new ArrayList<>();
  private final Role[] roles;
  private final List<Line> written;
  private final int width;

  TextLines(SourceText source) {
    for (int n = 1; n <= source.lines().count(); n++) {
      int from = source.lines().startOf(n);
      lines.add(Line.of(n, source.text().substring(from, source.lines().startOf(n + 1))));
    }
    roles = new Role[lines.size() + 1];
    written = lines.stream().filter(l -> !l.isBlank()).toList();
    int[] lengths = written.stream().mapToInt(l -> Math.min(l.length(), NARROW)).sorted().toArray();
    width = lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
  }

  /** How many lines there are, blank ones too. */
  int count() {
    return lines.size();
  }

  /** A line by its number; a blank one beyond the text. */
  Line at(int number) {
    return number < 1 || number > lines.size()
        ? new Line(number, "", 0, false, false)
        : lines.get(number - 1);
  }

  /** The lines that hold something. */
  List<Line> written() {
    return written;
  }

  /** Those of them that are running text as far as is known. */
  List<Line> free() {
    return written.stream().filter(this::isFree).toList();
  }

  /** The length, in characters, that nine of ten lines do not exceed. */
  int width() {
    return width;
  }

  boolean isFree(Line line) {
    return role(line.number()) == null;
  }

  /** What a line is; null for running text and blank lines. */
  Role role(int number) {
    return number < 1 || number > lines.size() ? null : roles[number];
  }

  void take(int number, Role role) {
    roles[number] = role;
  }

  void take(int first, int last, Role role) {
    for (int n = first; n <= last; n++) {
      take(n, role);
    }
  }

  /** Whether blank lines, or what is no text, stand before and behind a line. */
  boolean standsAlone(Line line) {
    return isBorder(line.number() - 1) && isBorder(line.number() + 1);
  }

  /** Whether a line is blank or no running text. */
  boolean isBorder(int number) {
    return at(number).isBlank() || roles[number] != null;
  }

  /**
   * Whether a page turns behind one line and not behind the other: by a form feed or its number.
   */
  boolean turnsBetween(int first, int last) {
    return IntStream.rangeClosed(first + 1, last)
        .anyMatch(n -> at(n).turn() || roles[n] == Role.FURNITURE);
  }

  /** How many lines have each role. */
  Map<Role, Integer> counts() {
    Map<Role, Integer> counts = new EnumMap<>(Role.class);
    for (Line line : written) {
      if (!isFree(line)) {
        counts.merge(role(line.number()), 1, Integer::sum);
      }
    }
    return counts;
  }
}
