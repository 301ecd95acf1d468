package io.github.apparat.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a text, on one side of the comparison: the running text, each note by its id (those
 * without one together under the empty id), and the source readings.
 */
final class TextWords {
  private final WordStream running = WordStream.kept();
  private final Map<String, WordStream> notes = new LinkedHashMap<>();
  private final List<WordStream> readings = new ArrayList<>();

  WordStream running() {
    return running;
  }

  WordStream note(String id) {
    WordStream note = notes.computeIfAbsent(id, i -> WordStream.kept());
    note.cut(Cut.HARD);
    return note;
  }

  Map<String, WordStream> notes() {
    return notes;
  }

  void reading(WordStream reading) {
    readings.add(reading);
  }

  List<WordStream> readings() {
    return readings;
  }
}
