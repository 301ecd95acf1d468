package io.github.apparat;

import io.github.apparat.explain.Formats;
import io.github.apparat.explain.Manual;
import io.github.apparat.explain.Telling;
import io.github.apparat.report.Report;
import io.github.apparat.report.Severity;
import io.github.apparat.xml.Xml;
import java.io.PrintWriter;

/**
 * Prints reports.
 *
 * @param format how
 * @param all as text: every finding, however many there are of a code
 * @param summary as text: a summary by codes, however few findings there are
 */
record Reports(Format format, boolean all, boolean summary) {
  /** How findings are printed. */
  enum Format {
    text,
    json,
    sarif,
    svrl
  }

  /**
   * Prints a report.
   *
   * @param sum what was done, in a line; as data, the findings are all that is printed
   */
  void print(Xml xml, Report report, String sum, PrintWriter out) {
    switch (format) {
      case json -> out.print(report.json());
      case sarif -> Formats.sarif(report, xml, Main.VERSION, out);
      case svrl -> Formats.svrl(report, xml, out);
      case text -> {
        new Telling(all, summary, () -> Manual.read(xml)).print(report, out);
        out.println(
            sum
                + ", "
                + report.count(Severity.ERROR)
                + " errors, "
                + report.count(Severity.WARNING)
                + " warnings");
      }
    }
    out.flush();
  }
}
