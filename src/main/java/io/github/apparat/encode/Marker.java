package io.github.apparat.encode;

import io.github.apparat.encode.citation.Dates;
import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Reading;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.name.TextNames;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds all that is to be marked in a passage, but for its notes: by the profile, the registers,
 * the calendar.
 */
final class Marker {
  /** Who wrote, and what a work is called, is no mention of a name; nor is a signature. */
  private static final Set<String> NO_NAMES = Set.of("title", "author", "editor", "idno");

  /** These hold whole sentences; a name in them is still to be told. */
  private static final Set<String> AROUND_SENTENCES =
      Set.of("q", "said", "quote", "bibl", "supplied");

  private final SourceText source;
  private final Profile profile;
  private final TextNames names;
  private final Dates dates;
  private final Report report;
  private final Map<String, Pattern> patterns = new HashMap<>();

  /** What of the profile's tables has found its place. */
  private final Set<Object> placed = new HashSet<>();

  Marker(SourceText source, Profile profile, TextNames names, Report report) {
    this.source = source;
    this.profile = profile;
    this.names = names;
    this.report = report;
    dates = new Dates(profile.dates(), profile.language());
    profile.marks().forEach(m -> patterns.computeIfAbsent(m.pattern(), Pattern::compile));
  }

  /**
   * The marks in a run.
   *
   * @param notes what stands in the place of references to notes there
   */
  List<Mark> marks(Run run, List<Mark.Instead> notes) {
    int start = run.start();
    int end = run.end();
    List<Mark.Instead> changes = new ArrayList<>(notes);
    List<Mark> marks = new ArrayList<>();
    for (Profile.Emendation emendation : profile.emendations()) {
      int line = source.lines().startOf(emendation.line());
      if (start <= line && line < end
          || line <= start && start < source.lines().startOf(emendation.line() + 1)) {
        emend(emendation).ifPresent(m -> add(m, start, end, marks, changes));
      }
    }
    changes.sort(Mark.ORDER);
    for (Profile.MarkRule rule : profile.marks()) {
      rule(rule, start, end, marks);
    }
    Reading reading = new Reading(source.text(), run, changes);
    marks.addAll(names.marks(reading, closed(marks)));
    dates(reading, marks);
    marks.addAll(changes);
    names.look(reading, known(marks));
    return marks;
  }

  /**
   * Tells, when all passages are marked, which capitals no register knows and what of the tables
   * fits nothing.
   */
  void reportLeft() {
    names.reportLeft();
    for (Profile.Emendation e : profile.emendations()) {
      if (!placed.contains(e)) {
        String looked = e.found() == null ? e.after() : e.found();
        notFound(e.line(), "the emendation of \"" + looked + "\"", "a line of the text");
      }
    }
  }

  private void notFound(int line, String what, String expected) {
    report.add(Rule.ENCODE_06.at(source.locate(source.lines().startOf(line)), what, expected));
  }

  private static void add(
      Mark mark, int start, int end, List<Mark> marks, List<Mark.Instead> changes) {
    if (mark.start() < start || mark.end() > end) {
      return;
    }
    if (mark instanceof Mark.Instead instead) {
      changes.add(instead);
    } else {
      marks.add(mark);
    }
  }

  private Optional<Mark> emend(Profile.Emendation e) {
    placed.add(e);
    String looked = e.found() == null ? e.after() : e.found();
    int from = source.lines().startOf(e.line());
    int to = source.lines().startOf(e.line() + 1);
    int at = nth(looked == null ? "" : looked, from, to, e.nth());
    if (at < 0) {
      notFound(
          e.line(),
          "the emendation of \"" + looked + "\"",
          "these characters, " + e.nth() + " times");
      return Optional.empty();
    }
    return Optional.of(Emendations.mark(e, at, source.text()));
  }

  private int nth(String looked, int from, int to, int nth) {
    int at = from - 1;
    for (int i = 0; i < nth; i++) {
      at = source.text().indexOf(looked, at + 1);
      if (at < 0 || at + looked.length() > to || looked.isEmpty()) {
        return -1;
      }
    }
    return at;
  }

  private void rule(Profile.MarkRule rule, int start, int end, List<Mark> marks) {
    boolean part = rule.pattern().contains("(?<m>");
    Matcher m = patterns.get(rule.pattern()).matcher(source.text()).region(start, end);
    while (m.find()) {
      int line = source.lines().lineOf(m.start());
      if (m.end() > m.start() && (rule.lines() == null || rule.lines().contains(line))) {
        int from = part ? m.start("m") : m.start();
        int to = part ? m.end("m") : m.end();
        marks.add(new Mark.Wrap(from, to, rule.element(), rule.attributes(), List.of()));
      }
    }
  }

  private static IntPredicate closed(List<Mark> marks) {
    BitSet closed = new BitSet();
    marks.stream().filter(Marker::withoutNames).forEach(m -> closed.set(m.start(), m.end()));
    return closed::get;
  }

  /** What is marked already and holds no sentence; nothing in it may still be an unknown name. */
  private static IntPredicate known(List<Mark> marks) {
    BitSet known = new BitSet();
    marks.stream().filter(Marker::tells).forEach(m -> known.set(m.start(), m.end()));
    return known::get;
  }

  private static boolean tells(Mark mark) {
    return !(mark instanceof Mark.Wrap wrap) || !AROUND_SENTENCES.contains(wrap.element());
  }

  private static boolean withoutNames(Mark mark) {
    return mark instanceof Mark.Wrap wrap && NO_NAMES.contains(wrap.element());
  }

  private void dates(Reading reading, List<Mark> marks) {
    List<Mark> closed = marks.stream().filter(Marker::withoutNames).toList();
    for (Dates.Found found : dates.in(reading.text())) {
      int start = reading.start(found.start());
      int end = reading.end(found.end());
      if (closed.stream().noneMatch(m -> m.start() < end && start < m.end())) {
        marks.add(new Mark.Wrap(start, end, "date", found.attributes(), List.of()));
      }
    }
  }
}
