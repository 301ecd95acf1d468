package io.github.apparat.encode.table;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around the rows of a table.
 *
 * @param caption where there is one
 * @param number as the caption has it
 * @param notes below the table
 * @param rows the lines left, those of the rows
 */
record Surroundings(
    Optional<Span> caption, Optional<String> number, List<Note> notes, List<Integer> rows) {

  /**
   * A note of a table.
   *
   * @param type source or note
   */
  record Note(String type, Span words) {}

  /** Parts the lines of a table. */
  static Surroundings read(SourceText source, TableSheet sheet, TableSheet.Entry entry) {
    int from = entry.first();
    int to = Math.min(entry.last(), source.lines().count());
    boolean pipes = false;
    for (int line = from; line <= to && !pipes; line++) {
      pipes = isPipe(source, line);
    }
    List<Integer> caption = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    String open = "";
    int opened = 0;
    int last = 0;
    boolean captionEnded = false;
    for (int line = from; line <= to; line++) {
      Span words = Span.lines(source, line, line);
      if (words.isEmpty()) {
        captionEnded |= !caption.isEmpty();
        continue;
      }
      String type = type(source, sheet, words);
      boolean isCaption =
          entry.caption() != null
              ? entry.caption().contains(line)
              : !captionEnded && type.isEmpty() && open.isEmpty() && !isPipe(source, line);
      if (isCaption && entry.title() == null) {
        caption.add(line);
      } else if (pipes ? !isPipe(source, line) : !type.isEmpty() || !open.isEmpty()) {
        if (!type.isEmpty() || open.isEmpty()) {
          close(source, notes, open, opened, last);
          open = type.isEmpty() ? "note" : type;
          opened = line;
        }
        last = line;
      } else {
        captionEnded = !pipes || captionEnded;
        rows.add(line);
      }
    }
    close(source, notes, open, opened, last);
    Optional<Span> words =
        caption.isEmpty()
            ? Optional.empty()
            : Optional.of(Span.lines(source, caption.get(0), caption.get(caption.size() - 1)));
    return new Surroundings(words, words.flatMap(w -> number(source, sheet, w)), notes, rows);
  }

  private static void close(SourceText source, List<Note> notes, String type, int first, int last) {
    if (!type.isEmpty()) {
      notes.add(new Note(type, Span.lines(source, first, last)));
    }
  }

  private static String type(SourceText source, TableSheet sheet, Span words) {
    if (opens(sheet.source(), source, words)) {
      return "source";
    }
    return opens(sheet.note(), source, words) ? "note" : "";
  }

  /** Whether a line begins as a pattern says. */
  static boolean opens(Pattern pattern, SourceText source, Span words) {
    return pattern.matcher(source.text()).region(words.start(), words.end()).lookingAt();
  }

  private static Optional<String> number(SourceText source, TableSheet sheet, Span words) {
    Matcher m = sheet.caption().matcher(source.text()).region(words.start(), words.end());
    return m.lookingAt() && m.pattern().pattern().contains("(?<n>")
        ? Optional.ofNullable(m.group("n"))
        : Optional.empty();
  }

  /** Whether a line is a row between column rules. */
  static boolean isPipe(SourceText source, int line) {
    Span words = Span.lines(source, line, line);
    return !words.isEmpty() && source.text().charAt(words.start()) == '|';
  }
}
