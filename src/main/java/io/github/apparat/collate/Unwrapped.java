package io.github.apparat.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A file in which what the base reads stands in the place of some of its entries. */
final class Unwrapped {
  /** Where the words of the base in an entry have come to stand; {@code end} is after them. */
  record Place(OldEntry entry, int start, int end) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Place> places = new ArrayList<>();

  /** By offsets in the text, from where on how much further on the same stands in the file. */
  private final TreeMap<Integer, Integer> shifts = new TreeMap<>();

  /**
   * @param entries in the order of the file
   * @param base the id of the base
   */
  Unwrapped(String file, List<OldEntry> entries, String base) {
    int at = 0;
    shifts.put(0, 0);
    for (OldEntry entry : entries) {
      text.append(file, at, entry.start());
      OldEntry.OldReading reading = entry.of(base).or(entry::lemma).orElse(entry.readings().get(0));
      int start = text.length();
      shifts.put(start, reading.inside() - start);
      text.append(file, reading.inside(), reading.insideEnd());
      places.add(new Place(entry, start, text.length()));
      at = entry.end();
      shifts.put(text.length(), at - text.length());
    }
    text.append(file, at, file.length());
  }

  String text() {
    return text.toString();
  }

  List<Place> places() {
    return places;
  }

  /** Where in the file an offset of the text stands. */
  int original(int offset) {
    return offset + shifts.floorEntry(offset).getValue();
  }
}
