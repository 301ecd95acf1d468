package io.github.apparat.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a text, on one side of the comparison: the running text of each of its pages, each
 * note by its id (those without one together under the name of their page), and the source
 * readings.
 */
final class TextWords {
  private final Map<String, WordStream> running = new LinkedHashMap<>();
  private final Map<String, WordStream> notes = new LinkedHashMap<>();
  private final List<WordStream> readings = new ArrayList<>();

  /** The words in the line of text on a page of this name. */
  WordStream running(String page) {
    return running.computeIfAbsent(page, p -> WordStream.kept());
  }

  /** The pages that have running text, by their names. */
  Map<String, WordStream> running() {
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

  /** Takes in what another page of the same text has. */
  void add(TextWords page) {
    page.running.forEach((name, words) -> running(name).append(words));
    page.notes.forEach((id, words) -> note(id).append(words));
    readings.addAll(page.readings);
  }
}
