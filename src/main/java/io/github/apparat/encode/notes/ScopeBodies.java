package io.github.apparat.encode.notes;

import io.github.apparat.encode.layout.Page;
import io.github.apparat.encode.layout.Pages;
import io.github.apparat.encode.mark.LineSet;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.source.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The notes that a scope must have, with their words as far as they are left. */
final class ScopeBodies {
  private final SourceText source;
  private final Convention.Series series;
  private final Pages pages;
  private final TextLines lines;
  private final List<Run> unread;
  private final FootBodies foot;

  /**
   * @param unread takes what stands among the notes and is part of none
   */
  ScopeBodies(SourceText source, Convention.Series series, Pages pages, List<Run> unread) {
    this.source = source;
    this.series = series;
    this.pages = pages;
    this.unread = unread;
    lines = new TextLines(source, pages, line -> false);
    foot = series.foot() == null ? null : new FootBodies(lines, series.foot());
    if (foot != null) {
      series.scopes().forEach(s -> foot.learn(s.text(), pages));
    }
  }

  /**
   * The notes of a scope by number.
   *
   * @param number of the scope, from 1
   * @param read candidates whose numbers count where nothing says how many notes there are
   */
  List<Expected> of(Convention.Scope scope, int number, List<Candidate> read) {
    TreeMap<Integer, Expected> notes = new TreeMap<>();
    int from = offset(scope.text(), true);
    int to = offset(scope.text(), false);
    IntStream.rangeClosed(scope.first(), scope.last())
        .forEach(n -> notes.put(n, new Expected(n, null, from, from, to)));
    if (scope.last() == 0) {
      read.stream()
          .filter(c -> !c.numbers().isEmpty())
          .map(c -> c.numbers().get(0))
          .forEach(n -> notes.put(n, new Expected(n, null, from, from, to)));
    }
    Set<Integer> lost = new HashSet<>();
    for (Ruin.Lost words : series.ruin().lost()) {
      if (scope.text().contains(words.text().ranges().get(0)[0])) {
        int lower = offset(words.text(), true);
        int upper = offset(words.text(), false);
        numbers(words.n()).forEach(n -> notes.put(n, new Expected(n, null, lower, lower, upper)));
        numbers(words.n()).forEach(lost::add);
      }
    }
    for (Body body : bodies(scope, number, lost)) {
      notes.putIfAbsent(body.n(), new Expected(body.n(), null, from, from, to));
      notes.computeIfPresent(body.n(), (n, e) -> e.body() == null ? placed(e, body) : e);
    }
    return List.copyOf(notes.values());
  }

  private List<Body> bodies(Convention.Scope scope, int number, Set<Integer> lost) {
    if (foot != null) {
      unread.addAll(foot.stray(scope.text(), pages));
      return foot.read(scope, number, pages, lost);
    }
    return series.body() == null
        ? List.of()
        : new ZoneBodies(lines, series.body()).read(scope, number, unread);
  }

  /** A note at the foot of a page has its reference on that page. */
  private Expected placed(Expected expected, Body body) {
    if (foot == null) {
      return new Expected(expected.n(), body, expected.early(), expected.from(), expected.to());
    }
    Page page = pages.at(source.lines().lineOf(body.start())).orElseThrow();
    Page before = pages.at(page.first() - 1).orElse(page);
    return new Expected(
        expected.n(),
        body,
        Math.max(expected.from(), source.lines().startOf(before.first())),
        source.lines().startOf(page.first()),
        source.lines().startOf(page.notes()));
  }

  private static IntStream numbers(LineSet set) {
    return set.ranges().stream().flatMapToInt(r -> IntStream.rangeClosed(r[0], r[1]));
  }

  private int offset(LineSet set, boolean start) {
    List<int[]> ranges = set.ranges();
    return start
        ? source.lines().startOf(ranges.get(0)[0])
        : source.lines().startOf(ranges.get(ranges.size() - 1)[1] + 1);
  }
}
