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
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads the files of an edition of the house's own layout, by the schemas of the house. Of a file
 * that was read before and has not changed, what was found then is told again.
 */
final class HouseRules {
  private final Xml xml;
  private final Consumer<Reading> begins;
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
   * @param begins is told of each file that was read, before it is checked
   */
  HouseRules(Xml xml, Consumer<Reading> begins) {
    this.xml = xml;
    this.begins = begins;
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
    return xml.open(path, report).flatMap(opened -> checked(opened, report));
  }

  /** The grammar takes as long as all the rest, and sees the file beside that. */
  private Optional<Reading> checked(Xml.Opened opened, Report report) {
    Grammar.Validation validation = grammar.validation();
    OutlineReader outline = new OutlineReader();
    try (Workers.Begun<Grammar.Validation> validated =
        Workers.begun(
            () -> {
              opened.tell(validation.handler());
              return validation;
            })) {
      Optional<Reading> reading =
          opened.read(List.of(outline), report).map(file -> new Reading(file, outline.outline()));
      reading.ifPresent(
          r -> {
            begins.accept(r);
            check(r.file(), report);
            report.addAll(validated.get().findings(r.file()));
          });
      return reading;
    }
  }

  private void check(XmlFile file, Report report) {
    schematron.check(file, report);
    Notes.numbers(file, report);
    kinds.check(file, report);
    Dating.check(file, report);
    MaskedWords.check(file, report);
  }

  /** The schemas are compiled when the first file is checked by them. */
  private synchronized void compile() {
    if (grammar == null) {
      Kept kept = xml.kept().inMemory();
      try (Workers.Begun<Grammar> begun =
          Workers.begun(
              () ->
                  kept.of("grammar", xml.ground(), () -> Grammar.of(xml.folder(), Grammar.FILE)))) {
        schematron =
            kept.of("schematron", xml.ground(), () -> new Schematron(xml, Schematron.FILE));
        grammar = begun.get();
      }
    }
  }
}
