package io.github.apparat.encode.notes;

import io.github.apparat.encode.layout.Pages;
import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

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
  private final NavigableMap<Integer, List<NoteLink>> byPlace = new TreeMap<>();
  private final NavigableMap<Integer, Mark.Instead> gone = new TreeMap<>();

  private Notes() {}

  /**
   * Reads all notes of a text.
   *
   * @param pages of the text, for notes at their foot
   * @param report takes what of the convention does not fit the text
   */
  public static Notes of(SourceText source, Convention convention, Pages pages, Report report) {
    Notes notes = new Notes();
    for (Convention.Series series : convention.series()) {
      SeriesReading reading = new SeriesReading(source, series, pages, report);
      notes.links.addAll(reading.links());
      notes.unplaced.addAll(reading.unplaced());
      notes.unread.addAll(reading.unread());
      reading.gone().forEach(g -> notes.gone.put(g.start(), g));
    }
    notes.links.sort(Comparator.comparingInt(NoteLink::start).thenComparing(NoteLink::end));
    for (NoteLink link : notes.links) {
      notes.byPlace.computeIfAbsent(link.start(), k -> new ArrayList<>()).add(link);
    }
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
      byPlace.subMap(span[0], true, span[1], true).values().stream()
          .flatMap(List::stream)
          .filter(l -> l.end() <= span[1])
          .forEach(found::add);
    }
    return found;
  }

  /** What of a run is no text: brackets of dead links, references that are put further on. */
  public List<Mark.Instead> gone(Run run) {
    List<Mark.Instead> found = new ArrayList<>();
    for (int[] span : run.spans()) {
      gone.subMap(span[0], true, span[1], false).values().stream()
          .filter(g -> g.end() <= span[1])
          .forEach(found::add);
    }
    return found;
  }

  /** The notes whose references are not found, by series and number. */
  public List<Unplaced> unplaced() {
    return List.copyOf(unplaced);
  }

  /** What stands among the notes and is part of none. */
  public List<Run> unread() {
    return List.copyOf(unread);
  }
}
