package io.github.apparat.check;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.UnusableFile;
import io.github.apparat.xml.Xml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schemas that foreign files name, RELAX NG and Schematron. One that lies in the folder is
 * used, whatever the file says of its kind; one that lies elsewhere is never asked for. Each is
 * spoken of once.
 */
final class NamedSchemas {
  /** One of the two. */
  record Schema(Optional<Grammar> grammar, Optional<Schematron> rules) {}

  private final Xml xml;
  private final EditionFolder folder;
  private final Map<String, Optional<Schema>> known = new HashMap<>();

  NamedSchemas(Xml xml) {
    this.xml = xml;
    folder = xml.folder();
  }

  /** The schemas for a file, in the order in which it names them. */
  List<Schema> of(String file, Prologue prologue, Report report) {
    return prologue.schemas().stream()
        .flatMap(address -> of(file, address, report).stream())
        .toList();
  }

  private synchronized Optional<Schema> of(String file, String address, Report report) {
    Optional<String> name = inside(file, address);
    String key = name.orElse(address);
    if (!known.containsKey(key)) {
      Optional<Schema> schema = name.flatMap(n -> schema(n, file, report));
      if (name.isEmpty()) {
        report.add(Rule.SCHEMA_01.at(Location.of(file), address));
      }
      known.put(key, schema);
    }
    return known.get(key);
  }

  private Optional<Schema> schema(String name, String file, Report report) {
    if (!name.matches("(?i).*\\.(rng|rnc|sch)")) {
      report.add(Rule.SCHEMA_02.at(Location.of(file), name));
      return Optional.empty();
    }
    try {
      return Optional.of(
          name.matches("(?i).*\\.sch")
              ? new Schema(Optional.empty(), Optional.of(new Schematron(xml, name)))
              : new Schema(Optional.of(Grammar.of(folder, name)), Optional.empty()));
    } catch (UnusableFile e) {
      report.add(Rule.SCHEMA_03.at(Location.of(file), name, e.getMessage()));
      return Optional.empty();
    }
  }

  /** The name below the folder, where the file is there. */
  private Optional<String> inside(String file, String address) {
    if (Pointers.isOutside(address)) {
      return Optional.empty();
    }
    Path found = folder.path(file).resolveSibling(address.replaceFirst("[?#].*$", "")).normalize();
    boolean inside = found.startsWith(folder.root()) && Files.isRegularFile(found);
    return inside ? Optional.of(folder.name(found)) : Optional.empty();
  }
}
