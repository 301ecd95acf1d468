package io.github.apparat.encode.table;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Finds tables between column rules of which no sheet says anything. */
final class PipeTables {
  /** The rule below the headings. */
  private static final Pattern RULE = Pattern.compile("\\|[\\s:|-]*-[\\s:|-]*");

  /** No table of a book is wider; a line with more column rules is something else. */
  private static final int WIDEST = 200;

  private final SourceText source;
  private final TableSheet sheet;
  private final BitSet taken = new BitSet();

  PipeTables(SourceText source, TableSheet sheet) {
    this.source = source;
    this.sheet = sheet;
  }

  /** All such tables that share no line with one of these. */
  List<TableSheet.Entry> besides(List<TableSheet.Entry> entries) {
    entries.forEach(e -> taken.set(e.first(), e.last() + 1));
    List<TableSheet.Entry> found = new ArrayList<>();
    int count = source.lines().count();
    for (int line = 1; line <= count; line++) {
      int first = line;
      boolean ruled = false;
      while (line <= count && !taken.get(line) && isRow(line)) {
        ruled |= isRule(line);
        line++;
      }
      if (ruled && line - first > 1) {
        int last = below(line - 1);
        found.add(TableSheet.Entry.of(above(first), last));
        line = Math.max(line, last);
      }
    }
    return found;
  }

  private boolean isRow(int line) {
    Span words = Span.lines(source, line, line);
    return Surroundings.isPipe(source, line)
        && words.text(source).chars().filter(c -> c == '|').limit(WIDEST + 1L).count() <= WIDEST;
  }

  private boolean isRule(int line) {
    Span words = Span.lines(source, line, line);
    return RULE.matcher(source.text()).region(words.start(), words.end()).matches();
  }

  /** The first line with the caption, if one stands above. */
  private int above(int first) {
    int line = first - 1;
    while (line > 0 && blank(line)) {
      line--;
    }
    boolean caption = line > 0 && first - line <= 2 && !taken.get(line) && isCaption(line);
    taken.set(line, caption);
    return caption ? line : first;
  }

  /** The last line with the caption and the notes, if they stand below. */
  private int below(int last) {
    int to = last;
    for (int line = last + 1; line <= source.lines().count() && !taken.get(line); line++) {
      if (blank(line)) {
        continue;
      }
      Span words = Span.lines(source, line, line);
      boolean note =
          Surroundings.opens(sheet.note(), source, words)
              || Surroundings.opens(sheet.source(), source, words);
      if (!note && !(to == last && isCaption(line))) {
        break;
      }
      to = line;
      taken.set(line);
    }
    return to;
  }

  /** A caption ends without the full stop of a sentence that only begins like one. */
  private boolean isCaption(int line) {
    Span words = Span.lines(source, line, line);
    return Surroundings.opens(sheet.caption(), source, words)
        && ".!?:;".indexOf(source.text().charAt(words.end() - 1)) < 0;
  }

  private boolean blank(int line) {
    return Span.lines(source, line, line).isEmpty();
  }
}
