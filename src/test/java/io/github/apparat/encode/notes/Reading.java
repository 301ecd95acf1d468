package io.github.apparat.encode.notes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.apparat.encode.layout.Pages;
import io.github.apparat.encode.layout.Paging;
import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A text invented for a test, its notes read as a sheet says. */
record Reading(SourceText source, Notes notes, Report report) {

  static Reading of(String text, String sheet) {
    return of(text, sheet, null);
  }

  static Reading of(String text, String sheet, String paging) {
    SourceText source = new SourceText("invented.txt", "0", text);
    Report report = new Report();
    Pages pages = paging == null ? Pages.none() : Pages.of(source, yaml(paging, Paging.class));
    Notes notes = Notes.of(source, yaml(sheet, Convention.class), pages, line -> false, report);
    return new Reading(source, notes, report);
  }

  static <T> T yaml(String sheet, Class<T> type) {
    try {
      return new YAMLMapper().readValue(sheet, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  /** A line of the text with each note's id in braces at its place. */
  String line(int number) {
    int start = source.lines().startOf(number);
    int end = source.lines().startOf(number + 1);
    Run run = Run.of(start, end);
    List<Mark.Instead> marks = new ArrayList<>(notes.gone(run));
    for (NoteLink link : notes.in(run)) {
      marks.add(
          new Mark.Instead(
              link.start(), link.end(), "", "{" + link.id() + "}" + link.reading(), w -> {}));
    }
    marks.sort(Comparator.comparingInt(Mark.Instead::start).thenComparing(Mark.Instead::end));
    StringBuilder line = new StringBuilder();
    int at = start;
    for (Mark.Instead mark : marks) {
      line.append(source.text(), at, mark.start()).append(mark.reading());
      at = mark.end();
    }
    return line.append(source.text(), at, end).toString().strip();
  }

  /** The words of each note that is linked, by id. */
  String words(String id) {
    return notes.links().stream()
        .filter(l -> l.id().equals(id) && !l.again())
        .map(l -> l.body().map(b -> b.words().text(source)).orElse("lost"))
        .collect(Collectors.joining(" | "));
  }

  String cert(String id) {
    return notes.links().stream()
        .filter(l -> l.id().equals(id))
        .map(NoteLink::cert)
        .collect(Collectors.joining(" "));
  }

  List<String> told() {
    notes.tellDoubts(source, report);
    return report.findings().stream().map(Finding::code).sorted().toList();
  }
}
