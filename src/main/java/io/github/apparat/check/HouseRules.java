package io.github.apparat.check;

import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.mask.MaskedWords;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xml.sax.ContentHandler;

/**
 * Reads the files of an edition of the house's own layout, by the schemas of the house. Of a file
 * that was read before and has not changed, what was found then is told again.
 */
final class HouseRules {
  private final Xml xml;
  private Grammar grammar;
  private Schematron schematron;
  private final NoteKinds kinds;

  /**
   * What is known of a file.
   *
   * @param outline nothing where it could not be read
   */
  private record Known(Optional<Outline> outline, List<Finding> findings) {}

  /**
   * @param xml reads the files, and the schemas of the edition or the defaults
   */
  HouseRules(Xml xml) {
    this.xml = xml;
    kinds = kinds(xml);
  }

  private static NoteKinds kinds(Xml xml) {
    Optional<Digest> digest = xml.digest(xml.folder().path(Holdings.EDITION));
    Supplier<NoteKinds> read = () -> NoteKinds.of(xml);
    return digest.map(d -> xml.kept().inMemory().of("kinds of notes", d, read)).orElseGet(read);
  }

  /**
   * Reads a file, and checks it by itself; throws {@link io.github.apparat.xml.UnusableFile} where
   * a schema is none.
   *
   * @param report takes what is found
   * @return nothing where it could not be read
   */
  Optional<Reading> read(Path path, Report report) {
    Optional<Digest> digest = xml.kept().keeps() ? xml.digest(path) : Optional.empty();
    if (digest.isEmpty()) {
      return checked(path, report);
    }
    Digest madeOf = Digest.of(xml.ground(), kinds.declared(), digest.get());
    String name = "check " + xml.folder().name(path);
    Optional<Known> before = xml.kept().find(name, madeOf);
    if (before.isPresent()) {
      report.addAll(before.get().findings());
      return before.get().outline().map(o -> new Reading(xml.known(path, digest.get()), o));
    }
    Report found = new Report();
    Optional<Reading> reading = checked(path, found);
    report.addAll(found.findings());
    // An editor may save while we read.
    if (xml.digest(path).equals(digest)) {
      Known known = new Known(reading.map(Reading::outline), found.findings());
      xml.kept().keep(name, madeOf, known);
    }
    return reading;
  }

  private Optional<Reading> checked(Path path, Report report) {
    compile();
    Grammar.Validation validation = grammar.validation();
    OutlineReader outline = new OutlineReader();
    List<ContentHandler> witnesses = List.of(validation.handler(), outline);
    Optional<XmlFile> file = xml.read(path, witnesses, report);
    file.ifPresent(
        f -> {
          report.addAll(validation.findings(f));
          schematron.check(f, report);
          Notes.numbers(f, report);
          kinds.check(f, report);
          Dating.check(f, report);
          MaskedWords.check(f, report);
        });
    return file.map(f -> new Reading(f, outline.outline()));
  }

  /** The schemas are compiled when the first file is checked by them. */
  private synchronized void compile() {
    if (grammar == null) {
      Kept kept = xml.kept().inMemory();
      Supplier<Grammar> begun =
          Workers.begun(
              () -> kept.of("grammar", xml.ground(), () -> Grammar.of(xml.folder(), Grammar.FILE)));
      schematron = kept.of("schematron", xml.ground(), () -> new Schematron(xml, Schematron.FILE));
      grammar = begun.get();
    }
  }
}
