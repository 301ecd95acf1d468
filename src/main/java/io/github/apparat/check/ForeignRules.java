package io.github.apparat.check;

import io.github.apparat.check.NamedSchemas.Schema;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xml.sax.ContentHandler;

/**
 * Reads the files of somebody else's folder: by the schema that each names, if it lies in the
 * folder, and by what breaks pages. What is no TEI is told apart, and said once a kind.
 */
final class ForeignRules {
  private final Xml xml;
  private final NamedSchemas schemas;
  private final Map<String, TreeSet<String>> passedOver = new TreeMap<>();
  private final Map<String, TreeSet<String>> outside = new TreeMap<>();

  ForeignRules(Xml xml) {
    this.xml = xml;
    schemas = new NamedSchemas(xml);
  }

  /** Reads a file; nothing where it is no TEI or cannot be read. */
  Optional<Reading> read(Path path, Report report) {
    OutlineReader reader = new OutlineReader();
    String name = xml.folder().name(path);
    Prologue prologue = Prologue.of(path);
    prologue.doctype().ifPresent(d -> note(outside, d, name));
    List<Schema> named = schemas.of(name, prologue, report);
    List<Grammar.Validation> validations =
        named.stream().flatMap(s -> s.grammar().stream()).map(Grammar::validation).toList();
    List<ContentHandler> witnesses = new ArrayList<>();
    validations.forEach(v -> witnesses.add(v.handler()));
    witnesses.add(reader);
    Optional<XmlFile> file = xml.read(path, witnesses, report);
    Outline outline = reader.outline();
    if (file.isEmpty() || !isTei(file.get(), outline, report)) {
      return Optional.empty();
    }
    validations.forEach(v -> report.addAll(v.warnings(file.get())));
    named.stream()
        .flatMap(s -> s.rules().stream())
        .flatMap(rules -> rules.findings(file.get()).stream())
        .map(Finding::asWarning)
        .forEach(report::add);
    Notes.check(file.get(), report);
    return file.map(f -> new Reading(f, outline));
  }

  private boolean isTei(XmlFile file, Outline outline, Report report) {
    if (outline.namespace().equals(Outline.TEI)) {
      return true;
    }
    if (outline.root().matches("TEI\\.2|teiCorpus\\.2")) {
      report.add(Rule.FILE_03.at(new Location(file.name(), 1, 1), outline.root()));
    } else {
      String in = outline.namespace().isEmpty() ? "" : " in " + outline.namespace();
      note(passedOver, outline.root() + in, file.name());
    }
    return false;
  }

  private static void note(Map<String, TreeSet<String>> kinds, String kind, String file) {
    synchronized (kinds) {
      kinds.computeIfAbsent(kind, k -> new TreeSet<>()).add(file);
    }
  }

  /** Says once a kind what was passed over, at the first of its files. */
  void sum(Report report) {
    passedOver.forEach(
        (root, files) ->
            report.add(Rule.FILE_02.at(Location.of(files.first()), root, files.size())));
    outside.forEach(
        (dtd, files) -> report.add(Rule.DTD_01.at(Location.of(files.first()), dtd, files.size())));
  }
}
