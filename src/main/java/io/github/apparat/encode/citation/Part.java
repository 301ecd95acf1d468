package io.github.apparat.encode.citation;

import java.util.Map;

/**
 * A part of a reading that is to be marked.
 *
 * @param start index of its first character
 * @param end index after its last one
 */
record Part(int start, int end, String element, Map<String, String> attributes) {
  /** A part whose element needs no attributes. */
  static Part of(int start, int end, String element) {
    return new Part(start, end, element, Map.of());
  }

  /** A title. */
  static Part title(int start, int end, String level) {
    return new Part(start, end, "title", Map.of("level", level));
  }
}
