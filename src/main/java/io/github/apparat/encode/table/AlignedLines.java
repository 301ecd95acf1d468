package io.github.apparat.encode.table;

import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rows whose columns are parted by nothing but spaces: values are counted from the right, what is
 * left is the label.
 */
final class AlignedLines implements LineRule {
  private static final Pattern VALUE = Pattern.compile(".*\\d.*|[-–—~_]");
  private static final Pattern PLAIN = Pattern.compile("[^(]*\\d[^(]*|d\\.");
  private static final Pattern KEY = Pattern.compile("\\([^()]*\\)|\\*{1,3}");
  private static final Pattern TAIL = Pattern.compile("[.,]\\d.*");
  private static final Pattern FIGURES = Pattern.compile("\\d+(,\\d+)*");

  private final SourceText source;
  private final TableSheet.Entry entry;
  private final int columns;
  private final Report report;

  AlignedLines(SourceText source, TableSheet.Entry entry, Report report) {
    this.source = source;
    this.entry = entry;
    this.report = report;
    columns = entry.columns() == null ? 0 : entry.columns();
  }

  @Override
  public Optional<Row> read(int line, Optional<Row> before) {
    List<Span> words = Span.words(source, line);
    if (entry.join().contains(line) && before.isPresent()) {
      before.get().add(source, 0, words);
      return Optional.empty();
    }
    Deque<List<Span>> values = values(words);
    Row row = new Row(line, false);
    int label = words.size() - values.stream().mapToInt(List::size).sum();
    row.add(source, 0, words.subList(0, label));
    if (values.isEmpty()) {
      row.group = true;
    } else if (values.size() != columns) {
      int start = words.get(0).start();
      report.add(Rule.ENCODE_09.at(source.locate(start), values.size(), columns));
    }
    int column = 1;
    for (List<Span> value : values) {
      row.add(source, column++, value);
    }
    return Optional.of(row);
  }

  private Deque<List<Span>> values(List<Span> words) {
    Deque<List<Span>> values = new ArrayDeque<>();
    int end = words.size();
    while (values.size() < columns && end > 0) {
      int start = start(words, end);
      if (start < 0) {
        break;
      }
      values.addFirst(words.subList(start, end));
      end = start;
    }
    return values;
  }

  /** Where the value begins that ends before a word; -1 where there is none. */
  private int start(List<Span> words, int end) {
    int at = end - 1;
    if (at > 0 && is(KEY, words, at) && is(PLAIN, words, at - 1)) {
      at--;
    }
    if (at > 0 && text(words, at).equals("d.") && text(words, at - 1).equals("n.")) {
      return at - 1;
    }
    if (at > 0 && is(TAIL, words, at) && is(FIGURES, words, at - 1)) {
      return at - 1;
    }
    return is(VALUE, words, at) ? at : -1;
  }

  private boolean is(Pattern pattern, List<Span> words, int at) {
    return pattern.matcher(text(words, at)).matches();
  }

  private String text(List<Span> words, int at) {
    return words.get(at).text(source);
  }
}
