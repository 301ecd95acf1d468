package io.github.apparat.encode.spelling;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The emendations of single places, each at its offset in the received text. */
final class Places {
  private final SourceText source;
  private final Change change;
  private final TreeMap<Integer, List<Emendation>> byOffset = new TreeMap<>();
  private final Set<Emendation> placed = new HashSet<>();

  /**
   * Looks up every place.
   *
   * @param report takes those that are not there
   */
  Places(SourceText source, List<Emendation> emendations, Report report) {
    this.source = source;
    change = new Change(source.text());
    for (Emendation e : emendations) {
      int at = offset(e);
      if (at < 0) {
        placed.add(e);
        notFound(e, "these characters, " + e.nth() + " times", report);
      } else {
        byOffset.computeIfAbsent(at, k -> new ArrayList<>()).add(e);
      }
    }
  }

  /** The marks of the places in a run, without its cuts. */
  List<Mark> in(Run run) {
    List<Mark> marks = new ArrayList<>();
    for (int[] span : run.spans()) {
      byOffset
          .subMap(span[0], true, span[1], true)
          .forEach(
              (at, all) -> {
                for (Emendation e : all) {
                  int end = e.insertion() ? at : at + e.found().length();
                  boolean empty = span[0] == span[1];
                  if (end <= span[1] && (e.insertion() || at < span[1] || empty) && placed.add(e)) {
                    marks.add(mark(e, at));
                  }
                }
              });
    }
    return marks;
  }

  /** Tells which places stood in no run. */
  void reportLeft(Report report) {
    byOffset.values().stream()
        .flatMap(List::stream)
        .filter(e -> !placed.contains(e))
        .forEach(e -> notFound(e, "a place that is text", report));
  }

  private void notFound(Emendation e, String expected, Report report) {
    int start = source.lines().startOf(e.line());
    String what = "the emendation of \"" + e.looked() + "\"";
    report.add(Rule.ENCODE_06.at(source.locate(start), what, expected));
  }

  private int offset(Emendation e) {
    if (e.line() > source.lines().count()) {
      return -1;
    }
    int from = source.lines().startOf(e.line());
    int to = source.lines().startOf(e.line() + 1);
    String looked = e.looked();
    if (looked.isEmpty()) {
      while (to > from && Character.isWhitespace(source.text().charAt(to - 1))) {
        to--;
      }
      return to;
    }
    String line = source.text().substring(from, to);
    int at = -1;
    for (int i = 0; i < e.nth(); i++) {
      at = line.indexOf(looked, at + 1);
      if (at < 0) {
        return -1;
      }
    }
    return from + at + (e.insertion() ? looked.length() : 0);
  }

  private Mark mark(Emendation e, int at) {
    int end = e.insertion() ? at : at + e.found().length();
    return switch (e.kind()) {
      case "sic" -> change.doubted(at, end, e.cert());
      case "surplus" -> change.surplus(at, end, e.cert(), "");
      case "supplied" -> change.supplied(at, e.read(), e.cert());
      case "lost", "truncated" -> change.gap(at, e.kind(), e.cert());
      default -> change.choice(at, end, e.read(), e.kind(), e.cert(), "");
    };
  }
}
