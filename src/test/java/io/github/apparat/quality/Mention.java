package io.github.apparat.quality;

import java.util.List;

/**
 * Something marked in the received text, by hand or by the encoder.
 *
 * @param start the offset before its first character, in UTF-16 units
 * @param end the offset after the last one; a reference without a trace has none and ends where it
 *     starts
 * @param ids of the entry, or numbers of the note, that may be meant
 * @param optional right if marked, right if not
 */
record Mention(Kind kind, int start, int end, List<String> ids, boolean optional) {
  /** How many characters two have in common; 0 or less where they do not overlap. */
  int common(Mention other) {
    return Math.min(end, other.end) - Math.max(start, other.start);
  }

  /** Whether both mean the same entry, or the same note. */
  boolean agrees(Mention other) {
    return ids.stream().anyMatch(other.ids::contains);
  }
}
