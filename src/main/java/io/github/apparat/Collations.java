package io.github.apparat;

import io.github.apparat.collate.Collator;
import io.github.apparat.report.Report;
import io.github.apparat.xml.Xml;
import java.util.Optional;

/** Writes collated texts, and says what was written. */
final class Collations {
  private final Xml xml;

  Collations(Xml xml) {
    this.xml = xml;
  }

  /** Collates and writes; what was done, in a line. */
  String collate(Collator.Order order, Report report) {
    Optional<Collator.Collated> collated = new Collator(xml, report).collate(order);
    collated.ifPresent(c -> WholeTexts.write(c.path().toAbsolutePath(), c.tei()));
    return collated
        .map(
            c ->
                "written: "
                    + xml.folder().name(c.path())
                    + ", "
                    + c.witnesses()
                    + " witnesses, "
                    + c.entries()
                    + " entries")
        .orElse("nothing was written");
  }
}
