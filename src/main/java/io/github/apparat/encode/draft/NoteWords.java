package io.github.apparat.encode.draft;

import java.util.Locale;
import java.util.Set;

/** What the list of the notes is called. */
final class NoteWords {
  /** What such a heading is, in our words. */
  static final String WHAT = "The heading of the notes.";

  private static final Set<String> HEADINGS =
      Set.of(
          "notes",
          "note",
          "footnotes",
          "endnotes",
          "references",
          "notes and references",
          "примечания",
          "сноски",
          "ссылки",
          "примітки",
          "виноски",
          "посилання",
          "anmerkungen",
          "fußnoten",
          "endnoten",
          "notes de bas de page");

  private NoteWords() {}

  /** Whether a line is such a heading. */
  static boolean areHeading(String line) {
    return line.length() < 40
        && HEADINGS.contains(line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L} ]", "").strip());
  }
}
