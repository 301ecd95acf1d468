package io.github.apparat.ledger;

import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the lines of the file of a release. */
final class ReleaseLines {
  /** A text of which not all lines were read. */
  private static final class Text {
    private String sha256 = "";
    private int words;
    private int notes;
    private final SortedMap<String, Integer> names = new TreeMap<>();
    private final SortedMap<String, String> passages = new TreeMap<>(Ids.ORDER);

    Released.Text whole() {
      return new Released.Text(sha256, words, notes, names, passages);
    }
  }

  private final String version;
  private String title = "";
  private String date = "";
  private String content = "";
  private final SortedMap<String, String> entries = new TreeMap<>();
  private final SortedMap<String, String> gone = new TreeMap<>();
  private final SortedMap<String, Text> texts = new TreeMap<>();

  ReleaseLines(String version) {
    this.version = version;
  }

  /** Takes a line; false where it is none. */
  boolean add(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 4) {
      return false;
    }
    try {
      return columns[0].equals("-")
          ? edition(columns[1], columns[2], columns[3])
          : text(texts.computeIfAbsent(columns[0], id -> new Text()), columns);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private boolean edition(String what, String part, String value) {
    switch (what) {
      case "title" -> title = value;
      case "date" -> date = value;
      case "content" -> content = value;
      case "gone" -> gone.put(part, value);
      case "entry" -> entries.put(part, value);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean text(Text text, String[] columns) {
    String value = columns[3];
    switch (columns[1]) {
      case "sha256" -> text.sha256 = value;
      case "words" -> text.words = Integer.parseInt(value);
      case "notes" -> text.notes = Integer.parseInt(value);
      case "name" -> text.names.put(columns[2], Integer.parseInt(value));
      case "passage" -> text.passages.put(columns[2], value);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What was released. */
  Released released() {
    SortedMap<String, Released.Text> whole = new TreeMap<>();
    texts.forEach((id, text) -> whole.put(id, text.whole()));
    return new Released(title, version, date, content, whole, entries, gone);
  }
}
