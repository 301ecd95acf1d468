package io.github.apparat.encode.citation;

import java.util.Set;

/**
 * A work as the register has it.
 *
 * @param id of its entry
 * @param names the strokes of the surnames of its authors and editors
 * @param years in which it appeared
 * @param level of its title: m, a, j, s or u
 */
record Work(String id, Set<String> names, Set<String> years, String level) {
  boolean isSerial() {
    return level.equals("j");
  }
}
