package io.github.apparat.check;

import io.github.apparat.mask.MaskedWords;
import io.github.apparat.report.Report;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xml.sax.ContentHandler;

/** Reads the files of an edition of the house's own layout, by the schemas of the house. */
final class HouseRules {
  private final Xml xml;
  private final Grammar grammar;
  private final Schematron schematron;

  /** Compiles the schemas of an edition, or the defaults; throws where one is no schema. */
  HouseRules(Xml xml) {
    this.xml = xml;
    Supplier<Grammar> begun = Workers.begun(() -> Grammar.of(xml.folder(), Grammar.FILE));
    schematron = new Schematron(xml, Schematron.FILE);
    grammar = begun.get();
  }

  Optional<Reading> read(Path path, Report report) {
    Grammar.Validation validation = grammar.validation();
    Outline outline = new Outline();
    List<ContentHandler> witnesses = List.of(validation.handler(), outline);
    Optional<XmlFile> file = xml.read(path, witnesses, report);
    file.ifPresent(
        f -> {
          report.addAll(validation.findings(f));
          schematron.check(f, report);
          Notes.numbers(f, report);
          Dating.check(f, report);
          MaskedWords.check(f, report);
        });
    return file.map(f -> new Reading(f, outline));
  }
}
