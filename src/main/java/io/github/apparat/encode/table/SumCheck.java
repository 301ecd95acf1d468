package io.github.apparat.encode.table;

import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports printed sums that do not add up; none is changed. */
final class SumCheck {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d, ]*(?:\\.\\d+)?");

  private final SourceText source;
  private final Cells cells;
  private final Report report;

  SumCheck(SourceText source, Cells cells, Report report) {
    this.source = source;
    this.cells = cells;
    this.report = report;
  }

  void check(TableSheet.Sums sums, List<Row> all) {
    List<Row> rows = all.stream().filter(r -> !r.heading && !r.group).toList();
    for (String sum : sums.across()) {
      String[] sides = sum.split("=");
      for (Row row : rows) {
        List<Optional<BigDecimal>> parts = new ArrayList<>();
        for (String column : sides[0].split("\\+")) {
          parts.add(number(row, Integer.parseInt(column)));
        }
        check("the row", parts, row, Integer.parseInt(sides[1]));
      }
    }
    for (int column : sums.down()) {
      List<Optional<BigDecimal>> parts = new ArrayList<>();
      rows.subList(0, Math.max(0, rows.size() - 1)).forEach(r -> parts.add(number(r, column)));
      if (!rows.isEmpty()) {
        check("the column", parts, rows.get(rows.size() - 1), column);
      }
    }
  }

  private void check(String what, List<Optional<BigDecimal>> parts, Row row, int column) {
    Optional<BigDecimal> printed = number(row, column);
    if (printed.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    BigDecimal sum = parts.stream().map(Optional::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    // What is rounded may miss by half a unit for each figure.
    boolean rounded = printed.get().scale() > 0;
    BigDecimal miss =
        rounded
            ? new BigDecimal("0.05").multiply(BigDecimal.valueOf(parts.size() + 1L))
            : BigDecimal.ZERO;
    if (sum.subtract(printed.get()).abs().compareTo(miss) > 0) {
      int at = row.cells.get(column).pieces().get(0).start();
      report.add(
          Rule.ENCODE_11.at(
              source.locate(at), what, sum.toPlainString(), printed.get().toPlainString()));
    }
  }

  private Optional<BigDecimal> number(Row row, int column) {
    Cell cell = row.cells.get(column);
    if (cell == null || cell.pieces().isEmpty()) {
      return Optional.empty();
    }
    Matcher m = NUMBER.matcher(cells.reading(cell));
    return m.lookingAt()
        ? Optional.of(new BigDecimal(m.group().replaceAll("[, ]", "")))
        : Optional.empty();
  }
}
