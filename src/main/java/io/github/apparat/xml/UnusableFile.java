package io.github.apparat.xml;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Rule;

/**
 * A file of the edition's own machinery — a stylesheet, schema, template or label — that does not
 * work. Nothing can be made without it, so it ends the run; the command line reports it as a
 * finding.
 */
public final class UnusableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Location place;

  /**
   * @param place the file, and line where known
   * @param message what is wrong with it
   */
  public UnusableFile(Location place, String message, Throwable cause) {
    super(message, cause);
    this.place = place;
  }

  /** What an editor reads. */
  public Finding finding() {
    return Rule.RENDER_02.at(place, getMessage());
  }
}
