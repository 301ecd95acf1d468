package io.github.apparat.encode.table;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    return new Reader(source, sheet, entry).read();
  }

  /** Goes through the lines once and says of each what it is. */
  private static final class Reader {
    private final SourceText source;
    private final TableSheet sheet;
    private final TableSheet.Entry entry;
    private final boolean pipes;
    private final List<Integer> caption = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private boolean captionOpen;

    Reader(SourceText source, TableSheet sheet, TableSheet.Entry entry) {
      this.source = source;
      this.sheet = sheet;
      this.entry = entry;
      pipes =
          IntStream.rangeClosed(entry.first(), entry.last()).anyMatch(line -> isPipe(source, line));
      captionOpen = entry.title() == null && entry.caption() == null;
    }

    Surroundings read() {
      for (int line = entry.first(); line <= entry.last(); line++) {
        Span words = Span.lines(source, line, line);
        if (!words.isEmpty()) {
          read(line, words);
        } else if (!caption.isEmpty()) {
          captionOpen = false;
        }
      }
      Optional<Span> words = Optional.empty();
      if (!caption.isEmpty()) {
        words = Optional.of(Span.lines(source, caption.get(0), caption.get(caption.size() - 1)));
      }
      return new Surroundings(words, words.flatMap(w -> number(source, sheet, w)), notes, rows);
    }

    private void read(int line, Span words) {
      String type = type(source, sheet, words);
      boolean row = pipes ? isPipe(source, line) : type.isEmpty() && notes.isEmpty();
      if (entry.caption() != null && entry.caption().contains(line)
          || captionOpen && type.isEmpty() && notes.isEmpty() && !(pipes && row)) {
        caption.add(line);
      } else if (row) {
        rows.add(line);
        captionOpen &= pipes;
      } else if (type.isEmpty() && !notes.isEmpty()) {
        Note open = notes.remove(notes.size() - 1);
        notes.add(new Note(open.type(), new Span(open.words().start(), words.end())));
      } else {
        notes.add(new Note(type.isEmpty() ? "note" : type, words));
      }
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
