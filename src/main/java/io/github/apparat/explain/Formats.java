package io.github.apparat.explain;

import io.github.apparat.report.Report;
import io.github.apparat.xml.Xml;
import java.io.Writer;

/** A report as data for other programs. */
public final class Formats {
  private Formats() {}

  /**
   * Writes SARIF 2.1.0; the writer stays open.
   *
   * @param version of the program
   */
  public static void sarif(Report report, Xml xml, String version, Writer out) {
    Manual manual = Manual.read(xml);
    new Sarif(manual, new Fingerprint(xml.folder())).write(report.findings(), version, out);
  }

  /** Writes SVRL; the writer stays open. */
  public static void svrl(Report report, Xml xml, Writer out) {
    Svrl.write(report.findings(), xml, out);
  }
}
