package io.github.apparat.encode.notes;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Run;
import java.util.ArrayList;
import java.util.List;

/** A note while its lines are gathered. */
final class Stretch {
  private final int scope;
  private final int n;
  private final String printed;
  private final int start;
  private final List<Mark.Instead> cuts = new ArrayList<>();
  private int from = -1;
  private int to = -1;
  private int lastLine;

  /**
   * @param start the offset of the printed number
   */
  Stretch(int scope, int n, String printed, int start) {
    this.scope = scope;
    this.n = n;
    this.printed = printed;
    this.start = start;
  }

  /** Takes one more line: the offsets of its words. Where lines lie between, they are cut out. */
  void add(int first, int end, int line) {
    if (from < 0) {
      from = first;
    } else if (line > lastLine + 1) {
      cuts.add(new Mark.Instead(to, first, "turn of the page", " ", w -> w.text(" ")));
    }
    to = end;
    lastLine = line;
  }

  int lastLine() {
    return lastLine;
  }

  /** The note, without the white space around its words. */
  Body body(TextLines lines) {
    int first = from;
    int last = to;
    while (last > first && lines.isSpace(last - 1)) {
      last--;
    }
    while (first < last && lines.isSpace(first)) {
      first++;
    }
    int end = last;
    List<Mark.Instead> inside = cuts.stream().filter(c -> c.end() <= end).toList();
    return new Body(scope, n, printed, start, new Run(first, end, inside));
  }
}
