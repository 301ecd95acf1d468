package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts spaces at the edges of readings, where a witness has them and the base has none, and where
 * two words would run together: so that the text of each witness can be read from the entries.
 */
final class Spacing {
  /** The text of one witness as it comes to stand: its last two characters and its last reading. */
  private static final class Stream {
    private boolean space = true;
    private boolean inReading;
    private Reading reading;
    private int last;
    private int beforeLast;

    boolean runsInto(Token next) {
      return !space
          && (Signs.goesOn(last, next.first())
              || beforeLast != 0 && Signs.joins(beforeLast, last, next.first()));
    }

    /** Puts a space after the last reading, if one is wanted before what comes next. */
    void part(Token next, boolean wanted) {
      if (reading != null && !reading.stands() && (wanted || runsInto(next))) {
        reading.separateAfter();
        space = true;
      }
    }

    void take(Token token, boolean spaced) {
      boolean sign = token.form().length() == Character.charCount(token.last());
      beforeLast = !sign ? 0 : spaced ? 0 : last;
      last = token.last();
      space = false;
    }
  }

  private final BaseText base;
  private final Borders borders;
  private final List<Column> columns;
  private final List<Stream> streams = new ArrayList<>();

  /** The token of the base before whose space an entry stands; -1: none. */
  private int passed = -1;

  private Spacing(BaseText base, List<Column> columns) {
    this.base = base;
    this.columns = columns;
    borders = new Borders(base);
    int rows = columns.isEmpty() ? 0 : columns.get(0).rows();
    for (int i = 0; i < rows; i++) {
      streams.add(new Stream());
    }
  }

  /** Sets the spaces of all readings. */
  static void set(BaseText base, List<Column> columns, List<Entry> entries) {
    Map<Integer, Entry> starts = new HashMap<>();
    entries.forEach(e -> starts.put(e.columns().from(), e));
    Spacing spacing = new Spacing(base, columns);
    int token = 0;
    int at = 0;
    while (at < columns.size()) {
      Entry entry = starts.get(at);
      int end = entry == null ? at + 1 : entry.columns().end();
      int tokens = (int) columns.subList(at, end).stream().filter(c -> c.has(0)).count();
      if (tokens > 0 || entry != null) {
        spacing.before(token, tokens == 0 ? entry : null);
        spacing.take(at, end, token, entry);
      }
      token += tokens;
      at = end;
    }
  }

  /** Takes in the space of the base that stands before a token, or before an addition. */
  private void before(int token, Entry addition) {
    boolean here = token != passed && (addition == null || isAtOpening(addition, token));
    if (addition != null && here) {
      passed = token;
    }
    if (here && isSpaced(token)) {
      streams.forEach(s -> s.space = true);
    }
  }

  private boolean isSpaced(int token) {
    if (token >= base.tokens().size()) {
      return false;
    }
    int unit = base.unitOf(token);
    return base.unit(unit).first() == token
        ? base.isSpaced(unit)
        : base.tokens().get(token).spaced();
  }

  /** Whether an addition stands at the beginning of a block, before its first token. */
  private boolean isAtOpening(Entry addition, int next) {
    return next < base.tokens().size()
        && addition.start() == borders.before(base.unitOf(next))
        && (next == 0 || borders.isBorder(base.unitOf(next - 1)));
  }

  private void take(int from, int end, int token, Entry entry) {
    for (int row = 1; row < streams.size(); row++) {
      Reading reading = entry == null ? null : entry.of(row).orElse(null);
      if (reading == null) {
        takeOfBase(row, from, end, token);
      } else {
        takeReading(streams.get(row), reading);
      }
    }
  }

  private static void takeReading(Stream stream, Reading reading) {
    stream.space |= reading.stands() && reading.isSeparateBefore();
    if (!reading.tokens().isEmpty()) {
      takeFirst(stream, reading);
      for (Token token : reading.tokens().subList(1, reading.tokens().size())) {
        stream.take(token, token.spaced());
      }
    }
    stream.space |= reading.stands() && reading.isSeparateAfter();
    stream.reading = reading;
    stream.inReading = true;
  }

  private static void takeFirst(Stream stream, Reading reading) {
    Token token = reading.tokens().get(0);
    boolean parted = token.spaced() && !stream.space;
    if (reading.stands()) {
      stream.part(token, parted && stream.inReading);
    } else if (parted || stream.runsInto(token)) {
      reading.separateBefore();
      stream.space = true;
    }
    stream.take(token, stream.space);
  }

  private void takeOfBase(int row, int from, int end, int first) {
    Stream stream = streams.get(row);
    int token = first;
    for (int i = from; i < end; i++) {
      Token own = columns.get(i).token(row);
      if (!columns.get(i).has(0)) {
        continue;
      }
      Token there = base.tokens().get(token++);
      stream.space |= token - 1 > first && there.spaced();
      boolean parted = stream.inReading && own != null && own.spaced() && !stream.space;
      stream.part(there, parted);
      stream.take(there, stream.space);
      stream.inReading = false;
    }
  }
}
