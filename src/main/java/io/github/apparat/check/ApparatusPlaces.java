package io.github.apparat.check;

import io.github.apparat.check.ApparatusReader.Apparatus;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Tei;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Whether entries that point to a place of the text lead there, and find their lemma there. */
final class ApparatusPlaces {
  private static final String LEFT_OUT = "…";
  private static final int SHOWN = 60;

  private final List<ApparatusEntry> entries;

  ApparatusPlaces(Apparatus apparatus) {
    entries = apparatus.entries();
  }

  void check(Report report) {
    for (ApparatusEntry entry : entries) {
      for (String attribute : entry.list("nowhere")) {
        String written = Tei.attribute(entry.app(), attribute);
        String pointer = written.isEmpty() ? "nothing" : written;
        report.add(
            Rule.APP_04.at(entry.place(attribute), attribute, pointer, "which is no place of it"));
      }
      if (entry.is("backwards")) {
        String pointer = Tei.attribute(entry.app(), "to");
        report.add(Rule.APP_04.at(entry.place("to"), "to", pointer, "before @from"));
      } else {
        lemma(entry, report);
      }
    }
    overlaps(report);
  }

  private static void lemma(ApparatusEntry entry, Report report) {
    String lemma = entry.attribute("lemma");
    String text = entry.attribute("text");
    if (!lemma.isEmpty() && !text.isEmpty() && !isThere(lemma, text, entry.is("exact"))) {
      String there = text.length() > SHOWN ? text.substring(0, SHOWN) + LEFT_OUT : text;
      report.add(Rule.APP_01.at(entry.place(), lemma, there));
    }
  }

  /**
   * Whether a lemma stands in the text of a place.
   *
   * @param exact whether the place is exactly that of the lemma, or a whole line
   */
  private static boolean isThere(String lemma, String text, boolean exact) {
    String[] parts = lemma.split(" ?" + LEFT_OUT + " ?");
    if (parts.length == 1) {
      return exact ? text.equals(lemma) : isWithin(lemma, text);
    }
    String first = parts[0];
    String last = parts[parts.length - 1];
    return exact
        ? (text + " ").startsWith(first + " ") && (" " + text).endsWith(" " + last)
        : isWithin(first, text) && isWithin(last, text);
  }

  private static boolean isWithin(String words, String text) {
    return (" " + text + " ").contains(" " + words + " ");
  }

  /** Places lie apart from one another or within one another; goes through them once, in order. */
  private void overlaps(Report report) {
    List<ApparatusEntry> placed =
        entries.stream()
            .filter(e -> e.number("first") > 0 && e.number("first") < e.number("last"))
            .sorted(
                Comparator.comparingInt((ApparatusEntry e) -> e.number("first"))
                    .thenComparing(e -> -e.number("last")))
            .toList();
    Deque<ApparatusEntry> around = new ArrayDeque<>();
    for (ApparatusEntry entry : placed) {
      while (!around.isEmpty() && around.peek().number("last") <= entry.number("first")) {
        around.pop();
      }
      if (!around.isEmpty() && around.peek().number("last") < entry.number("last")) {
        report.add(Rule.APP_03.at(entry.place(), around.peek().place()));
      } else {
        around.push(entry);
      }
    }
  }
}
