package io.github.apparat.encode.notes;

import io.github.apparat.encode.mark.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes that stand apart from the text, each begun by a sign. What stands between two signs, blank
 * lines and page turns included, is one note.
 */
final class ZoneBodies {
  private final TextLines lines;
  private final Pattern begins;

  /**
   * @param begins its group {@code n}, where it is found, is the number
   */
  ZoneBodies(TextLines lines, String begins) {
    this.lines = lines;
    this.begins = Pattern.compile(begins);
  }

  /**
   * Reads the notes of a scope.
   *
   * @param number of the scope, from 1
   * @param unread takes what stands before the first note
   */
  List<Body> read(Convention.Scope scope, int number, List<Run> unread) {
    boolean numbered = begins.pattern().contains("(?<n>");
    List<Body> bodies = new ArrayList<>();
    Stretch open = null;
    for (TextLines.Line line : lines.of(scope.notes())) {
      String text = lines.text(line);
      int indent = text.length() - text.stripLeading().length();
      Matcher m = begins.matcher(text).region(indent, text.length());
      if (m.lookingAt()) {
        close(open, bodies);
        Optional<Integer> printed = numbered ? Figures.read(m.group("n")) : Optional.empty();
        int before = bodies.isEmpty() ? scope.first() - 1 : bodies.get(bodies.size() - 1).n();
        open =
            new Stretch(
                lines.text(),
                number,
                printed.orElse(before + 1),
                printed.map(String::valueOf).orElse(""),
                line.start() + indent);
        open.add(line.start() + m.end(), line.end(), line.number());
      } else if (open == null) {
        unread.add(Run.of(line.start() + indent, line.end()));
      } else {
        open.add(line.start(), line.end(), line.number());
      }
    }
    close(open, bodies);
    return bodies;
  }

  private void close(Stretch stretch, List<Body> bodies) {
    if (stretch != null) {
      bodies.add(stretch.body());
    }
  }
}
