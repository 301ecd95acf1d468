package io.github.apparat.encode.table;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of one table: as their plans say, the others by rule. */
final class Rows {
  private final SourceText source;
  private final Report report;
  private final Map<Integer, List<RowPlan>> plans = new TreeMap<>();
  private final Set<Integer> planned = new TreeSet<>();
  private final LineRule rule;

  Rows(SourceText source, TableSheet.Entry entry, boolean pipes, Report report) {
    this.source = source;
    this.report = report;
    for (RowPlan plan : entry.rows()) {
      plans.computeIfAbsent(plan.line(), l -> new ArrayList<>()).add(plan);
      for (RowPlan.Step step : plan.steps()) {
        for (int line = step.first();
            line <= Math.min(step.last(), source.lines().count());
            line++) {
          planned.add(line);
        }
      }
    }
    if (entry.pattern() != null) {
      rule = new PatternLines(source, entry);
    } else {
      rule = pipes ? new PipeLines(source, entry) : new AlignedLines(source, entry, report);
    }
  }

  /** Reads the rows that stand on these lines, in their order. */
  List<Row> read(List<Integer> lines) {
    List<Row> rows = new ArrayList<>();
    Set<Integer> on = new HashSet<>(lines);
    for (int line : lines) {
      for (RowPlan plan : plans.getOrDefault(line, List.of())) {
        rows.add(row(plan));
      }
      if (!planned.contains(line)) {
        Optional<Row> before =
            rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
        rule.read(line, before).ifPresent(rows::add);
      }
    }
    planned.stream()
        .filter(line -> !on.contains(line) && !Span.lines(source, line, line).isEmpty())
        .forEach(line -> report.add(astray(line)));
    return rows;
  }

  private Finding astray(int line) {
    int start = source.lines().startOf(line);
    return Rule.ENCODE_06.at(source.locate(start), "A row", "a line between caption and notes");
  }

  private Row row(RowPlan plan) {
    Row row = new Row(plan.line(), plan.heading());
    for (RowPlan.Step step : plan.steps()) {
      List<Span> words = new ArrayList<>();
      int last = Math.min(step.last(), source.lines().count());
      for (int line = step.first(); line <= last; line++) {
        if (PipeLines.holdsWords(source, line) || !Surroundings.isPipe(source, line)) {
          words.addAll(Span.words(source, line));
        }
      }
      put(row, step, words);
    }
    return row;
  }

  private void put(Row row, RowPlan.Step step, List<Span> words) {
    int at = 0;
    long asked = 0;
    for (RowPlan.Place place : step.places()) {
      boolean rest = place.words() == Integer.MAX_VALUE;
      asked += rest ? Math.max(0, words.size() - at) : place.words();
      int to = (int) Math.min(words.size(), rest ? words.size() : (long) at + place.words());
      put(row, place, words.subList(at, to));
      at = to;
    }
    if (asked != words.size()) {
      int start = source.lines().startOf(step.first());
      report.add(Rule.ENCODE_10.at(source.locate(start), asked, words.size()));
      put(row, new RowPlan.Surplus(0), words.subList(at, words.size()));
    }
  }

  private void put(Row row, RowPlan.Place place, List<Span> words) {
    if (place instanceof RowPlan.In in) {
      row.cells.computeIfAbsent(in.column(), c -> Cell.of(c, in.cols(), in.rows()));
      row.add(source, in.column(), words);
    } else if (place instanceof RowPlan.Lost lost) {
      row.cells.put(
          lost.column(),
          new Cell(lost.column(), 1, 1, new ArrayList<>(), Optional.of(lost.restored())));
    } else if (place instanceof RowPlan.Surplus) {
      row.surplus.addAll(words);
    }
  }
}
