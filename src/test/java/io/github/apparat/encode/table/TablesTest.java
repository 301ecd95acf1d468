package io.github.apparat.encode.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of a table or its sheet an editor is told. */
class TablesTest extends InventedTables {
  @Test
  void aRowWithoutItsNumberOfValuesIsFoundAndKept() {
    WrittenTables written =
        read("Table 1. Props\n\nCrown 2 3\nSkull 1\n", "tables: [{lines: 1-4, columns: 2}]");
    assertThat(written.rows("play.table.1")).containsExactly("Crown | 2 | 3", "Skull | 1 | ");
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("play.txt:4:1 warning ENCODE-09 this row has 1 values; expected: 2");
  }

  @Test
  void aPlanThatMiscountsIsFound() {
    read("Table 1. Props\n\nCrown 2 3\n", "tables: [{lines: 1-3, rows: ['3: 0 1']}]");
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith(
            "play.txt:3:1 error ENCODE-10 the plan of this row places 2 words; there are 3");
  }

  @Test
  void aSumThatDoesNotAddUpIsFoundAndThePrintedFigureStays() {
    WrittenTables written =
        read(
            "Table 1. Props\n\nCrown 1,002 3 1,005\nSkull 1 1 3\nAll 1,003 5 1,008\n",
            "tables: [{lines: 1-5, columns: 3, sums: {across: [1+2=3], down: [1, 2]}}]");
    assertThat(written.rows("play.table.1")).contains("Skull | 1 | 1 | 3");
    assertThat(found())
        .hasSize(2)
        .anySatisfy(
            f ->
                assertThat(f)
                    .startsWith("play.txt:4:11 warning ENCODE-11 the row adds up to 2; printed: 3"))
        .anySatisfy(
            f ->
                assertThat(f)
                    .startsWith(
                        "play.txt:5:11 warning ENCODE-11 the column adds up to 4; printed: 5"));
  }

  @Test
  void roundedFiguresMayMissTheirSumByTheRounding() {
    read(
        "Table 1. Shares\n\nPit 33.3\nBoxes 66.6\nAll 100.0\n",
        "tables: [{lines: 1-5, columns: 1, sums: {down: [1]}}]");
    assertThat(found()).isEmpty();
  }

  @Test
  void aCorrectionThatStandsNowhereIsFound() {
    read(
        "| a | 1 |\n|--|--|\n| b | 2 |\n",
        "tables: [{lines: 1-3, read: [{line: 3, found: '7', read: '2'}]}]");
    assertThat(found()).singleElement().asString().contains("play.txt:3:1 error ENCODE-06 “7”");
  }

  @Test
  void aSheetThatMakesNoSenseIsFoundWithItsPlace() {
    read("| a |\n", "tables:\n  - lines: 1\n    rows: ['1: zero']\n");
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("tei/source/play/tables.yaml:3:")
        .contains("SOURCE-02 a place is a column");
  }

  @Test
  void linesBeyondTheTextAreFound() {
    read("| a |\n", "tables: [{lines: 4-9}]");
    assertThat(found()).singleElement().asString().contains("SOURCE-02 the text has no line 9");
    assertThat(tables).isEmpty();
  }

  @Test
  void aCellThatAnotherOneCoversIsFound() {
    read(
        "Table 1. Props\n\nCrown 2 3\n",
        "tables: [{lines: 1-3, columns: 2, rows: ['3: 0 1-2 2']}]");
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("play.txt:3:9 error ENCODE-12 another cell reaches into column 2 of this row");
  }

  @Test
  void tablesThatShareALineAreFound() {
    read("| a | 1 |\n|--|--|\n| b | 2 |\n", "tables: [{lines: 1-2}, {lines: 2-3}]");
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("play.txt:2:1 error SOURCE-02 this table begins before the last one ends");
    assertThat(tables).hasSize(1);
  }

  @Test
  void aPlanForALineOutsideTheRowsIsFound() {
    read(
        "Table 1. Props\n\nCrown 2\n\nThe end\n",
        "tables: [{lines: 1-3, columns: 1, rows: ['3: 0 1; 5: 1*']}]");
    assertThat(found()).singleElement().asString().startsWith("play.txt:5:1 error ENCODE-06 A row");
  }
}
