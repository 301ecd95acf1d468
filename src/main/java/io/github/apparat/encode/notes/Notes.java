package io.github.apparat.encode.notes;

import io.github.apparat.encode.layout.Pages;
import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/** The notes of a received text, each with its reference as far as that can be known. */
public final class Notes {
  /**
   * A note whose reference is not found.
   *
   * @param id as in {@link NoteLink}
   * @param n its number in its scope
   * @param series it belongs to
   * @param body its words; none where they are lost too
   */
  public record Unplaced(String id, int n, Convention.Series series, Optional<Body> body) {}

  private final List<NoteLink> links = new ArrayList<>();
  private final List<Unplaced> unplaced = new ArrayList<>();
  private final List<Run> unread = new ArrayList<>();
  private final List<Mark.Instead> gone = new ArrayList<>();

  private Notes() {}

  /**
   * Reads all notes of a text.
   *
   * @param pages of the text, for notes at their foot
   * @param aside lines that are no running text, counted from 1: nothing in a table is a reference
   * @param report takes what of the convention does not fit the text
   */
  public static Notes of(
      SourceText source, Convention convention, Pages pages, IntPredicate aside, Report report) {
    Notes notes = new Notes();
    for (Convention.Series series : convention.series()) {
      SeriesReading reading = new SeriesReading(source, series, pages, aside, report);
      notes.links.addAll(reading.links());
      notes.unplaced.addAll(reading.unplaced());
      notes.unread.addAll(reading.unread());
      notes.gone.addAll(reading.gone());
    }
    notes.links.sort(Comparator.comparingInt(NoteLink::start).thenComparing(NoteLink::end));
    notes.gone.sort(Comparator.comparingInt(Mark.Instead::start));
    return notes;
  }

  /** All references, by place. */
  public List<NoteLink> links() {
    return List.copyOf(links);
  }

  /** The references in a run, by place; one that is put in at its end belongs to it. */
  public List<NoteLink> in(Run run) {
    List<NoteLink> found = new ArrayList<>();
    for (int[] span : run.spans()) {
      int first = from(links, NoteLink::start, span[0]);
      for (NoteLink link : links.subList(first, from(links, NoteLink::start, span[1] + 1))) {
        if (link.end() <= span[1]) {
          found.add(link);
        }
      }
    }
    return found;
  }

  /** What of a run is no text: brackets of dead links, references that are put further on. */
  public List<Mark.Instead> gone(Run run) {
    List<Mark.Instead> found = new ArrayList<>();
    for (int[] span : run.spans()) {
      int first = from(gone, Mark.Instead::start, span[0]);
      for (Mark.Instead one : gone.subList(first, from(gone, Mark.Instead::start, span[1]))) {
        if (one.end() <= span[1]) {
          found.add(one);
        }
      }
    }
    return found;
  }

  /** The index of the first that begins at an offset or behind it. */
  private static <T> int from(List<T> sorted, ToIntFunction<T> start, int offset) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.applyAsInt(sorted.get(middle)) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The notes whose references are not found, by series and number. */
  public List<Unplaced> unplaced() {
    return List.copyOf(unplaced);
  }

  /**
   * Tells which links are doubtful and where a reference is put in, and what stands among the notes
   * and is part of none.
   */
  public void tellDoubts(SourceText source, Report report) {
    for (NoteLink link : links) {
      if (link.supplied() || !link.cert().equals("high")) {
        String how = link.supplied() ? "put in" : "read";
        report.add(
            Rule.ENCODE_20.at(
                source.locate(link.start()), link.id(), how, link.sign(), link.cert()));
      }
    }
    unread.forEach(run -> report.add(Rule.ENCODE_21.at(source.locate(run.start()))));
  }

  /** What stands among the notes and is part of none. */
  public List<Run> unread() {
    return List.copyOf(unread);
  }
}
