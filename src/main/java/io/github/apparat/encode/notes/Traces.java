package io.github.apparat.encode.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ruined references have left in the text. */
final class Traces {
  private record Known(Ruin.Trace trace, Pattern pattern, boolean mark, boolean number) {}

  /** So many characters may lie between two halves of one mark. */
  private static final int NEAR = 3;

  private final TextLines lines;
  private final List<Known> known = new ArrayList<>();
  private final Quotations quotations;

  Traces(TextLines lines, List<Ruin.Trace> traces) {
    this.lines = lines;
    quotations =
        new Quotations(
            traces.stream().map(Ruin.Trace::closing).filter(Objects::nonNull).distinct().toList());
    for (Ruin.Trace trace : traces) {
      String written = trace.pattern();
      known.add(
          new Known(
              trace,
              Pattern.compile(written),
              written.contains("(?<m>"),
              written.contains("(?<n>")));
    }
  }

  /** Those on a line, in order; of two at one place, the stronger. */
  List<Candidate> on(TextLines.Line line) {
    List<Candidate> found = new ArrayList<>();
    String text = lines.text(line);
    quotations.read(text, line.start());
    for (Known one : known) {
      Matcher m = one.pattern().matcher(text);
      while (m.find()) {
        found.add(candidate(one, m, text, line.start()));
      }
    }
    found.sort(
        Comparator.comparingInt(Candidate::start)
            .thenComparing(Comparator.comparingDouble(Candidate::strength).reversed()));
    return apart(found, text, line.start());
  }

  private Candidate candidate(Known one, Matcher m, String text, int at) {
    boolean mark = one.mark() && m.start("m") >= 0;
    int start = mark ? m.start("m") : m.end();
    int end = mark ? m.end("m") : m.end();
    String misread = one.number() && m.group("n") != null ? m.group("n").replace(" ", "") : "";
    boolean space =
        mark
            && end < text.length()
            && end > start
            && Character.isWhitespace(text.charAt(end - 1))
            && Character.isLetterOrDigit(text.charAt(end));
    Ruin.Trace trace = one.trace();
    boolean closing = trace.closing() != null && quotations.isOpen(trace.closing(), at + start);
    return new Candidate(
        at + start,
        at + end,
        at + start,
        space ? " " : "",
        List.of(),
        misread,
        closing ? trace.strength() / 2 : trace.strength(),
        trace.name());
  }

  /** Two with no letter between, close together, are one. */
  private static List<Candidate> apart(List<Candidate> sorted, String text, int at) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate next : sorted) {
      Candidate last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last == null || !together(last, next, text, at)) {
        kept.add(next);
      } else {
        kept.set(kept.size() - 1, last.with(next));
      }
    }
    return kept;
  }

  private static boolean together(Candidate one, Candidate next, String text, int at) {
    if (next.start() > one.end() + NEAR) {
      return false;
    }
    return next.start() <= one.end()
        || text.substring(one.end() - at, next.start() - at).chars().noneMatch(Character::isLetter);
  }
}
