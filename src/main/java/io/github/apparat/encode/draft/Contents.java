package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.TextLines.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The table of contents of a text.
 *
 * @param heading its first line, which says what it is
 * @param last its last line
 */
record Contents(int heading, int last) {
  private static final Set<String> HEADINGS =
      Set.of(
          "contents",
          "table of contents",
          "содержание",
          "оглавление",
          "зміст",
          "inhalt",
          "inhaltsverzeichnis",
          "table des matières",
          "sommaire");

  /** An entry ends in the number of its page, in figures of either kind. */
  private static final Pattern ENTRY = Pattern.compile("[\\s.…]([\\dOol]{1,4}|[ivxl]{1,6})$");

  /** Contents begin in this part of a text, of its lines. */
  private static final double FIRST_PART = 0.2;

  private static final int LONGEST = 150;
  private static final int FEWEST = 3;

  /** Finds it by its heading and takes its lines. */
  static Optional<Contents> in(TextLines lines) {
    List<Line> free = lines.written();
    int border = (int) Math.max(40, free.size() * FIRST_PART);
    for (int i = 0; i < Math.min(border, free.size()); i++) {
      if (isHeading(free.get(i)) && lines.role(free.get(i).number()) != Role.FURNITURE) {
        int last = last(free, i);
        if (last - i >= FEWEST) {
          Contents found = new Contents(free.get(i).number(), free.get(last).number());
          lines.take(found.heading(), found.last(), Role.CONTENTS);
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isHeading(Line line) {
    return line.length() < 40
        && HEADINGS.contains(
            line.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L} ]", "").strip());
  }

  /** The index of the last entry; a long one may stand on two lines, the first without a number. */
  private static int last(List<Line> lines, int heading) {
    int last = heading;
    for (int i = heading + 1; i < lines.size() && i <= last + 3; i++) {
      Line line = lines.get(i);
      if (line.length() <= LONGEST && ENTRY.matcher(line.text()).find()) {
        last = i;
      }
    }
    return last;
  }
}
