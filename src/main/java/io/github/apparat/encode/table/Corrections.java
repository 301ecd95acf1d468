package io.github.apparat.encode.table;

import static io.github.apparat.encode.mark.TeiWriter.attributes;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Reading;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The corrections of a table, found in the received text. */
final class Corrections {
  private final SourceText source;
  private final TreeMap<Integer, Mark.Instead> byStart = new TreeMap<>();
  private final List<TableSheet.Correction> pending = new ArrayList<>();

  Corrections(SourceText source, List<TableSheet.Correction> corrections) {
    this.source = source;
    corrections.stream().filter(c -> !findOnLine(c)).forEach(pending::add);
  }

  private boolean findOnLine(TableSheet.Correction correction) {
    String found =
        Arrays.stream(correction.found().strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("[\\s|]+"));
    int from = source.lines().startOf(correction.line());
    int lineEnd = source.lines().startOf(correction.line() + 1);
    int to = source.lines().startOf(correction.line() + 3);
    Matcher m = Pattern.compile(found).matcher(source.text()).region(from, to);
    for (int nth = 0; m.find() && m.start() < lineEnd; ) {
      if (++nth == correction.nth()) {
        String received = m.group().replaceAll("[\\s|]+", " ");
        byStart.put(m.start(), mark(m.start(), m.end(), received, correction));
        return true;
      }
    }
    return false;
  }

  /**
   * Finds what does not stand together on its line in the cells, where words of other cells stand
   * between.
   *
   * @param cells the pieces of each
   * @param report takes each that is in none
   */
  void settle(List<List<Span>> cells, Report report) {
    for (List<Span> pieces : pending.isEmpty() ? List.<List<Span>>of() : cells) {
      Reading reading = new Reading(source.text(), run(pieces), List.of());
      pending.removeIf(correction -> findInCell(correction, reading));
    }
    for (TableSheet.Correction correction : pending) {
      int start = source.lines().startOf(correction.line());
      String what = "“" + correction.found() + "”";
      report.add(Rule.ENCODE_06.at(source.locate(start), what, "what is to be read otherwise"));
    }
  }

  private boolean findInCell(TableSheet.Correction correction, Reading reading) {
    int at = reading.text().indexOf(correction.found().strip().replaceAll("\\s+", " "));
    if (at < 0 || source.lines().lineOf(reading.start(at)) != correction.line()) {
      return false;
    }
    int after = at + correction.found().strip().replaceAll("\\s+", " ").length();
    String received = reading.text().substring(at, after);
    int start = reading.start(at);
    byStart.put(start, mark(start, reading.end(after), received, correction));
    return true;
  }

  private static Mark.Instead mark(
      int start, int end, String received, TableSheet.Correction correction) {
    String read =
        correction.kind().equals("supplied")
            ? received + " " + correction.read()
            : correction.read();
    return new Mark.Instead(
        start, end, "“" + received + "”", read, out -> write(out, received, correction));
  }

  private static void write(TeiWriter out, String received, TableSheet.Correction correction) {
    switch (correction.kind()) {
      case "supplied" -> {
        out.text(received + " ");
        supplied(out, correction.read(), correction.cert());
      }
      case "surplus" -> out.start("surplus", Map.of()).text(received).end();
      default -> choice(out, received, correction.read(), correction.cert(), correction.kind());
    }
  }

  /** Writes words that were lost. */
  static void supplied(TeiWriter out, String words, String cert) {
    out.start("supplied", attributes("reason", "lost", "resp", "#edition", "cert", cert));
    out.text(words).end();
  }

  /** Writes a reading and what stands for it. */
  static void choice(TeiWriter out, String received, String read, String cert, String kind) {
    out.start("choice", Map.of());
    out.start(kind.equals("reg") ? "orig" : "sic", Map.of()).text(received).end();
    out.start(kind, attributes("resp", "#edition", "cert", cert)).text(read).end();
    out.end();
  }

  /**
   * Pieces read as one; a space stands between two.
   *
   * @param pieces at least one, in the order of the received text
   */
  Run run(List<Span> pieces) {
    int start = pieces.get(0).start();
    int end = pieces.get(pieces.size() - 1).end();
    List<Mark.Instead> cuts = new ArrayList<>(byStart.subMap(start, end).values());
    cuts.removeIf(
        c -> pieces.stream().noneMatch(p -> p.start() <= c.start() && c.start() < p.end()));
    List<Mark.Instead> corrections = List.copyOf(cuts);
    for (int i = 1; i < pieces.size(); i++) {
      int from = pieces.get(i - 1).end();
      int to = pieces.get(i).start();
      if (corrections.stream().noneMatch(c -> c.start() < to && from < c.end())) {
        cuts.add(new Mark.Instead(from, to, "a joint", " ", out -> out.text(" ")));
      }
    }
    return new Run(start, end, cuts);
  }
}
