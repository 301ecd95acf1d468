package io.github.apparat.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a text, on one side of the comparison: its running text, each note by its id (one
 * without has its place among the notes of its file, those of headers left out), and the source
 * readings.
 */
final class TextWords {
  /** How the page begins the id of a note that has none in the TEI. */
  static final String WITHOUT_ID = "note-at-";

  private final WordStream running = WordStream.kept();
  private final Map<String, WordStream> notes = new LinkedHashMap<>();
  private final List<WordStream> readings = new ArrayList<>();
  private int page;

  /** The words in the line of text. */
  WordStream running() {
    return running;
  }

  /** Which of the pages of its text this is, from 0. */
  int page() {
    return page;
  }

  void page(int number) {
    page = number;
  }

  WordStream note(String id) {
    WordStream note = notes.computeIfAbsent(id, i -> WordStream.kept());
    note.cut(Cut.HARD);
    return note;
  }

  Map<String, WordStream> notes() {
    return notes;
  }

  /** What comes into the line from now on belongs to something else; with nothing, to it again. */
  void divert(Optional<WordStream> other) {
    running.divert(other);
  }

  WordStream reading() {
    WordStream reading = WordStream.kept();
    readings.add(reading);
    return reading;
  }

  void reading(WordStream reading) {
    readings.add(reading);
  }

  List<WordStream> readings() {
    return readings;
  }

  /** Takes in what the next page of the same text has. */
  void add(TextWords page) {
    running.cut(Cut.HARD);
    running.append(page.running);
    page.notes.forEach((id, words) -> notes.merge(id, words, WordStream::joined));
    readings.addAll(page.readings);
  }
}
