package io.github.apparat.check;

import io.github.apparat.mask.MaskedWords;
import io.github.apparat.register.RegisterReader;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads an edition's TEI and checks it; every file is checked, however bad another one is. */
public final class Checker {
  private static final String EDITION = "tei/edition.xml";
  private static final String TEXTS = "tei/text";
  private static final String REGISTERS = "tei/register";

  private final Xml xml;
  private final Grammar grammar;
  private final Schematron schematron;

  /** Compiles the schemas of an edition, or the defaults; throws where one is no schema. */
  public Checker(Xml xml) {
    this.xml = xml;
    grammar = new Grammar(xml.folder());
    schematron = new Schematron(xml);
  }

  /**
   * Checks all.
   *
   * @param instead files to read in the place of those in {@code tei/text}, by name: the filled
   *     texts of a private site
   * @param report takes all findings
   * @return the files that could be read
   */
  public Corpus check(Map<String, Path> instead, Report report) {
    EditionFolder folder = xml.folder();
    List<Path> paths = new ArrayList<>();
    if (Files.isRegularFile(folder.path(EDITION))) {
      paths.add(folder.path(EDITION));
    } else {
      report.add(Rule.FILE_01.at(Location.of(EDITION), "there is no such file"));
    }
    paths.addAll(folder.xml(REGISTERS));
    folder.xml(TEXTS).forEach(p -> paths.add(instead.getOrDefault(folder.name(p), p)));
    List<Optional<XmlFile>> read = Workers.each(paths, path -> read(path, report));
    Set<String> unread = new TreeSet<>();
    for (int i = 0; i < paths.size(); i++) {
      if (read.get(i).isEmpty()) {
        unread.add(paths.get(i).getFileName().toString().replaceFirst("\\.xml$", ""));
      }
    }
    Corpus corpus = corpus(read.stream().flatMap(Optional::stream).toList(), unread);
    new References(corpus).check(report);
    new Chronology(corpus.register()).check(report);
    Offices offices = new Offices(corpus.register());
    corpus.texts().forEach(text -> offices.check(text, report));
    return corpus;
  }

  private Optional<XmlFile> read(Path path, Report report) {
    Grammar.Validation validation = grammar.validation();
    Optional<XmlFile> file = xml.read(path, validation.handler(), report);
    file.ifPresent(
        f -> {
          report.addAll(validation.findings(f));
          schematron.check(f, report);
          Dating.check(f, report);
          MaskedWords.check(f, report);
        });
    return file;
  }

  private static Corpus corpus(List<XmlFile> files, Set<String> unread) {
    List<XmlFile> registers = files.stream().filter(Checker::isRegister).toList();
    return new Corpus(
        files.stream().filter(f -> f.name().equals(EDITION)).findFirst(),
        files.stream().filter(f -> !f.name().equals(EDITION) && !isRegister(f)).toList(),
        registers,
        RegisterReader.read(registers),
        unread);
  }

  private static boolean isRegister(XmlFile file) {
    return file.name().startsWith(REGISTERS + "/");
  }
}
