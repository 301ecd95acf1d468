package io.github.apparat.encode.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sheets of this edition find in the received texts; figures only. */
class ReceivedSpellingTest {
  private static final Path SOURCES = Path.of("../shared/sources");

  @ParameterizedTest
  @CsvSource({
    "rees-2004, 002_09dd40506a7fc8d0.txt, 55, 55",
    "pavlova-mechanism, 003_cc85b1e9376323c6.txt, 480, 800",
    "leningrad-thesis, 004_4d0115f07911301c.txt, 2100, 120"
  })
  void everyPlaceIsFoundAndRulesApply(String id, String file, int changes, int quotations) {
    assumeTrue(Files.isRegularFile(SOURCES.resolve(file)), "no received text " + file);
    Report report = new Report();
    SourceText source = SourceReader.read(SOURCES.resolve(file), report).orElseThrow();
    Spelling spelling = Spelling.of(new EditionFolder(Path.of("")), id, source, Set.of(), report);
    List<Mark> marks = new ArrayList<>();
    for (int line = 1; line <= source.lines().count(); line++) {
      int start = source.lines().startOf(line);
      int end = source.lines().startOf(line + 1);
      marks.addAll(spelling.marks(Run.of(start, end), List.of()));
    }
    spelling.reportLeft(report);
    long quoted = marks.stream().filter(m -> m.label().equals("<q>")).count();
    assertThat(report.findings()).isEmpty();
    assertThat(quoted).isGreaterThanOrEqualTo(quotations);
    assertThat(marks.size() - quoted).isGreaterThanOrEqualTo(changes);
  }
}
