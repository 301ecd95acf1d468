package io.github.apparat.encode.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes that are counted anew in each chapter. */
final class ChapterNotes {
  private ChapterNotes() {}

  /**
   * Lets each scope begin with the heading before its first reference, whose division is then a
   * chapter.
   *
   * @return nothing where a scope has no heading: the numbers of notes rise within a chapter
   */
  static Optional<NoteConvention> of(NoteConvention convention, List<Heading> headings) {
    if (convention.scopes().size() < 2) {
      return Optional.of(convention);
    }
    List<NoteScope> scopes = new ArrayList<>();
    for (NoteScope scope : convention.scopes()) {
      int after = scopes.isEmpty() ? 0 : scopes.get(scopes.size() - 1).references().last().line();
      int begins = chapter(headings, after, scope.references().first().line());
      if (begins == 0 && !scopes.isEmpty()) {
        return Optional.empty();
      }
      if (!scopes.isEmpty()) {
        NoteScope before = scopes.get(scopes.size() - 1);
        scopes.set(scopes.size() - 1, before.until(Math.max(before.first(), begins - 1)));
        scopes.add(scope.from(begins));
      } else {
        scopes.add(scope);
      }
    }
    return Optional.of(convention.with(scopes));
  }

  /** Makes the highest heading between two lines a chapter; its line, 0 if there is none. */
  private static int chapter(List<Heading> headings, int after, int until) {
    int best = -1;
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      boolean between = heading.first() > after && heading.first() <= until;
      if (between && (best < 0 || heading.level() < headings.get(best).level())) {
        best = i;
      }
    }
    if (best < 0) {
      return 0;
    }
    Heading heading = headings.get(best);
    headings.set(best, heading.as("chapter"));
    return heading.first();
  }
}
