package io.github.apparat.encode.layout;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where on a page the notes begin. Text is printed with a blank line after each line, notes are
 * not; a space at the end of a line says that its paragraph goes on. So the notes begin at that
 * line below a finished one from which on most lines follow each other closely.
 */
final class NoteArea {
  /** A blank line inside a paragraph weighs against a note as much as this many close lines. */
  private static final double SPACED = 1.5;

  /** Below this the tail is text, and what stands above it no longer matters. */
  private static final double TEXT = -7;

  private final List<String> lines;
  private final Paging.Foot foot;
  private final Pattern opener;
  private final Pattern citation;
  private final Pattern never;

  /**
   * @param lines of the whole text
   */
  NoteArea(List<String> lines, Paging.Foot foot) {
    this.lines = lines;
    this.foot = foot;
    opener = Pattern.compile(foot.opener());
    citation = Pattern.compile(foot.citation());
    never = Pattern.compile(foot.never());
  }

  /** The first line of the notes between two lines, the last of them not blank; 0 for none. */
  int begin(int first, int last) {
    for (int line = first; line <= last; line++) {
      if (foot.at().contains(line)) {
        return line;
      }
    }
    int begin = 0;
    double best = 0;
    double score = 0;
    for (int line = last; line > first && score >= TEXT; line--) {
      if (blank(line)) {
        continue;
      }
      if (never.matcher(text(line).strip()).lookingAt()) {
        break;
      }
      score += line < last ? joint(line, last) : 0;
      double here = score + bonus(line);
      if (belowFinished(line, first) && here > 0 && here >= best) {
        best = here;
        begin = line;
      }
    }
    return begin;
  }

  /** What the line and the one after it say: close lines for notes, spaced ones against them. */
  private double joint(int line, int last) {
    if (!blank(line + 1)) {
      return 1;
    }
    if (!text(line).endsWith(" ")) {
      return 0;
    }
    int next = line + 1;
    while (blank(next)) {
      next++;
    }
    boolean amongClose = next < last && !blank(next + 1) || !blank(line - 1);
    return amongClose ? -SPACED / 2 : -SPACED;
  }

  private double bonus(int line) {
    return (citation.matcher(text(line)).lookingAt() ? 1 : 0)
        + (opener.matcher(text(line)).lookingAt() ? 1 : 0);
  }

  private boolean belowFinished(int line, int first) {
    int above = line - 1;
    while (above >= first && blank(above)) {
      above--;
    }
    return above >= first && above < line - 1 && !text(above).endsWith(" ");
  }

  private boolean blank(int line) {
    return text(line).isBlank();
  }

  private String text(int line) {
    return lines.get(line - 1);
  }
}
