package io.github.apparat.quality;

import io.github.apparat.source.SourceText;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One encoded text beside what was annotated in it by hand, each half by itself. */
final class Comparison {
  private final SourceText source;
  private final List<Mention> marked;
  private final Map<Kind, Score> tuning = scores();
  private final Map<Kind, Score> kept = scores();

  /**
   * @param tei the whole text, as encoded
   */
  Comparison(SourceText source, String tei) {
    this.source = source;
    marked = Marked.in(source, tei);
  }

  private static Map<Kind, Score> scores() {
    Map<Kind, Score> scores = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      scores.put(kind, new Score(kind));
    }
    return scores;
  }

  /** Compares all passages of a file of gold. */
  void add(List<String> rows) {
    for (Passage passage : new Gold(source).passages(rows)) {
      half(passage.kept()).values().forEach(score -> score.add(passage, marked));
    }
  }

  /** The scores of a half, by kind. */
  Map<Kind, Score> half(boolean isKept) {
    return isKept ? kept : tuning;
  }

  /** The errors of the tuning half, a line each, with words of the received text. */
  String errors() {
    StringBuilder out = new StringBuilder();
    tuning.forEach(
        (kind, score) -> score.findings().forEach(finding -> out.append(line(kind, finding))));
    return out.toString();
  }

  private String line(Kind kind, Score.Finding finding) {
    Mention place = finding.place();
    return "%s %s %s, expected %s, marked %s: %s%n"
        .formatted(
            source.locate(place.start()),
            finding.error().name().toLowerCase(Locale.ROOT),
            kind.name().toLowerCase(Locale.ROOT),
            finding.expected(),
            finding.marked(),
            source.text().substring(place.start(), place.end()).replaceAll("\\s+", " "));
  }
}
