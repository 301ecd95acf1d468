package io.github.apparat;

import io.github.apparat.source.SourceReader;
import io.github.apparat.xml.EditionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The whole texts of protected ones, in {@code target/private/tei}. Editors work on them; beside
 * each stands the sha256 of what was written last, so that no edit is ever written over.
 */
final class WholeTexts {
  private static final String WHOLE = "target/private/tei/";
  private static final List<String> SCHEMA = List.of("apparat.rng", "apparat.sch");

  private final EditionFolder folder;

  WholeTexts(EditionFolder folder) {
    this.folder = folder;
  }

  Path path(String id) {
    return folder.path(WHOLE + id + ".xml");
  }

  /** Whether somebody has changed a whole text since it was written or masked. */
  boolean isEdited(String id) {
    Path whole = path(id);
    try {
      if (!Files.exists(whole)) {
        return false;
      }
      Path written = written(whole);
      return !Files.exists(written)
          || !Files.readString(written)
              .strip()
              .equals(SourceReader.sha256(Files.readAllBytes(whole)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a whole text and remembers it; beside it, the schema that it names as {@code ../schema}.
   */
  Path write(String id, String tei) {
    write(path(id), tei);
    SCHEMA.forEach(this::copySchema);
    remember(path(id), tei);
    return path(id);
  }

  /** Remembers that a whole text and the edition's masked one say the same. */
  void remember(Path whole, String tei) {
    if (whole.toAbsolutePath().normalize().startsWith(folder.path(WHOLE))) {
      write(written(whole), SourceReader.sha256(tei.getBytes(StandardCharsets.UTF_8)) + "\n");
    }
  }

  private void copySchema(String name) {
    folder
        .bytes("tei/schema/" + name)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .ifPresent(schema -> write(folder.path("target/private/schema/" + name), schema));
  }

  private static Path written(Path whole) {
    return whole.resolveSibling(whole.getFileName() + ".sha256");
  }

  /** Writes beside a file and swaps, so that a crash leaves the old one whole. */
  static void write(Path path, String text) {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same of bytes, for a file that keeps its own encoding. */
  static void write(Path path, byte[] bytes) {
    try {
      Files.createDirectories(path.getParent());
      Path beside = path.resolveSibling(path.getFileName() + ".new");
      Files.write(beside, bytes);
      Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
