package io.github.apparat.encode.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables whose columns only spaces part. */
class AlignedTablesTest extends InventedTables {
  private static final String SEATS =
      """
      Table 3. Seats of the house

      Kind Stalls Boxes
      sold sold
      Pit 1,200 34
      Gallery: n. d. -
      Upper gallery,
      left 80 7 *
      Total 1,280 41

      Note: * Counted twice.
      Source: The book of the
      cashier.
      """;

  @Test
  void valuesAreCountedFromTheRight() {
    WrittenTables written =
        read(
            SEATS,
            """
            tables:
              - lines: 1-13
                columns: 2
                rows: ['head 3: 0 1 2; 4: 1 2', '7: 0*; 8: 0 1 2*2']
            """);
    assertThat(written.headings("play.table.3")).containsExactly("Kind | Stalls sold | Boxes sold");
    assertThat(written.rows("play.table.3"))
        .containsExactly(
            "Pit | 1,200 | 34",
            "Gallery: | n. d. | -",
            "Upper gallery, left | 80 | 7 *",
            "Total | 1,280 | 41");
    assertThat(written.texts("play.table.3", "trailer"))
        .containsExactly("Note: * Counted twice.", "Source: The book of the cashier.");
    assertThat(written.receivedWords()).isEqualTo(WrittenTables.words(source, 1, 13));
    assertThat(written.misplaced()).isEmpty();
    assertThat(found()).isEmpty();
  }

  @Test
  void aLineMayGoOnWithTheRowBeforeOrStandAboveTheNext() {
    WrittenTables written =
        read(
            "Table 1. Props\n\nOn stage\nCrown of 2 3\nthe king\nSkull 1 1\n",
            "tables: [{lines: 1-6, columns: 2, join: 5}]");
    assertThat(written.rows("play.table.1"))
        .containsExactly("On stage →3", "Crown of the king | 2 | 3", "Skull | 1 | 1");
  }

  @Test
  void rowsOfWordsAreReadByAPattern() {
    WrittenTables written =
        read(
            "Table 1. The company\n\nA. Kemp clown 1599 keeper of\nthe jigs\nB. Pope king 1594 sharer\n",
            """
            tables:
              - lines: 1-5
                pattern: '(.+?) (clown|king) (\\d{4}) (.+)'
                overflow: 3
            """);
    assertThat(written.rows("play.table.1"))
        .containsExactly(
            "A. Kemp | clown | 1599 | keeper of the jigs", "B. Pope | king | 1594 | sharer");
  }

  @Test
  void cellsMayGoOverRowsAndColumnsAndComeInAnyOrder() {
    WrittenTables written =
        read(
            "| Hamlet Yorick | Acts |\n|--|--|\n| king | I II |\n",
            """
            tables:
              - n: '1'
                lines: 1-3
                rows: ['head 1: .*2 1-2', '3: 0/2 1 .; 1: 2 . .', '3: . . 1; 1: . 2 .']
            """);
    assertThat(written.headings("play.table.1")).containsExactly(" | Acts →2");
    assertThat(written.rows("play.table.1")).containsExactly("king ↓2 | I | Hamlet", "II | Yorick");
    assertThat(written.misplaced()).isEmpty();
    assertThat(found()).isEmpty();
  }

  @Test
  void whatCanHardlyBeReadIsUnclearAndNothingOfItIsLost() {
    WrittenTables written =
        read(
            "Table 1. Props\n\n(7%0 ;; 4^\n",
            "tables: [{lines: 1-3, columns: 2, rows: ['3: 1-2*'], doubtful: 3}]");
    assertThat(written.tei).contains("<unclear cert=\"low\">(7%0 ;; 4^</unclear>");
  }

  @Test
  void misreadLostAndBrokenWordsAreRepairedInView() {
    WrittenTables written =
        read(
            """
            | Cnown<b> | 1O |
            |---|---|
            | Trap- | 2 |
            | door | |
            """,
            """
            tables:
              - n: props
                title: Table of props
                lines: 1-4
                header: false
                rows: ['1: ?0=Old 1 2', '3: 0 1; 4: 0']
                read:
                  - {line: 1, found: Cnown, read: Crown}
                  - {line: 1, found: 1O, read: '10', cert: medium}
                  - {line: 3, found: Trap- door, read: Trapdoor, kind: reg}
                  - {line: 3, found: '2', read: or 3, kind: supplied}
                  - {line: 1, found: '<b>', kind: surplus}
            """);
    assertThat(written.rows("play.table.props"))
        .containsExactly("Old | Crown | 10", "Trapdoor | 2 or 3 | ");
    assertThat(written.texts("play.table.props", "head")).containsExactly("Table of props");
    assertThat(written.tei)
        .contains("<choice><sic>1O</sic><corr resp=\"#edition\" cert=\"medium\">10</corr></choice>")
        .contains("<choice><orig>Trap- door</orig><reg ")
        .contains("<surplus>&lt;b&gt;</surplus>")
        .contains("<supplied reason=\"lost\" resp=\"#edition\" cert=\"medium\">Old</supplied>");
    assertThat(written.misplaced()).isEmpty();
    assertThat(found()).isEmpty();
  }

  @Test
  void ofALostFigureTheCaptionStays() {
    WrittenTables written =
        read("Figure 2. The stage\nSource: Drawn.\n", "tables: [{as: figure, n: '2', lines: 1-2}]");
    assertThat(written.texts("play.figure.2", "head")).containsExactly("Figure 2. The stage");
    assertThat(written.texts("play.figure.2", "trailer")).containsExactly("Source: Drawn.");
    assertThat(written.tei).contains("<gap reason=\"lost\" resp=\"#edition\"/>");
  }
}
