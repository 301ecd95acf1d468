package io.github.apparat;

import io.github.apparat.intake.Intake;
import io.github.apparat.report.Report;
import io.github.apparat.xml.Xml;
import java.util.Optional;

/** Writes imported texts with their pictures, and says what to do next. */
final class Imports {
  private final Xml xml;

  Imports(Xml xml) {
    this.xml = xml;
  }

  /** Imports and writes; what was done, in a line. */
  String read(Intake.Order order, Report report) {
    Optional<Intake.Imported> imported = new Intake(xml, report).read(order);
    imported.ifPresent(this::write);
    return imported.map(this::written).orElse("nothing was written");
  }

  /** The pictures first: a text that stands there has all that it names. */
  private void write(Intake.Imported imported) {
    imported.pictures().forEach(WholeTexts::write);
    WholeTexts.write(imported.path(), imported.tei());
  }

  private String written(Intake.Imported imported) {
    String name = xml.folder().name(imported.path());
    return "written: %s, %d notes, %d pictures; next: look at it, say in availability/@n how much may be shown"
        .formatted(name, imported.notes(), imported.pictures().size());
  }
}
