package io.github.apparat.encode.notes;

import io.github.apparat.encode.layout.Pages;
import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads one series of notes, scope by scope. */
final class SeriesReading {
  private static final Map<String, Double> STRENGTH =
      Map.of("high", 0.95, "medium", 0.7, "low", 0.3);

  private final SourceText source;
  private final Convention.Series series;
  private final Report report;
  private final TextLines lines;
  private final List<NoteLink> links = new ArrayList<>();
  private final List<Notes.Unplaced> unplaced = new ArrayList<>();
  private final List<Run> unread = new ArrayList<>();
  private final List<Mark.Instead> gone = new ArrayList<>();

  SeriesReading(
      SourceText source, Convention.Series series, Pages pages, IntPredicate aside, Report report) {
    this.source = source;
    this.report = report;
    this.series = series;
    lines = new TextLines(source, pages, aside);
    ScopeBodies bodies = new ScopeBodies(source, series, pages, unread);
    boolean counted = countedAnew();
    for (int i = 1; i <= series.scopes().size(); i++) {
      Convention.Scope scope = series.scopes().get(i - 1);
      List<Candidate> candidates = candidates(scope);
      String prefix = series.id() + (counted ? i + "." : "");
      link(bodies.of(scope, i, candidates), candidates, prefix);
    }
  }

  List<NoteLink> links() {
    return links;
  }

  List<Notes.Unplaced> unplaced() {
    return unplaced;
  }

  List<Run> unread() {
    return unread;
  }

  /** What goes: the brackets of links, and references whose notes stand a little further on. */
  List<Mark.Instead> gone() {
    return gone;
  }

  /** Whether a scope begins at a number that one before it has passed. */
  private boolean countedAnew() {
    int last = 0;
    for (Convention.Scope scope : series.scopes()) {
      if (last > 0 && scope.first() <= last || last < 0) {
        return true;
      }
      last = scope.last() > 0 ? scope.last() : Integer.MAX_VALUE;
    }
    return false;
  }

  private List<Candidate> candidates(Convention.Scope scope) {
    List<Candidate> found = new ArrayList<>();
    Optional<PrintedReferences> printed =
        Optional.ofNullable(series.reference()).map(p -> new PrintedReferences(lines, p));
    Traces traces = new Traces(lines, series.ruin().traces());
    for (TextLines.Line line : lines.text(scope.text(), series.ruin().spaced())) {
      List<Candidate> here = printed.map(p -> p.on(line, scope)).orElse(List.of());
      found.addAll(here);
      List<Candidate> left = traces.on(line);
      Spans taken = new Spans(here);
      left.stream().filter(c -> !taken.touch(c.start(), c.end())).forEach(found::add);
      if (series.links()) {
        DeadLinks.on(lines.text(line), line.start()).stream()
            .filter(g -> !taken.cross(g.start(), g.end()))
            .forEach(gone::add);
      }
    }
    for (Ruin.Supplied supplied : series.ruin().supplied()) {
      if (scope.text().contains(supplied.line())) {
        supplied(supplied).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparingInt(Candidate::start).thenComparing(Candidate::end));
    return found;
  }

  private Optional<Candidate> supplied(Ruin.Supplied supplied) {
    TextLines.Line line = lines.line(supplied.line());
    int at = lines.text(line).indexOf(supplied.after());
    if (at < 0) {
      String what = "the place of the note reference " + supplied.n();
      report.add(Rule.ENCODE_06.at(source.locate(line.start()), what, supplied.after()));
      return Optional.empty();
    }
    int put = line.start() + at + supplied.after().length();
    List<Integer> number = List.of(supplied.n());
    double strength = STRENGTH.getOrDefault(supplied.cert(), 0.0);
    return Optional.of(new Candidate(put, put, put, "", number, "", strength, "the sheet"));
  }

  private void link(List<Expected> notes, List<Candidate> candidates, String prefix) {
    Linking linking = new Linking(notes, candidates, series.ruin().confusions());
    for (int i = 0; i < notes.size(); i++) {
      if (linking.reference(i).isPresent()) {
        add(linking.reference(i).get(), notes.get(i), prefix, linking.cert(i), false);
      }
    }
    BitSet outOfOrder = new BitSet();
    for (int c = 0; c < candidates.size(); c++) {
      Candidate candidate = candidates.get(c);
      int note = candidate.numbers().isEmpty() ? -1 : linking.indexOf(candidate.numbers().get(0));
      if (note >= 0 && !linking.isUsed(c)) {
        boolean again = linking.reference(note).isPresent() || outOfOrder.get(note);
        outOfOrder.set(note);
        add(candidate, notes.get(note), prefix, "medium", again);
      }
    }
    for (int i = 0; i < notes.size(); i++) {
      if (linking.reference(i).isEmpty() && !outOfOrder.get(i)) {
        Expected note = notes.get(i);
        unplaced.add(
            new Notes.Unplaced(
                prefix + note.n(), note.n(), series, Optional.ofNullable(note.body())));
      }
    }
  }

  private void add(Candidate found, Expected note, String prefix, String cert, boolean again) {
    boolean moved = found.put() != found.start();
    if (moved) {
      gone.add(
          new Mark.Instead(
              found.start(),
              found.end(),
              "reference that stands further on",
              found.reading(),
              w -> w.text(found.reading())));
    }
    links.add(
        new NoteLink(
            moved ? found.put() : found.start(),
            moved ? found.put() : found.end(),
            moved ? "" : found.reading(),
            found.start(),
            found.end(),
            series,
            prefix + note.n(),
            note.n(),
            Optional.ofNullable(note.body()),
            cert,
            found.sign(),
            found.isSupplied(),
            again));
  }
}
