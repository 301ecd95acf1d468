package io.github.apparat.encode.table;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Reads the tables of an invented text, {@code play.txt}, with or without a sheet. */
abstract class InventedTables {
  @TempDir private Path folder;
  private final Report report = new Report();
  SourceText source;
  List<Table> tables;

  /**
   * Reads and writes the tables.
   *
   * @param sheet the content of {@code tables.yaml}; empty for none
   */
  WrittenTables read(String text, String sheet) {
    if (!sheet.isEmpty()) {
      Path file = folder.resolve("tei/source/play/tables.yaml");
      try {
        Files.createDirectories(file.getParent());
        Files.writeString(file, sheet);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    source = new SourceText("play.txt", "0", text);
    tables = Tables.read(new EditionFolder(folder), "play", source, report);
    return new WrittenTables(source, tables);
  }

  /** What the report says, a finding a line. */
  List<String> found() {
    return report.findings().stream().map(Finding::toString).toList();
  }
}
