package io.github.apparat.encode.layout;

import io.github.apparat.encode.mark.Run;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a received text into its blocks; time and memory grow with the text's length alone. */
public final class Layout {
  /**
   * How a text is laid out.
   *
   * @param rules the first that names a line holds for it
   */
  public record Shape(
      Paragraphs paragraphs, List<Zone> zones, List<BlockRule> rules, Structure structure) {}

  private final SourceText source;
  private final Shape shape;
  private final Aside aside;
  private final LineRoles roles;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * Reads.
   *
   * @param aside lines that are no part of any block
   */
  public Layout(SourceText source, Shape shape, Aside aside) {
    this.source = source;
    this.shape = shape;
    this.aside = aside;
    roles = new LineRoles(source, shape);
    int line = 1;
    while (line <= source.lines().count()) {
      line = block(line) + 1;
    }
  }

  /** The blocks in the order of the text, those a page or a table had broken put together. */
  public List<Block> blocks() {
    return new Joining(source, shape.structure(), aside).join(blocks);
  }

  /** The first line of each run of lines that hold something and stand in no zone. */
  public List<Integer> linesInNoZone() {
    return roles.inNoZone();
  }

  /** The zone of a line, if it is in one. */
  public Optional<Zone> zone(int line) {
    return Optional.ofNullable(roles.zone(line));
  }

  private boolean isText(int line) {
    return roles.zone(line) != null
        && roles.zone(line).zone().isText()
        && !aside.contains(line)
        && !Aside.isBlank(source, line);
  }

  /** Reads the block that begins on a line, if one does; its last line. */
  private int block(int line) {
    if (!isText(line)) {
      return line;
    }
    Optional<Structure.Heading> heading = roles.heading(line);
    if (heading.isPresent()) {
      int last = Math.min(heading.get().lines().last(), source.lines().count());
      add(line, last, heading);
      return last;
    }
    int last = line;
    for (int next = next(line); next > 0; next = next(next)) {
      last = next;
    }
    add(line, last, heading);
    return last;
  }

  /** The line that goes on with the paragraph of a line; 0 if none does. */
  private int next(int line) {
    Paragraphs paragraphs =
        roles.rule(line).map(r -> r.rule().paragraphs()).orElse(shape.paragraphs());
    int next = line + 1;
    if (paragraphs == Paragraphs.SPACED && endsInSpace(line)) {
      while (next <= source.lines().count() && Aside.isBlank(source, next)) {
        next++;
      }
    } else if (paragraphs != Paragraphs.RUN) {
      return 0;
    }
    return isText(Math.min(next, source.lines().count() + 1)) && roles.together(line, next)
        ? next
        : 0;
  }

  private boolean endsInSpace(int line) {
    int end = source.lines().startOf(line + 1);
    String text = source.text();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end > source.lines().startOf(line) && Aside.isSpace(text.charAt(end - 1));
  }

  private void add(int first, int last, Optional<Structure.Heading> heading) {
    int start = source.lines().startOf(first);
    int end = source.lines().startOf(last + 1);
    Optional<LineRoles.Ruled> ruled = heading.isPresent() ? Optional.empty() : roles.rule(first);
    int from = start;
    for (int to : ends(start, end, ruled)) {
      int a = from;
      int b = to;
      while (a < b && Aside.isSpace(source.text().charAt(a))) {
        a++;
      }
      while (b > a && Aside.isSpace(source.text().charAt(b - 1))) {
        b--;
      }
      if (b > a) {
        blocks.add(
            new Block(
                roles.zone(first),
                heading,
                ruled.map(LineRoles.Ruled::rule),
                ruled.map(LineRoles.Ruled::group).orElse(0),
                source.lines().lineOf(a),
                Run.overLines(source.text(), a, b)));
      }
      from = to;
    }
  }

  private List<Integer> ends(int start, int end, Optional<LineRoles.Ruled> ruled) {
    List<Integer> ends = new ArrayList<>();
    if (ruled.isPresent() && ruled.get().rule().split() != null) {
      Matcher m = Pattern.compile(ruled.get().rule().split()).matcher(source.text());
      m.region(start, end);
      while (m.find()) {
        ends.add(m.start());
      }
    }
    ends.add(end);
    return ends;
  }
}
