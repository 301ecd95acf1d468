package io.github.apparat.explain;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.report.Severity;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A report as lines for a reader: findings by place, of one code no more than one reads; where
 * there are many, a summary by codes at the end, the most frequent first.
 */
public final class Telling {
  /** So many findings of a code are shown; with more than these in all there is a summary. */
  static final int SHOWN = 25;

  private final boolean all;
  private final boolean summary;
  private final Supplier<Manual> manual;

  /**
   * @param all whether every finding is shown
   * @param summary whether there is a summary in any case
   * @param manual asked for the titles of a summary
   */
  public Telling(boolean all, boolean summary, Supplier<Manual> manual) {
    this.all = all;
    this.summary = summary;
    this.manual = manual;
  }

  /** Prints a report. */
  public void print(Report report, PrintWriter out) {
    List<Finding> findings = report.findings();
    Map<String, List<Finding>> byCode =
        findings.stream().collect(Collectors.groupingBy(Finding::code));
    List<Map.Entry<String, List<Finding>>> frequent =
        byCode.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<String, List<Finding>> e) -> -e.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    Map<String, Integer> shown = new HashMap<>();
    for (Finding finding : findings) {
      if (all || shown.merge(finding.code(), 1, Integer::sum) <= SHOWN) {
        out.print(finding + "\n");
      }
    }
    if (!all) {
      frequent.forEach(e -> more(e.getKey(), e.getValue().size() - SHOWN, out));
    }
    if (summary && !findings.isEmpty() || findings.size() > SHOWN) {
      out.print("\n");
      Manual titles = manual.get();
      frequent.forEach(e -> sum(e.getKey(), titles.title(e.getKey()), e.getValue(), out));
      out.print("\n");
    }
  }

  private static void more(String code, int left, PrintWriter out) {
    if (left > 0) {
      out.print(String.format(Locale.ROOT, "and %,d more of %s; --all shows them\n", left, code));
    }
  }

  private static void sum(String code, String title, List<Finding> findings, PrintWriter out) {
    Severity worst =
        findings.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow();
    String line =
        String.format(
            Locale.ROOT, "%,8d  %-10s %-7s  %s", findings.size(), code, worst.word(), title);
    out.print(
        line.stripTrailing() + "\n" + " ".repeat(10) + "first: " + findings.get(0).place() + "\n");
  }
}
