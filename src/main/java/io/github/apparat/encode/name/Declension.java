package io.github.apparat.encode.name;

import java.util.List;
import java.util.stream.Stream;

/** The cases of Russian surnames, as titles that were not translated have them. */
final class Declension {
  private Declension() {}

  /** All cases but the nominative; none of a surname that is not declined as Russian ones are. */
  static List<String> of(String surname) {
    for (String adjective : List.of("skii", "sky", "skij", "skiy")) {
      if (surname.endsWith(adjective)) {
        String stem = surname.substring(0, surname.length() - adjective.length());
        return Stream.of("skogo", "skomu", "skim", "skom").map(stem::concat).toList();
      }
    }
    if (surname.matches(".+([oe]v|[iy]n)")) {
      return Stream.of("a", "u", "ym", "e").map(surname::concat).toList();
    }
    if (surname.matches(".+[bcdfghklmnprstvz]")) {
      return Stream.of("a", "u", "om", "em", "e").map(surname::concat).toList();
    }
    return List.of();
  }
}
