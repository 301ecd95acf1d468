package io.github.apparat.encode.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.apparat.encode.layout.Page;
import io.github.apparat.encode.layout.Pages;
import io.github.apparat.encode.layout.Paging;
import io.github.apparat.encode.mark.Sheet;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The notes of the received texts, where they are at hand; figures only. */
class ReceivedNotesTest {
  private static final Path SOURCES = Path.of("../shared/sources");
  private final Report report = new Report();
  private Pages pages;

  private Notes read(String file, String id) throws IOException {
    Path path = SOURCES.resolve(file);
    assumeThat(path).exists();
    SourceText source = new SourceText(file, "0", Files.readString(path));
    EditionFolder folder = new EditionFolder(Path.of("."));
    String sheets = "tei/source/" + id + "/";
    pages =
        Sheet.read(folder, sheets + "pages.yaml", Paging.class, report)
            .map(p -> Pages.of(source, p))
            .orElseGet(Pages::none);
    Convention convention =
        Sheet.read(folder, sheets + "notes.yaml", Convention.class, report).orElseThrow();
    return Notes.of(source, convention, pages, line -> false, report);
  }

  private static Map<String, Long> perScope(Notes notes, Predicate<NoteLink> which) {
    return notes.links().stream()
        .filter(which)
        .collect(Collectors.groupingBy(l -> l.id().replaceAll("\\..*", ""), Collectors.counting()));
  }

  @Test
  void allReferencesOfReesHaveTheirNotes() throws IOException {
    Notes notes = read("002_09dd40506a7fc8d0.txt", "rees-2004");
    assertThat(perScope(notes, l -> l.body().isPresent() && l.cert().equals("high")))
        .isEqualTo(Map.of("n1", 35L, "n2", 67L));
    assertThat(notes.unplaced()).isEmpty();
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void allReferencesOfPavlovaAreReadOrSupplied() throws IOException {
    Notes notes = read("003_cc85b1e9376323c6.txt", "pavlova-mechanism");
    assertThat(notes.links()).filteredOn(l -> l.id().startsWith("c")).hasSize(3);
    assertThat(notes.links()).filteredOn(l -> l.id().startsWith("n")).hasSize(676);
    assertThat(notes.links()).filteredOn(NoteLink::supplied).hasSize(78);
    assertThat(notes.links()).filteredOn(l -> l.sign().startsWith("number and")).hasSize(447);
    assertThat(notes.links()).noneMatch(NoteLink::again);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void allNotesOfTheThesisAreCountedInTheirChapters() throws IOException {
    Notes notes = read("004_4d0115f07911301c.txt", "leningrad-thesis");
    assertThat(pages.all()).hasSize(337).filteredOn(Page::hasNotes).hasSize(289);
    Map<String, Long> bodies = perScope(notes, l -> l.body().isPresent());
    notes.unplaced().forEach(u -> bodies.merge(u.id().replaceAll("\\..*", ""), 1L, Long::sum));
    assertThat(bodies)
        .isEqualTo(
            Map.of(
                "n1", 58L, "n2", 176L, "n3", 196L, "n4", 127L, "n5", 143L, "n6", 186L, "n7", 153L,
                "n8", 6L));
    assertThat(perScope(notes, l -> l.body().isEmpty())).isEqualTo(Map.of("n7", 42L));
    assertThat(notes.unplaced()).hasSizeLessThan(5);
    assertThat(notes.links()).filteredOn(l -> !l.cert().equals("low")).hasSizeGreaterThan(950);
  }
}
