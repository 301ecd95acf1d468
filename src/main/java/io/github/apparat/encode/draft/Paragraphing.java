package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.TextLines.Role;
import io.github.apparat.encode.layout.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How the lines of a text make paragraphs.
 *
 * @param indented whether a line that is set in begins one
 * @param certainty that it is so
 * @param why in words for the editor
 */
record Paragraphing(Paragraphs mode, boolean indented, Certainty certainty, String why) {
  /** No line of print is as long; a longer one is a whole paragraph. */
  private static final int WIDEST = 160;

  /** A line is full where the next word would not have gone into it, in shares of the width. */
  private static final double FULL = 0.92;

  private static final int FEWEST = 4;

  private record Pair(Line line, Line next) {
    boolean isFull(int width) {
      return line.length() + 1 + next.firstWord() >= width * FULL;
    }
  }

  static Paragraphing of(TextLines lines) {
    List<Line> free = lines.free();
    List<Pair> pairs = new ArrayList<>();
    for (Line line : free) {
      Line next = lines.at(line.number() + 1);
      if (!lines.isBorder(next.number())) {
        pairs.add(new Pair(line, next));
      }
    }
    if (isSpaced(free)) {
      return new Paragraphing(
          Paragraphs.SPACED, false, Certainty.MEDIUM, "a line that goes on ends in a space");
    }
    if (pairs.size() < Math.max(1, free.size() / 20)) {
      return new Paragraphing(
          Paragraphs.RUN, false, Certainty.HIGH, "blank lines stand between the lines");
    }
    if (lines.width() > WIDEST) {
      return new Paragraphing(
          Paragraphs.LINE, false, Certainty.HIGH, "the lines are longer than a line of print");
    }
    return wrapped(lines, free, pairs);
  }

  private static Paragraphing wrapped(TextLines lines, List<Line> free, List<Pair> pairs) {
    double full = share(pairs, p -> p.isFull(lines.width()));
    if (full < 0.4) {
      return new Paragraphing(
          Paragraphs.LINE, false, Certainty.of(1 - full), "the lines end before they are full");
    }
    List<Pair> set =
        pairs.stream().filter(p -> p.next().indent() >= 2 && p.line().indent() < 2).toList();
    boolean indented =
        set.size() >= 2
            && set.size() * 2 < free.size()
            && share(set, p -> p.line().isEnded()) > 0.6;
    return new Paragraphing(
        Paragraphs.RUN,
        indented,
        Certainty.of(full),
        indented ? "a paragraph begins with a line set in" : "full lines, blank ones between");
  }

  private static boolean isSpaced(List<Line> lines) {
    List<Line> going = lines.stream().filter(l -> !l.isEnded()).toList();
    double open = (double) going.stream().filter(Line::open).count() / Math.max(1, going.size());
    long ended = lines.stream().filter(l -> l.isEnded() && !l.open()).count();
    return going.size() >= FEWEST && open > 0.6 && ended > 0;
  }

  private static double share(List<Pair> pairs, Predicate<Pair> holds) {
    return (double) pairs.stream().filter(holds).count() / Math.max(1, pairs.size());
  }

  /** Takes lines of verse: runs whose lines all begin with a capital and are never full. */
  static void takeVerse(TextLines lines) {
    List<List<Line>> stanzas = new ArrayList<>();
    List<Line> run = new ArrayList<>();
    for (Line line : lines.free()) {
      boolean next = !run.isEmpty() && run.get(run.size() - 1).number() + 1 == line.number();
      if (!next) {
        stanzas.add(run);
        run = new ArrayList<>();
      }
      run.add(line);
    }
    stanzas.add(run);
    List<List<Line>> verse = stanzas.stream().filter(s -> isStanza(lines, s)).toList();
    int all = verse.stream().mapToInt(List::size).sum();
    if (verse.size() >= 2 && all >= 2 * FEWEST || all >= 4 * FEWEST) {
      verse.forEach(s -> s.forEach(l -> lines.take(l.number(), Role.VERSE)));
    }
  }

  /** The width counted here is at least that of a line of prose, for a text all in verse. */
  private static boolean isStanza(TextLines lines, List<Line> run) {
    int width = Math.max(60, lines.width());
    long high = run.stream().filter(Line::startsHigh).count();
    long roomy =
        run.stream()
            .filter(l -> l.length() + 1 + lines.at(l.number() + 1).firstWord() < width * FULL)
            .count();
    long ended = run.stream().filter(Line::isEnded).count();
    long signs = run.stream().mapToLong(l -> l.text().chars().filter(c -> c > ' ').count()).sum();
    long letters =
        run.stream().mapToLong(l -> l.text().chars().filter(Character::isLetter).count()).sum();
    return run.size() >= FEWEST - 1
        && roomy >= run.size() * 0.95
        && high >= run.size() * 0.7
        && ended < run.size() * 0.8
        && letters > signs * 0.9;
  }
}
