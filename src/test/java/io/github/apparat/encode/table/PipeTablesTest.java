package io.github.apparat.encode.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Tables between column rules. */
class PipeTablesTest extends InventedTables {
  @Test
  void pipesAreReadWithoutASheet() {
    WrittenTables written =
        read(
            """
            Before it a paragraph ends.

            | Year | Plays | Nights |
            |------|-------|--------|
            | 1901 | 4 | 1 030 |
            | 1902 | | 17 (new) |

            Table 1.2 Nights of the season

            Source: The prompter.

            After it one begins.
            """,
            "");
    assertThat(tables)
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.firstLine()).isEqualTo(3);
              assertThat(t.lastLine()).isEqualTo(10);
              assertThat(t.number()).contains("1.2");
            });
    assertThat(written.headings("play.table.1.2")).containsExactly("Year | Plays | Nights");
    assertThat(written.rows("play.table.1.2"))
        .containsExactly("1901 | 4 | 1 030", "1902 | | 17 (new)".replace("| |", "|  |"));
    assertThat(written.texts("play.table.1.2", "head"))
        .containsExactly("Table 1.2 Nights of the season");
    assertThat(written.texts("play.table.1.2", "trailer")).containsExactly("Source: The prompter.");
    assertThat(written.tei)
        .contains("<cell source=\"play.txt#char=94,99\"><num>1 030</num></cell>");
    assertThat(written.misplaced()).isEmpty();
    assertThat(found()).isEmpty();
  }

  @Test
  void aLoneLineBetweenPipesAndProseLikeACaptionAreNoTable() {
    read("| a | b |\n\n|--|\n\nTable 1.2 shows all.\n", "");
    assertThat(tables).isEmpty();
  }

  @Test
  void aCaptionMayStandAbove() {
    WrittenTables written = read("Table 7 Props\n\n| Crown | 1 |\n|--|--|\n| Skull | 2 |\n", "");
    assertThat(tables.get(0).firstLine()).isEqualTo(1);
    assertThat(written.rows("play.table.7")).containsExactly("Skull | 2");
  }

  @Test
  void aGlossaryBecomesAListOfTermsAndWhatTheyMean() {
    WrittenTables written =
        read(
            """
            | an actor's place |
            |---|
            | from below |

            | prompt | a word |
            |---|---|
            | 07 | in time |
            | wings | both sides |
            """,
            """
            tables:
              - as: gloss
                lines: 1-8
                header: false
                wraps: true
                rows: ['1-3: ?0=trap 1*', '5: 0 1*2; 7: x 1*2']
            """);
    assertThat(written.texts("play.list.line1", "label"))
        .containsExactly("trap", "prompt", "wings");
    assertThat(written.texts("play.list.line1", "item"))
        .containsExactly("an actor's place from below", "a word in time", "both sides");
    assertThat(written.tei).contains("<surplus>07</surplus>");
    assertThat(written.receivedWords()).isEqualTo(WrittenTables.words(source, 1, 8));
    assertThat(written.misplaced()).isEmpty();
  }

  @Test
  void aVeryLongLineAndVeryManyRowsAreReadInTime() {
    String wide = "|" + "1|".repeat(2_000_000) + "\n|--|\n";
    String many = "\n| a | b |\n|--|--|\n" + "| 1 | 2 |\n".repeat(20_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(read(wide + many, "").rows("play.table.line4")).hasSize(20_000));
  }
}
