package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.TextLines.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What print puts at the borders of its pages: numbers that rise, lines that come again. */
final class PageMarks {
  private static final Pattern NUMBER =
      Pattern.compile("[-–—\\[(|]{0,2}\\s?(?<n>\\d{1,4})\\s?[-–—\\])|]{0,2}");

  private static final Pattern FIGURES = Pattern.compile("\\d+");

  /** How far the number of a page may be from the one before, where some were lost. */
  private static final int STEP = 6;

  private static final int FEWEST = 3;
  private static final int LONGEST = 80;
  private static final int TIMES = 3;

  private final TextLines lines;

  /** What each line is, in our words. */
  private final Map<Integer, String> found = new TreeMap<>();

  private PageMarks(TextLines lines) {
    this.lines = lines;
  }

  /** Takes them out of the running text. */
  static Map<Integer, String> in(TextLines lines) {
    PageMarks marks = new PageMarks(lines);
    marks.numbers();
    marks.runningHeads();
    return marks.found;
  }

  private void numbers() {
    List<Line> rising = new ArrayList<>();
    int last = -1;
    for (Line line : lines.free()) {
      Matcher m = NUMBER.matcher(line.text());
      if (line.length() < 12 && m.matches()) {
        int n = Integer.parseInt(m.group("n"));
        if (n > last && n <= last + STEP) {
          rising.add(line);
        } else {
          take(rising);
          rising = new ArrayList<>(List.of(line));
        }
        last = n;
      }
    }
    take(rising);
  }

  private void take(List<Line> rising) {
    if (rising.size() >= FEWEST) {
      rising.forEach(l -> take(l, "The number of a page."));
    }
  }

  private void take(Line line, String what) {
    found.put(line.number(), what);
    lines.take(line.number(), Role.FURNITURE);
  }

  /** Lines that come again at the borders of pages, but for a number. */
  private void runningHeads() {
    Map<String, List<Line>> same = new HashMap<>();
    for (Line line : lines.free()) {
      if (line.length() <= LONGEST && !line.isEnded()) {
        String words = FIGURES.matcher(line.text()).replaceAll("").strip();
        if (words.codePoints().filter(Character::isLetter).count() > 3) {
          same.computeIfAbsent(words, k -> new ArrayList<>()).add(line);
        }
      }
    }
    for (List<Line> again : same.values()) {
      long atBorders = again.stream().filter(this::isAtBorder).count();
      if (again.size() >= TIMES && atBorders * 2 > again.size()) {
        again.forEach(l -> take(l, "A running head."));
      }
    }
  }

  /** Whether a page turns here: a form feed or a page number is a line or two away. */
  private boolean isAtBorder(Line line) {
    for (int n = line.number() - 2; n <= line.number() + 2; n++) {
      if (lines.at(n).turn() || lines.role(n) == Role.FURNITURE) {
        return true;
      }
    }
    return false;
  }
}
