package io.github.apparat.encode.notes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where quotations are open, in a text whose apostrophes look like closing marks. */
final class Quotations {
  /** So many characters on, a mark that opened is taken for one whose end was lost. */
  private static final int LONGEST = 600;

  private final Map<String, TreeMap<Integer, Boolean>> marks = new HashMap<>();

  /**
   * @param pairs of marks, the opening one before the closing one
   */
  Quotations(List<String> pairs) {
    pairs.forEach(pair -> marks.put(pair, new TreeMap<>()));
  }

  /** Reads the next line of the text, which begins at an offset. */
  void read(String line, int at) {
    marks.forEach(
        (pair, found) -> {
          found.headMap(at - LONGEST).clear();
          for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == pair.charAt(0) || c == pair.charAt(1) && !insideWord(line, i)) {
              found.put(at + i, c == pair.charAt(0));
            }
          }
        });
  }

  /** Whether, before an offset of the line read last, a quotation is open. */
  boolean isOpen(String pair, int offset) {
    Map.Entry<Integer, Boolean> last = marks.get(pair).lowerEntry(offset);
    return last != null && last.getValue() && offset - last.getKey() < LONGEST;
  }

  private static boolean insideWord(String line, int i) {
    return i > 0
        && i + 1 < line.length()
        && Character.isLetter(line.charAt(i - 1))
        && Character.isLetter(line.charAt(i + 1));
  }
}
