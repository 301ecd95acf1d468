package io.github.apparat.intake;

import io.github.apparat.report.Report;
import java.util.Optional;

/** Reads documents of one kind. */
interface Reading {
  /**
   * Reads.
   *
   * @param report takes why a document cannot be read
   */
  Optional<Form> read(Received received, Report report);
}
