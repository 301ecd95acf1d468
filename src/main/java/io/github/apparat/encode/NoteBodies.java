package io.github.apparat.encode;

import io.github.apparat.encode.layout.Zone;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notes that stand apart from the text, by their numbers. */
final class NoteBodies {
  /**
   * A note as it stands in the zone of notes.
   *
   * @param start the offset of its number
   * @param words the offset of its first word
   * @param end the offset after its last one
   */
  record Body(String number, int line, int start, int words, int end) {}

  private final Map<String, Body> bodies = new LinkedHashMap<>();
  private final TreeSet<String> placed = new TreeSet<>();

  /** Reads the zone of notes; a block without a number goes on with the note before it. */
  NoteBodies(SourceText source, List<Zone> zones, Optional<Profile.Notes> convention) {
    if (convention.map(Profile.Notes::body).isEmpty()) {
      return;
    }
    Pattern begins = Pattern.compile(convention.get().body());
    Body last = null;
    for (Zone zone : zones.stream().filter(z -> z.zone() == Zone.Kind.NOTES).toList()) {
      for (int line = zone.lines().first(); line <= zone.lines().last(); line++) {
        int start = source.lines().startOf(line);
        int end =
            start
                + source
                    .text()
                    .substring(start, source.lines().startOf(line + 1))
                    .stripTrailing()
                    .length();
        if (end == start) {
          continue;
        }
        Matcher m = begins.matcher(source.text()).region(start, end);
        if (m.lookingAt()) {
          last = new Body(m.group("n"), line, start, m.end(), end);
        } else if (last != null) {
          last = new Body(last.number(), last.line(), last.start(), last.words(), end);
        }
        if (last != null) {
          bodies.put(last.number(), last);
        }
      }
    }
  }

  /** The note of a number, for the first reference that asks for it. */
  Optional<Body> place(String number) {
    placed.add(number);
    return Optional.ofNullable(bodies.get(number));
  }

  /** Whether a reference has asked for this number before. */
  boolean isPlaced(String number) {
    return placed.contains(number);
  }

  /** The notes that no reference asked for, in order; each is reported. */
  List<Body> left(SourceText source, Report report) {
    List<Body> left = new ArrayList<>();
    for (Body body : bodies.values()) {
      if (!placed.contains(body.number())) {
        left.add(body);
        report.add(Rule.ENCODE_03.at(source.locate(body.start()), body.number()));
      }
    }
    return left;
  }
}
