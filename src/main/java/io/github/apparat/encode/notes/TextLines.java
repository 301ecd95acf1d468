package io.github.apparat.encode.notes;

import io.github.apparat.encode.layout.Page;
import io.github.apparat.encode.layout.Pages;
import io.github.apparat.encode.mark.LineSet;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** The lines of a received text that hold something. */
final class TextLines {
  /**
   * A line.
   *
   * @param number counted from 1
   * @param start the offset of its first character
   * @param end the offset after its last one, white space at its end included, its break not
   */
  record Line(int number, int start, int end) {}

  /** Text with blank lines between its lines has a short last line without one, but no three. */
  private static final int CLOSE = 2;

  private final SourceText source;
  private final Pages pages;
  private final IntPredicate aside;

  /**
   * @param aside lines that are no running text, as those of tables
   */
  TextLines(SourceText source, Pages pages, IntPredicate aside) {
    this.source = source;
    this.pages = pages;
    this.aside = aside;
  }

  /** Those of a set, in order. */
  List<Line> of(LineSet set) {
    List<Line> lines = new ArrayList<>();
    set.ranges().stream()
        .sorted(Comparator.comparingInt(r -> r[0]))
        .forEach(
            range -> {
              int last = Math.min(range[1], source.lines().count());
              for (int number = Math.max(1, range[0]); number <= last; number++) {
                if (!isBlank(number)) {
                  lines.add(line(number));
                }
              }
            });
    return lines;
  }

  /**
   * Those of a set that are no notes at the foot of a page.
   *
   * @param spaced only those between blank lines, or the borders of their page
   */
  List<Line> text(LineSet set, boolean spaced) {
    return of(set).stream().filter(l -> isText(l.number(), spaced)).toList();
  }

  private boolean isText(int number, boolean spaced) {
    Page page = pages.at(number).orElse(null);
    if (aside.test(number) || page != null && page.hasNotes() && number >= page.notes()) {
      return false;
    }
    return !spaced || closeLines(number, page) <= CLOSE;
  }

  /** How many lines of the text follow each other here without a blank one between. */
  private int closeLines(int number, Page page) {
    int first = number;
    int last = number;
    while (last - first < CLOSE && !isBlank(first - 1) && (page == null || first > page.first())) {
      first--;
    }
    while (last - first < CLOSE && !isBlank(last + 1) && !endsText(last, page)) {
      last++;
    }
    return last - first + 1;
  }

  private static boolean endsText(int number, Page page) {
    return page != null && (number + 1 == page.notes() || number == page.last());
  }

  Line line(int number) {
    int start = source.lines().startOf(number);
    int end = source.lines().startOf(number + 1);
    while (end > start
        && (source.text().charAt(end - 1) == '\n' || source.text().charAt(end - 1) == '\r')) {
      end--;
    }
    return new Line(number, start, end);
  }

  /** Whether a line holds white space only, or does not exist. */
  boolean isBlank(int number) {
    if (number < 1 || number > source.lines().count()) {
      return true;
    }
    Line line = line(number);
    return source.text().substring(line.start(), line.end()).isBlank();
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** All characters of the received text. */
  String text() {
    return source.text();
  }

  /** The characters of a line. */
  String text(Line line) {
    return source.text().substring(line.start(), line.end());
  }
}
