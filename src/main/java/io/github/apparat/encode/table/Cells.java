package io.github.apparat.encode.table;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Reading;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what stands in captions, cells and notes. */
final class Cells {
  /** A figure and what may follow it: {@code 1,045 (12)}, {@code 3,015,000*}. */
  private static final Pattern FIGURE =
      Pattern.compile("([(<]?\\d(?:[\\d., –-]*\\d)?[%)>]?)( ?(?:\\*{1,3}|\\([^()]*\\)))?");

  private static final Pattern IN_BRACKETS = Pattern.compile(" ?\\([\\d.,%]+\\)");
  private static final Pattern STRAY_SPACE = Pattern.compile("(?<!\\s)\\s++(?=[.,]\\d)");

  private final SourceText source;
  private final Corrections corrections;
  private final CellWriter words;

  Cells(SourceText source, Corrections corrections, CellWriter words) {
    this.source = source;
    this.corrections = corrections;
    this.words = words;
  }

  /** What {@code @source} says of pieces. */
  void source(Map<String, String> attributes, List<Span> pieces) {
    if (!pieces.isEmpty()) {
      attributes.put(
          "source",
          pieces.stream()
              .map(p -> source.range(p.start(), p.end()).toString())
              .collect(Collectors.joining(" ")));
    }
  }

  /** Writes words that stand together: a caption or a note. */
  void write(TeiWriter out, Span span) {
    words.write(out, corrections.run(List.of(span)));
  }

  /**
   * Writes the content of a cell.
   *
   * @param value whether it is a value, which may be a figure
   * @param doubtful whether it can hardly be read
   */
  void write(TeiWriter out, Cell cell, boolean value, boolean doubtful) {
    cell.instead().ifPresent(restored -> restored(out, restored));
    if (cell.pieces().isEmpty()) {
      return;
    }
    if (doubtful) {
      out.start("unclear", Map.of("cert", "low"));
    }
    Run run = corrections.run(sorted(cell.pieces()));
    Reading reading = new Reading(source.text(), run, List.of());
    Matcher figure = FIGURE.matcher(reading.text());
    if (value && figure.matches()) {
      figure(out, run, reading, figure);
    } else {
      words.write(out, run);
    }
    if (doubtful) {
      out.end();
    }
  }

  /** Writes words that are too many, each after a space. */
  void surplus(TeiWriter out, List<Span> spans) {
    for (Span span : spans) {
      out.text(" ").start("surplus", Map.of()).text(span.text(source)).end();
    }
  }

  private static void restored(TeiWriter out, Cell.Restored restored) {
    if (restored.words().isEmpty()) {
      gap(out);
    } else {
      Corrections.supplied(out, restored.words(), restored.cert());
    }
  }

  /** Writes that something is lost. */
  static void gap(TeiWriter out) {
    out.empty("gap", TeiWriter.attributes("reason", "lost", "resp", "#edition"));
  }

  private void figure(TeiWriter out, Run run, Reading reading, Matcher figure) {
    String rest = figure.group(2) == null ? "" : figure.group(2);
    boolean oneCorrection = !rest.isEmpty() && reading.start(figure.start(2)) == run.start();
    int end = oneCorrection ? run.end() : reading.end(figure.end(1));
    number(out, run, run.start(), end);
    if (oneCorrection) {
      return;
    }
    if (IN_BRACKETS.matcher(rest).matches()) {
      int bracket = reading.start(reading.text().indexOf('(', figure.start(2)));
      out.text(rest.startsWith(" ") ? " " : "");
      number(out, run, bracket, run.end());
    } else if (!rest.isEmpty()) {
      words.write(out, new Run(end, run.end(), cuts(run, end, run.end())));
    }
  }

  private void number(TeiWriter out, Run run, int from, int to) {
    out.start("num", Map.of());
    plain(out, run, from, to);
    out.end();
  }

  private static List<Mark.Instead> cuts(Run run, int from, int to) {
    return run.cuts().stream().filter(c -> from <= c.start() && c.end() <= to).toList();
  }

  /** Figures are no names: nothing but the sheet's own corrections is marked in them. */
  private void plain(TeiWriter out, Run run, int from, int to) {
    List<Mark.Instead> cuts = cuts(run, from, to);
    String received = source.text().substring(from, to);
    String joined = STRAY_SPACE.matcher(received).replaceAll("");
    if (cuts.isEmpty() && !joined.equals(received)) {
      Corrections.choice(out, received, joined, "high", "corr");
      return;
    }
    int at = from;
    for (Mark.Instead cut : cuts) {
      out.text(source.text().substring(at, cut.start()));
      cut.content().accept(out);
      at = cut.end();
    }
    out.text(source.text().substring(at, to));
  }

  /** How a cell reads, corrected. */
  String reading(Cell cell) {
    return cell.pieces().isEmpty()
        ? ""
        : new Reading(source.text(), corrections.run(sorted(cell.pieces())), List.of()).text();
  }

  static List<Span> sorted(List<Span> pieces) {
    List<Span> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingInt(Span::start));
    return sorted;
  }
}
