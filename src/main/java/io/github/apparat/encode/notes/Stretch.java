package io.github.apparat.encode.notes;

import io.github.apparat.encode.mark.Run;
import java.util.ArrayList;
import java.util.List;

/** A note while its lines are gathered: pieces of lines that follow each other. */
final class Stretch {
  private final String text;
  private final int scope;
  private final int n;
  private final String printed;
  private final int start;
  private final List<Run> pieces = new ArrayList<>();
  private int from = -1;
  private int to = -1;
  private int lastLine;

  /**
   * @param text all characters of the received text
   * @param start the offset of the printed number
   */
  Stretch(String text, int scope, int n, String printed, int start) {
    this.text = text;
    this.scope = scope;
    this.n = n;
    this.printed = printed;
    this.start = start;
  }

  /** Takes one more line: the offsets of its words. What lies between is no part of the note. */
  void add(int first, int end, int line) {
    if (from < 0) {
      from = first;
    } else if (line > lastLine + 1) {
      finishPiece();
      from = first;
    }
    to = end;
    lastLine = line;
  }

  private void finishPiece() {
    int first = from;
    int last = to;
    while (last > first && TextLines.isSpace(text.charAt(last - 1))) {
      last--;
    }
    while (first < last && TextLines.isSpace(text.charAt(first))) {
      first++;
    }
    pieces.add(Run.overLines(text, first, last));
  }

  /** The note, without the white space around its words. */
  Body body() {
    finishPiece();
    return new Body(scope, n, printed, start, Run.joined(pieces, text));
  }
}
