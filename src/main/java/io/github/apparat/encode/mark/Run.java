package io.github.apparat.encode.mark;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Received characters that are read as one: a paragraph, a heading, a note, a cell. Offsets are
 * UTF-16 units, as in {@link SourceText}.
 *
 * @param start of its first character
 * @param end after its last one
 * @param cuts what lies between and is no part of it (a page's foot, a table in the middle of a
 *     sentence), each with what stands in its place, in the order of the text; none crosses another
 */
public record Run(int start, int end, List<Mark.Instead> cuts) {
  /** Characters that are marked at once, forty pages of print. */
  private static final int LONGEST = 100_000;

  /** How far back white space is looked for, in characters. */
  private static final int NEAR = 1000;

  /** Refuses a run that ends before it begins. */
  public Run {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no run of characters: " + start + "," + end);
    }
    cuts = cuts.stream().sorted(Comparator.comparingInt(Mark.Instead::start)).toList();
  }

  /** A run with nothing cut out of it. */
  public static Run of(int start, int end) {
    return new Run(start, end, List.of());
  }

  /**
   * A run over several lines: where a line ends in a hyphen, the word goes on in the next.
   *
   * @param text all characters of the received text
   */
  public static Run overLines(String text, int start, int end) {
    List<Mark.Instead> cuts = new ArrayList<>();
    // Not indexOf, which would look on to the end of the text.
    for (int at = start; at < end; at++) {
      if (text.charAt(at) != '-') {
        continue;
      }
      int next = afterSpace(text, at + 1, end);
      boolean inWord = at > start && Character.isLetterOrDigit(text.charAt(at - 1));
      if (inWord && next < end && text.substring(at, next).contains("\n")) {
        cuts.add(wordGoesOn(at + 1, next));
      }
    }
    return new Run(start, end, cuts);
  }

  private static Mark.Instead wordGoesOn(int start, int end) {
    return new Mark.Instead(
        start, end, "the end of a line", "", out -> out.empty("lb", Map.of("break", "no")));
  }

  private static int afterSpace(String text, int from, int end) {
    int at = from;
    while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
      at++;
    }
    return at;
  }

  /**
   * Runs that go on with one another, read as one; what lies between is cut out.
   *
   * @param parts one or more, in the order of the text
   * @param text all characters of the received text
   */
  public static Run joined(List<Run> parts, String text) {
    List<Mark.Instead> cuts = new ArrayList<>(parts.get(0).cuts());
    for (int i = 1; i < parts.size(); i++) {
      cuts.add(between(parts.get(i - 1), parts.get(i), text));
      cuts.addAll(parts.get(i).cuts());
    }
    return new Run(parts.get(0).start(), parts.get(parts.size() - 1).end(), cuts);
  }

  private static Mark.Instead between(Run before, Run next, String text) {
    int end = before.end();
    boolean hyphen =
        end > before.start() + 1
            && text.charAt(end - 1) == '-'
            && Character.isLetterOrDigit(text.charAt(end - 2));
    return hyphen
        ? wordGoesOn(end, next.start())
        : new Mark.Instead(end, next.start(), "a cut", " ", out -> out.text("\n"));
  }

  /**
   * Its pieces in order, each short enough to be marked at once: one for all but paragraphs that no
   * author wrote. It is parted at white space, if there is some near.
   *
   * @param text all characters of the received text
   */
  public List<Run> pieces(String text) {
    List<Run> pieces = new ArrayList<>();
    int from = start;
    int first = 0;
    while (end - from > LONGEST) {
      int to = border(text, from + LONGEST);
      int next = first;
      while (next < cuts.size() && cuts.get(next).start() < to) {
        to = Math.max(to, cuts.get(next++).end());
      }
      pieces.add(new Run(from, to, cuts.subList(first, next)));
      from = to;
      first = next;
    }
    pieces.add(new Run(from, end, cuts.subList(first, cuts.size())));
    return pieces;
  }

  private static int border(String text, int at) {
    for (int i = at; i > at - NEAR; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  /** The stretches of characters that are part of it, as offsets of start and end. */
  public List<int[]> spans() {
    List<int[]> spans = new ArrayList<>();
    int at = start;
    for (Mark.Instead cut : cuts) {
      if (cut.start() > at) {
        spans.add(new int[] {at, cut.start()});
      }
      at = Math.max(at, cut.end());
    }
    if (end > at) {
      spans.add(new int[] {at, end});
    }
    return spans;
  }

  /** Its spans as in {@code @source}: a range of characters for each. */
  public String source(SourceText source) {
    return spans().stream()
        .map(s -> source.range(s[0], s[1]).toString())
        .collect(Collectors.joining(" "));
  }

  /** Its characters as received, without the cuts. */
  public String text(SourceText source) {
    return spans().stream()
        .map(s -> source.text().substring(s[0], s[1]))
        .collect(Collectors.joining());
  }
}
