package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.NoteLists.Rising;
import io.github.apparat.encode.draft.NoteSigns.Kind;
import io.github.apparat.encode.draft.TextLines.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a text refers to its notes, and where these stand.
 *
 * @param reference by which sign
 * @param body how a note begins; none where all notes are lost
 * @param scopes stretches in which they are counted by themselves
 * @param references how many there are
 * @param linked how many of the notes have a reference of their number
 * @param notes how many notes there are
 * @param foot whether they stand at the foot of pages
 */
record NoteConvention(
    Kind reference,
    Optional<Kind> body,
    List<NoteScope> scopes,
    int references,
    int linked,
    int notes,
    boolean foot) {

  /** Fewer notes than this share of the references are none. */
  private static final double FEWEST_FOUND = 0.25;

  /** What printers set between a text and its notes. */
  private static final String RULE = "[_—–-]{3,}";

  /** So many references must rise where they, or their notes, could be something else. */
  private static final int FEWEST = 3;

  /** Of numbers in a row, so many are there. */
  private static final double DENSE = 0.8;

  /** Finds the convention that links the most notes, and takes their lines. */
  static Optional<NoteConvention> in(TextLines lines) {
    Map<Kind, List<Rising>> rows = new LinkedHashMap<>();
    for (Kind kind : NoteSigns.REFERENCES) {
      rows.put(kind, NoteLists.references(NoteSigns.references(lines, kind)));
    }
    Optional<NoteConvention> best = best(lines, rows);
    best.ifPresent(
        c ->
            c.scopes().stream()
                .flatMap(s -> s.notes().stream())
                .forEach(range -> takeNotes(lines, range)));
    return best.isPresent() ? best : lost(lines, rows);
  }

  private static Optional<NoteConvention> best(TextLines lines, Map<Kind, List<Rising>> rows) {
    List<NoteConvention> found = new ArrayList<>();
    for (Kind body : NoteSigns.BODIES) {
      List<Rising> lists = NoteLists.bodies(NoteSigns.bodies(lines, body), lines::turnsBetween);
      rows.forEach(
          (kind, row) -> of(new NoteMatching(lines, row, lists), kind, body).ifPresent(found::add));
    }
    return found.stream().max(Comparator.comparingInt(NoteConvention::linked));
  }

  private static void takeNotes(TextLines lines, int[] range) {
    for (int n = range[0]; n <= range[1]; n++) {
      if (lines.role(n) == null) {
        lines.take(n, Role.NOTE);
      }
    }
    int before = range[0] - 1;
    while (before > 0 && lines.at(before).isBlank()) {
      before--;
    }
    String above = lines.at(before).text();
    if (NoteWords.areHeading(above) || above.strip().matches(RULE)) {
      lines.take(before, Role.FURNITURE);
    }
  }

  private static Optional<NoteConvention> of(NoteMatching matching, Kind reference, Kind body) {
    int certain = reference.sure() && body.sure() ? 1 : FEWEST;
    if (matching.linked() < Math.max(certain, matching.all() * FEWEST_FOUND)) {
      return Optional.empty();
    }
    return Optional.of(
        new NoteConvention(
            reference,
            Optional.of(body),
            matching.scopes(),
            matching.references(),
            matching.linked(),
            matching.notes(),
            matching.isAtFoot()));
  }

  /** References in good order without any notes. */
  private static Optional<NoteConvention> lost(TextLines lines, Map<Kind, List<Rising>> rows) {
    return rows.keySet().stream()
        .filter(Kind::sure)
        .flatMap(kind -> lost(lines, kind, rows.get(kind)))
        .max(Comparator.comparingInt(NoteConvention::references));
  }

  private static Stream<NoteConvention> lost(TextLines lines, Kind kind, List<Rising> rows) {
    int signs = rows.stream().mapToInt(r -> r.signs().size()).sum();
    boolean dense = rows.stream().allMatch(r -> r.density() >= DENSE && r.first().n() <= 2);
    if (signs < Math.max(FEWEST, 2 * rows.size()) || !dense) {
      return Stream.of();
    }
    List<NoteScope> scopes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int first = i == 0 ? 1 : rows.get(i).first().line();
      int last = i + 1 == rows.size() ? lines.count() : rows.get(i + 1).first().line() - 1;
      Rising row = rows.get(i);
      if (first <= last) {
        scopes.add(new NoteScope(first, last, List.of(), row));
      }
    }
    return Stream.of(new NoteConvention(kind, Optional.empty(), scopes, signs, 0, 0, false));
  }

  /** How sure it is. */
  Certainty certainty() {
    if (body.isEmpty()) {
      return Certainty.LOW;
    }
    return Certainty.of((double) linked / Math.max(notes, references));
  }

  NoteConvention with(List<NoteScope> other) {
    return new NoteConvention(reference, body, other, references, linked, notes, foot);
  }
}
