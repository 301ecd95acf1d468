package io.github.apparat.release;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Media;
import io.github.apparat.site.Archive;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.EditionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The files of an edition that a release holds: the site; the TEI it was made of, as far as it may
 * be published, with its schema and the images that it names. How received texts are read, and what
 * is derived from TEI again, is not among them.
 */
final class ReleasedFiles {
  static final String RIGHTS = "LICENSE.txt";
  static final String CHANGES = "CHANGES.txt";
  private static final String SITE = "site/";
  private static final String MEDIA = "media/";
  private static final List<String> KEPT =
      List.of("tei/edition.xml", "tei/ids.tsv", "tei/schema/apparat.rng", "tei/schema/apparat.sch");

  private ReleasedFiles() {}

  /** The path of the TEI of a text. */
  static String path(Text text) {
    return "tei/text/" + text.id() + ".xml";
  }

  /**
   * All of them, by their paths.
   *
   * @param site the finished site
   */
  static SortedMap<String, Supplier<byte[]>> of(Edition edition, EditionFolder folder, Path site) {
    SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    Archive.files(site)
        .forEach(
            (path, bytes) -> {
              files.put(SITE + path, bytes);
              if (path.startsWith(MEDIA)) {
                files.put(Media.source(path), bytes);
              }
            });
    for (String name : KEPT) {
      folder.bytes(name).ifPresent(bytes -> files.put(name, () -> bytes));
    }
    edition.texts().stream()
        .filter(text -> text.tier() != Tier.METADATA)
        .forEach(text -> files.put(path(text), () -> bytes(folder.path(path(text)))));
    for (Path register : folder.xml("tei/register")) {
      files.put(folder.name(register), () -> bytes(register));
    }
    return files;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
