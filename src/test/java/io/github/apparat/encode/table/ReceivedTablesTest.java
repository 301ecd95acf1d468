package io.github.apparat.encode.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the received texts, where these are at hand: figures and counts only. */
class ReceivedTablesTest {
  private static final String REES = "002_09dd40506a7fc8d0.txt";
  private static final String LENINGRAD = "004_4d0115f07911301c.txt";

  private final Report report = new Report();
  private SourceText source;
  private List<Table> tables;

  private WrittenTables read(String id, String file) {
    Path path = Path.of("../shared/sources", file);
    assumeTrue(Files.isRegularFile(path), "no received text at " + path);
    source = SourceReader.read(path, report).orElseThrow();
    tables = Tables.read(new EditionFolder(Path.of(".")), id, source, report);
    return new WrittenTables(source, tables);
  }

  @ParameterizedTest
  @CsvSource({"rees-2004, " + REES, "leningrad-thesis, " + LENINGRAD})
  void noWordOfATableIsLostOrStandsAtAnotherPlace(String id, String file) {
    WrittenTables all = read(id, file);
    assertThat(all.misplaced()).isEmpty();
    for (Table table : tables) {
      assertThat(new WrittenTables(source, List.of(table)).receivedWords())
          .as(table.id())
          .isEqualTo(WrittenTables.words(source, table.firstLine(), table.lastLine()));
    }
  }

  @Test
  void theChapterHasElevenTablesWithEveryCell() {
    WrittenTables written = read("rees-2004", REES);
    assertThat(tables.stream().map(Table::id).filter(id -> id.contains(".table.")))
        .containsExactly(
            "rees-2004.table.1.1",
            "rees-2004.table.line650",
            "rees-2004.table.1.2",
            "rees-2004.table.1.3",
            "rees-2004.table.1.4",
            "rees-2004.table.1.5",
            "rees-2004.table.1.6",
            "rees-2004.table.1.7",
            "rees-2004.table.1.8",
            "rees-2004.table.line875",
            "rees-2004.table.1.9");
    assertThat(written.rows("rees-2004.table.1.1"))
        .hasSize(15)
        .contains("A. I. Mikoyan | Narkom of NKSnab");
    assertThat(written.rows("rees-2004.table.line650")).hasSize(5).contains("1923 | 80");
    assertThat(written.rows("rees-2004.table.1.2")).hasSize(13).contains("1932 | 1 | 46 | 30 | 24");
    assertThat(written.headings("rees-2004.table.1.2")).hasSize(2);
    assertThat(written.rows("rees-2004.table.1.3"))
        .hasSize(18)
        .contains("1923 | 1487 (80 sess) | 2 | 208 | 1697")
        .contains("1937 | 23 (7 ses) | 2236 | 1314 | 3573")
        .contains("1940 | 13 (2 ses) | 3502 | 0 | 3515");
    assertThat(written.rows("rees-2004.table.1.4")).hasSize(8).contains("1929 | 51 | 54 | 105 | 0");
    assertThat(written.rows("rees-2004.table.1.5")).hasSize(5).contains("1936 | 9 | 88 | 9.7");
    assertThat(written.rows("rees-2004.table.1.6"))
        .hasSize(13)
        .contains("1928 | 87 | 44 | 43 | 13");
    assertThat(written.rows("rees-2004.table.1.7")).hasSize(10).contains("I. V. Stalin");
    assertThat(written.rows("rees-2004.table.1.8"))
        .hasSize(15)
        .anyMatch(r -> r.matches("A\\. A\\. Andreev \\| Narkom of NKRKI .* deputy chair"));
    assertThat(written.rows("rees-2004.table.line875")).hasSize(3);
    assertThat(written.rows("rees-2004.table.1.9"))
        .hasSize(11)
        .contains("I. V. Stalin | Party General Secretary")
        .contains("[…] | Chairman of State Bank");
  }

  @Test
  void theSumsThatDoNotAddUpAreTold() {
    read("rees-2004", REES);
    assertThat(report.findings())
        .extracting(Finding::toString)
        .singleElement()
        .asString()
        .contains(":712:")
        .contains("adds up to 2416; printed: 2401");
  }

  @Test
  void theGlossaryAndBothListsHaveAllTheirEntries() {
    WrittenTables written = read("rees-2004", REES);
    assertThat(written.texts("rees-2004.list.line236", "label"))
        .hasSize(92)
        .startsWith("Amtorg", "CC", "CCC")
        .endsWith("vozhd'", "VTsIK", "VTsSPS");
    assertThat(written.texts("rees-2004.list.line123", "item"))
        .hasSize(17)
        .startsWith("List of Tables vi");
    assertThat(written.texts("rees-2004.list.line144", "label"))
        .hasSize(32)
        .startsWith("1.1", "1.2", "1.3", "1.4")
        .endsWith("7.3");
    List<String> entries = written.texts("rees-2004.list.line144", "item");
    List<Integer> pages =
        entries.stream().map(e -> Integer.parseInt(e.substring(e.lastIndexOf(' ') + 1))).toList();
    assertThat(pages).isSorted().startsWith(23, 25, 27, 28, 30, 32).endsWith(206, 214, 226);
  }

  @Test
  void theThesisHasEightyOneTablesWithTheirCaptions() {
    WrittenTables written = read("leningrad-thesis", LENINGRAD);
    List<Table> found = tables.stream().filter(t -> t.id().contains(".table.")).toList();
    assertThat(found).hasSize(81).allMatch(Table::hasCaption);
    assertThat(found.stream().map(t -> t.number().orElseThrow())).doesNotHaveDuplicates();
    assertThat(tables).hasSize(83);
    assertThat(written.rows("leningrad-thesis.table.2-1"))
        .contains("Leningrad | 1,677,000 | 29.8 | 2,483,000 | 37.7");
    assertThat(written.rows("leningrad-thesis.table.4-2"))
        .contains("1929 | 22,855 | 19,833 | 86.8 | 1,193 | 5.2 | 1,829 | 8.0")
        .contains("1931 | 84,017 | 69,619 | 82.9 | 9,580 | 11.4 | 2,772 | 3.3");
    assertThat(written.rows("leningrad-thesis.table.6-3"))
        .contains("Total (responsible staff only) | 21 (15) | 17 (11) | 14(9) | 10 (6)");
    assertThat(written.rows("leningrad-thesis.table.6-6")).hasSize(27);
    assertThat(report.findings())
        .extracting(Finding::code)
        .as("only a printed sum that is eighty too small")
        .containsExactly("ENCODE-11");
  }
}
