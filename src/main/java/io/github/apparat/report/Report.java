package io.github.apparat.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Collects findings; safe to add to from several threads. The order in which they were added leaves
 * no trace: they are read sorted, and the same finding counts once.
 */
public final class Report {
  private final Set<Finding> findings = new TreeSet<>();

  /** Adds a finding. */
  public synchronized void add(Finding finding) {
    findings.add(finding);
  }

  /** Adds findings. */
  public synchronized void addAll(Collection<Finding> more) {
    findings.addAll(more);
  }

  /** Puts another finding in the place of each. */
  public synchronized void replace(UnaryOperator<Finding> other) {
    List<Finding> all = findings.stream().map(other).toList();
    findings.clear();
    findings.addAll(all);
  }

  /** All findings, sorted by place. */
  public synchronized List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** How many findings weigh this much. */
  public synchronized long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** Whether there is an error. */
  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  /** The findings, one a line, each line ended by LF; empty where there are none. */
  public String text() {
    StringBuilder out = new StringBuilder();
    findings().forEach(f -> out.append(f).append('\n'));
    return out.toString();
  }

  /**
   * The findings as a JSON array of objects with file, line, column, severity, code, text, hint
   * and, empty where it is not known, the place in the received text.
   */
  public String json() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Finding finding : findings()) {
      all.addObject()
          .put("file", finding.place().file())
          .put("line", finding.place().line())
          .put("column", finding.place().column())
          .put("severity", finding.severity().word())
          .put("code", finding.code())
          .put("text", finding.text())
          .put("hint", finding.hint())
          .put("received", finding.received().map(Location::toString).orElse(""));
    }
    return all.toPrettyString() + "\n";
  }
}
