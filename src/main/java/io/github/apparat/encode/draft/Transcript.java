package io.github.apparat.encode.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text written out plainly, with what its markup told of its lines.
 *
 * @param text its characters
 * @param told by line, counted from 1
 */
record Transcript(String text, Map<Integer, Told> told) {
  /** What markup can tell. */
  enum Kind {
    HEADING,
    ITEM,
    QUOTE,
    FURNITURE
  }

  /**
   * What the markup told of a line.
   *
   * @param level of a heading, counted from 1
   * @param what for furniture: what it is, in our words
   */
  record Told(Kind kind, int level, String what) {}

  /** A text that has no markup. */
  static Transcript plain(String text) {
    return new Transcript(text, Map.of());
  }

  /** Writes a transcript line by line. */
  static final class Writer {
    private final List<String> lines = new ArrayList<>();
    private final Map<Integer, Told> told = new TreeMap<>();

    Writer line(String line) {
      lines.add(line);
      return this;
    }

    Writer line(String line, Told what) {
      lines.add(line);
      told.put(lines.size(), what);
      return this;
    }

    /** Parts what comes from what came, by one blank line. */
    Writer blank() {
      if (!lines.isEmpty() && !lines.get(lines.size() - 1).isBlank()) {
        lines.add("");
      }
      return this;
    }

    Transcript finish() {
      return new Transcript(String.join("\n", lines).stripTrailing() + "\n", told);
    }
  }
}
