package io.github.apparat.encode.spelling;

import java.util.List;

/** Looks for one kind of damage. */
interface Finder {
  /** What is damaged in a passage, in order. */
  List<Found> in(Words words);
}
