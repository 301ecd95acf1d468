package io.github.apparat.encode.table;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

  /**
   * @param report takes each that is not found on its line
   */
  Corrections(SourceText source, List<TableSheet.Correction> corrections, Report report) {
    this.source = source;
    for (TableSheet.Correction correction : corrections) {
      if (!find(correction)) {
        int start = source.lines().startOf(correction.line());
        String what = "“" + correction.found() + "”";
        report.add(Rule.ENCODE_06.at(source.locate(start), what, "what is to be read otherwise"));
      }
    }
  }

  private boolean find(TableSheet.Correction correction) {
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
        byStart.put(m.start(), mark(m.start(), m.end(), correction));
        return true;
      }
    }
    return false;
  }

  private Mark.Instead mark(int start, int end, TableSheet.Correction correction) {
    String received = source.text().substring(start, end).replaceAll("[\\s|]+", " ");
    return new Mark.Instead(
        start,
        end,
        "“" + received + "”",
        correction.read(),
        out -> choice(out, received, correction.read(), correction.cert(), correction.kind()));
  }

  /** Writes a reading and what stands for it. */
  static void choice(TeiWriter out, String received, String read, String cert, String kind) {
    out.start("choice", Map.of());
    out.start(kind.equals("reg") ? "orig" : "sic", Map.of()).text(received).end();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("resp", "#edition");
    attributes.put("cert", cert);
    out.start(kind, attributes).text(read).end();
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
