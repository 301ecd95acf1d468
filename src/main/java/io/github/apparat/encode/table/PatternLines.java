package io.github.apparat.encode.table;

import io.github.apparat.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Rows of words, whose cells are the groups of a pattern. */
final class PatternLines implements LineRule {
  private final SourceText source;
  private final TableSheet.Entry entry;

  PatternLines(SourceText source, TableSheet.Entry entry) {
    this.source = source;
    this.entry = entry;
  }

  @Override
  public Optional<Row> read(int line, Optional<Row> before) {
    Span words = Span.lines(source, line, line);
    Matcher m = entry.pattern().matcher(source.text()).region(words.start(), words.end());
    if (!m.matches()) {
      Row goesOn = before.orElseGet(() -> new Row(line, false));
      goesOn.add(source, entry.overflow(), Span.words(source, line));
      return before.isPresent() ? Optional.empty() : Optional.of(goesOn);
    }
    Row row = new Row(line, false);
    for (int group = 1; group <= m.groupCount(); group++) {
      if (m.group(group) != null) {
        Span cell = new Span(m.start(group), m.end(group)).trim(source);
        row.add(source, group - 1, List.of(cell));
      }
    }
    return Optional.of(row);
  }
}
