package io.github.apparat.encode.table;

import io.github.apparat.encode.mark.Sheet;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the tables of a received text: those its sheet names, and besides them every run of lines
 * between column rules.
 */
public final class Tables {
  private final String id;
  private final SourceText source;
  private final TableSheet sheet;
  private final Report report;
  private final Set<String> ids = new HashSet<>();

  private Tables(String id, SourceText source, TableSheet sheet, Report report) {
    this.id = id;
    this.source = source;
    this.sheet = sheet;
    this.report = report;
  }

  /**
   * Reads the tables of a text.
   *
   * @param folder of the edition; the sheet is {@code tei/source/ID/tables.yaml}, if there is one
   * @param id of the text
   * @param report takes rows without their number of values, sums that do not add up, and what of
   *     the sheet fits nothing
   * @return in the order of the text; no two share a line
   */
  public static List<Table> read(
      EditionFolder folder, String id, SourceText source, Report report) {
    String name = "tei/source/" + id + "/tables.yaml";
    TableSheet sheet =
        Sheet.read(folder, name, TableSheet.class, report).orElseGet(TableSheet::none);
    return new Tables(id, source, sheet, report).read();
  }

  private List<Table> read() {
    List<TableSheet.Entry> entries = new ArrayList<>();
    int taken = 0;
    for (TableSheet.Entry entry : sheet.tables()) {
      if (entry.last() > source.lines().count()) {
        wrong(source.text().length(), "the text has no line " + entry.last());
      } else if (entry.first() <= taken || entry.last() < entry.first()) {
        wrong(source.lines().startOf(entry.first()), "this table begins before the last one ends");
      } else {
        entries.add(entry);
        taken = entry.last();
      }
    }
    entries.addAll(new PipeTables(source, sheet).besides(entries));
    entries.sort(Comparator.comparingInt(TableSheet.Entry::first));
    return entries.stream().map(this::table).toList();
  }

  private void wrong(int start, String found) {
    report.add(
        Rule.SOURCE_02.at(
            source.locate(start), found + "; expected: tables.yaml has them in order"));
  }

  private Table table(TableSheet.Entry entry) {
    Surroundings around = Surroundings.read(source, sheet, entry);
    boolean pipes = around.rows().stream().anyMatch(line -> Surroundings.isPipe(source, line));
    Corrections corrections = new Corrections(source, entry.read());
    Grid grid = Grid.of(new Rows(source, entry, pipes, report).read(around.rows()), entry);
    if (entry.as() == TableSheet.Form.TABLE) {
      grid.hidden().forEach(cell -> report.add(twice(cell, entry)));
    }
    corrections.settle(pieces(grid, around), report);
    Cells cells = new Cells(source, corrections, (out, run) -> {});
    new SumCheck(source, cells, report).check(entry.sums(), grid.rows());
    return new Table(id(entry, around), entry, around, grid, source, corrections);
  }

  private Finding twice(Cell cell, TableSheet.Entry entry) {
    int start =
        cell.pieces().isEmpty()
            ? source.lines().startOf(entry.first())
            : cell.pieces().get(0).start();
    return Rule.ENCODE_12.at(source.locate(start), cell.column());
  }

  private static List<List<Span>> pieces(Grid grid, Surroundings around) {
    List<List<Span>> pieces = new ArrayList<>();
    around.caption().ifPresent(c -> pieces.add(List.of(c)));
    for (Row row : grid.rows()) {
      row.cells.values().forEach(c -> pieces.add(Cells.sorted(c.pieces())));
    }
    around.notes().forEach(n -> pieces.add(List.of(n.words())));
    pieces.removeIf(List::isEmpty);
    return pieces;
  }

  private String id(TableSheet.Entry entry, Surroundings around) {
    String number = entry.number(around).orElse("");
    String kind =
        switch (entry.as()) {
          case TABLE -> ".table.";
          case GLOSS, CONTENTS -> ".list.";
          case FIGURE -> ".figure.";
        };
    String numbered = id + kind + number.replaceAll("[^\\p{L}\\d.-]", "");
    boolean free = !number.isEmpty() && ids.add(numbered);
    return free ? numbered : id + kind + "line" + entry.first();
  }
}
