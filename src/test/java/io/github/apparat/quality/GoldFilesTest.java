package io.github.apparat.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.apparat.report.Report;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldFilesTest {
  private static final Path GOLD = Path.of("src/test/resources/quality");

  static Stream<Path> files() throws IOException {
    return Files.list(GOLD).filter(f -> f.toString().endsWith(".tsv")).sorted();
  }

  @ParameterizedTest
  @MethodSource("files")
  void passagesAreCountedAndBelongToTheHalvesByTurns(Path file) throws IOException {
    List<String> passages =
        Files.readAllLines(file).stream()
            .map(row -> row.split("\t", -1))
            .filter(cells -> cells.length > 2 && cells[2].equals("passage"))
            .map(cells -> cells[0] + " " + cells[1])
            .toList();
    assertThat(passages)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, passages.size())
                .mapToObj(n -> n + (n % 2 == 0 ? " kept" : " tuning"))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyMentionStandsInItsPassage(Path file) throws IOException {
    List<String> rows = Files.readAllLines(file);
    Path received = Path.of("../shared/sources", rows.get(0).replaceAll("^# |:.*$", ""));
    assumeThat(received).exists();
    SourceText source = SourceReader.read(received, new Report()).orElseThrow();
    List<Passage> passages = new Gold(source).passages(rows);
    assertThat(passages).isNotEmpty();
    for (Passage passage : passages) {
      assertThat(passage.mentions())
          .allMatch(m -> passage.start() <= m.start() && m.end() <= passage.end())
          .allMatch(m -> m.start() < m.end() || m.kind() == Kind.REFERENCE);
    }
    List<Passage> inOrder =
        passages.stream().sorted(Comparator.comparingInt(Passage::start)).toList();
    for (int i = 1; i < inOrder.size(); i++) {
      assertThat(inOrder.get(i).start()).isGreaterThanOrEqualTo(inOrder.get(i - 1).end());
    }
  }
}
