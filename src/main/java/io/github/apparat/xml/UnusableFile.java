package io.github.apparat.xml;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Rule;

/**
 * Something the edition's own machinery cannot work with: a stylesheet, schema, template or label
 * that is wrong, a folder that may not be written. Nothing can be made without it, so it ends the
 * run; the command line reports it as a finding.
 */
public final class UnusableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /**
   * @param finding what an editor reads
   * @param cause may be null
   */
  public UnusableFile(Finding finding, Throwable cause) {
    super(finding.toString(), cause);
    this.finding = finding;
  }

  /**
   * @param place the file, and line where known
   * @param message what is wrong with it
   * @param cause may be null
   */
  public UnusableFile(Location place, String message, Throwable cause) {
    this(Rule.RENDER_02.at(place, message), cause);
  }

  /** What an editor reads. */
  public Finding finding() {
    return finding;
  }
}
