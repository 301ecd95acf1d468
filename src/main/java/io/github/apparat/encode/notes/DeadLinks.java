package io.github.apparat.encode.notes;

import io.github.apparat.encode.mark.Mark;
import java.util.ArrayList;
import java.util.List;

/** Links that lead nowhere, as a page of the web leaves them: their words stay, the rest goes. */
final class DeadLinks {
  private static final String END = "](#)";

  private DeadLinks() {}

  /**
   * What goes on a line: brackets, escapes, and a link around nothing but a dash.
   *
   * @param at the offset of the line
   */
  static List<Mark.Instead> on(String line, int at) {
    List<Mark.Instead> gone = new ArrayList<>();
    int from = 0;
    for (int end = line.indexOf(END); end >= 0; end = line.indexOf(END, from)) {
      int open = opening(line, end, from);
      from = end + END.length();
      if (open < 0) {
        continue;
      }
      if (line.substring(open + 1, end).matches("[—–-]+")) {
        gone.add(nothing(at + open, at + from, "link of a dash"));
        continue;
      }
      gone.add(nothing(at + open, at + open + 1, "link"));
      for (int i = open + 1; i < end; i++) {
        if (line.charAt(i) == '\\') {
          gone.add(nothing(at + i, at + i + 1, "escape"));
          i++;
        }
      }
      gone.add(nothing(at + end, at + from, "link"));
    }
    return gone;
  }

  /** The bracket that the one at the end closes, not before what was read already. */
  private static int opening(String line, int end, int from) {
    int depth = 0;
    for (int i = end - 1; i >= from; i--) {
      boolean escaped = i > 0 && line.charAt(i - 1) == '\\';
      if (line.charAt(i) == ']' && !escaped) {
        depth++;
      } else if (line.charAt(i) == '[' && !escaped && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private static Mark.Instead nothing(int start, int end, String label) {
    return new Mark.Instead(start, end, label, "", w -> {});
  }
}
