package io.github.apparat.check;

import io.github.apparat.register.Register;
import io.github.apparat.report.Report;

/** The check of what registers claim of time, for those who have a register and no edition. */
public final class ChronologyOf {
  private ChronologyOf() {}

  /** What is wrong with a register. */
  public static Report register(Register register) {
    Report report = new Report();
    new Chronology(register).check(report);
    return report;
  }
}
