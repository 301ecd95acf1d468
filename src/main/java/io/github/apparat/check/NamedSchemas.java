package io.github.apparat.check;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.UnusableFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The RELAX NG schemas that foreign files name. One that lies in the folder is used, whatever the
 * file says of its kind; one that lies elsewhere is never asked for. Each is spoken of once.
 */
final class NamedSchemas {
  private final EditionFolder folder;
  private final Map<String, Optional<Grammar>> known = new HashMap<>();

  NamedSchemas(EditionFolder folder) {
    this.folder = folder;
  }

  /** The schemas for a file, in the order in which it names them. */
  List<Grammar> of(String file, Prologue prologue, Report report) {
    return prologue.schemas().stream()
        .flatMap(address -> of(file, address, report).stream())
        .toList();
  }

  private synchronized Optional<Grammar> of(String file, String address, Report report) {
    Optional<String> name = inside(file, address);
    String key = name.orElse(address);
    if (!known.containsKey(key)) {
      Optional<Grammar> grammar = name.flatMap(n -> grammar(n, file, report));
      if (name.isEmpty()) {
        report.add(Rule.SCHEMA_01.at(Location.of(file), address));
      }
      known.put(key, grammar);
    }
    return known.get(key);
  }

  private Optional<Grammar> grammar(String name, String file, Report report) {
    if (!name.matches("(?i).*\\.(rng|rnc)")) {
      report.add(Rule.SCHEMA_02.at(Location.of(file), name));
      return Optional.empty();
    }
    try {
      return Optional.of(Grammar.of(folder, name));
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
