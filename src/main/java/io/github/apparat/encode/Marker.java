package io.github.apparat.encode;

import io.github.apparat.encode.citation.Citations;
import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Reading;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.name.TextNames;
import io.github.apparat.encode.spelling.Spelling;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds all that is to be marked in a passage: by the sheets of the text and the registers. */
final class Marker {
  /**
   * Who wrote, and what a work is called, is no mention of a name; nor is a signature. A name that
   * is marked already is not marked again.
   */
  private static final Set<String> NO_NAMES =
      Set.of("title", "author", "editor", "idno", "orgName", "persName");

  /** These hold whole sentences; a name in them is still to be told. */
  private static final Set<String> AROUND_SENTENCES =
      Set.of("q", "said", "quote", "bibl", "supplied");

  /** Where nothing is cited. */
  static final Citations.Place HEADING = new Citations.Place("", false);

  private final SourceText source;
  private final List<Profile.MarkRule> rules;
  private final Spelling spelling;
  private final Citations citations;
  private final TextNames names;
  private final Map<String, Pattern> patterns = new HashMap<>();

  Marker(
      SourceText source,
      List<Profile.MarkRule> rules,
      Spelling spelling,
      Citations citations,
      TextNames names) {
    this.source = source;
    this.rules = rules;
    this.spelling = spelling;
    this.citations = citations;
    this.names = names;
    rules.forEach(m -> patterns.computeIfAbsent(m.pattern(), Pattern::compile));
  }

  /**
   * The marks in a run.
   *
   * @param fixed what stands in the place of other characters there: notes, turns of pages
   * @param place where the run stands, for what "Ibid." refers to
   */
  List<Mark> marks(Run run, List<Mark.Instead> fixed, Citations.Place place) {
    List<Mark.Instead> changes = new ArrayList<>(fixed);
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : spelling.marks(run, fixed.stream().map(Marker::span).toList())) {
      if (mark instanceof Mark.Instead change) {
        changes.add(change);
      } else {
        marks.add(mark);
      }
    }
    rules.forEach(rule -> rule(rule, run, marks));
    Reading reading = new Reading(source.text(), run, changes);
    if (place != HEADING) {
      // What an editor has marked as a reference is read no further.
      IntPredicate marked = offsets(run, marks, "bibl"::equals, false);
      citations.references(reading, place).stream()
          .filter(m -> !marked.test(m.start()) && !marked.test(m.end() - 1))
          .map(m -> valid(m, changes))
          .forEach(marks::add);
    }
    marks.addAll(names.marks(reading, offsets(run, marks, NO_NAMES::contains, false)));
    marks.addAll(citations.datesAndPlaces(reading, marks));
    marks.addAll(changes);
    names.look(reading, offsets(run, marks, e -> !AROUND_SENTENCES.contains(e), true));
    return marks;
  }

  /**
   * Tells, when all passages are marked, what no register knows and what of the sheets fits
   * nothing.
   */
  void reportLeft(Report report) {
    spelling.reportLeft(report);
    citations.reportLeft();
    names.reportLeft();
  }

  /** A number with a correction inside is a segment: TEI's idno holds nothing but characters. */
  private static Mark valid(Mark mark, List<Mark.Instead> changes) {
    boolean changed =
        mark instanceof Mark.Wrap wrap
            && wrap.element().equals("idno")
            && changes.stream().anyMatch(c -> wrap.start() <= c.start() && c.end() <= wrap.end());
    return changed
        ? new Mark.Wrap(mark.start(), mark.end(), "seg", ((Mark.Wrap) mark).attributes(), List.of())
        : mark;
  }

  private static int[] span(Mark mark) {
    return new int[] {mark.start(), mark.end()};
  }

  private void rule(Profile.MarkRule rule, Run run, List<Mark> marks) {
    boolean part = rule.pattern().contains("(?<m>");
    Matcher m = patterns.get(rule.pattern()).matcher(source.text());
    for (int[] span : run.spans()) {
      m.region(span[0], span[1]);
      while (m.find()) {
        int line = source.lines().lineOf(m.start());
        if (m.end() > m.start() && (rule.lines() == null || rule.lines().contains(line))) {
          int from = part ? m.start("m") : m.start();
          int to = part ? m.end("m") : m.end();
          marks.add(new Mark.Wrap(from, to, rule.element(), rule.attributes(), List.of()));
        }
      }
    }
  }

  /** The offsets that marks of some elements cover, with or without what is changed. */
  private static IntPredicate offsets(
      Run run, List<Mark> marks, Predicate<String> elements, boolean changes) {
    BitSet covered = new BitSet();
    for (Mark mark : marks) {
      boolean counts = mark instanceof Mark.Wrap wrap ? elements.test(wrap.element()) : changes;
      if (counts) {
        covered.set(mark.start() - run.start(), mark.end() - run.start());
      }
    }
    return at -> at >= run.start() && covered.get(at - run.start());
  }
}
