package io.github.apparat.site;

import io.github.apparat.report.Location;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.UnusableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A site that is written beside the old one and takes its place whole. Whatever stops the writing,
 * the old one stays; if the machine stops between the two last steps, it is put back the next time.
 */
final class SiteFolder {
  /** What every page of ours says in its head. */
  private static final String OURS = "name=\"apparat-site\"";

  private final Path site;
  private final Path beside;
  private final Path before;
  private final String prefix;

  SiteFolder(Path site) {
    this(site, "");
  }

  private SiteFolder(Path site, String prefix) {
    this.prefix = prefix;
    this.site = site.toAbsolutePath().normalize();
    beside = this.site.resolveSibling("." + this.site.getFileName() + ".being-written");
    before = this.site.resolveSibling("." + this.site.getFileName() + ".before");
  }

  /**
   * Begins anew beside the old site; throws {@link UnusableFile} where something else is in its
   * place.
   */
  void begin() {
    try {
      if (!mayBeReplaced()) {
        throw new UnusableFile(
            Rule.SITE_02.at(Location.of(site.getFileName().toString()), site.getFileName()), null);
      }
      if (Files.exists(before) && !Files.exists(site)) {
        Files.move(before, site);
      }
      delete(beside);
      delete(before);
      Files.createDirectories(beside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean mayBeReplaced() throws IOException {
    if (!Files.exists(site)) {
      return true;
    }
    if (!Files.isDirectory(site)) {
      return false;
    }
    Path home = site.resolve("index.html");
    if (Files.isRegularFile(home)) {
      return Files.readString(home).contains(OURS);
    }
    try (Stream<Path> inside = Files.list(site)) {
      return inside.findAny().isEmpty();
    }
  }

  /** A folder of the same site, with {@code /} at its end; empty for the whole. */
  SiteFolder below(String folder) {
    return new SiteFolder(site, prefix + folder);
  }

  /** Writes a file of the new site. */
  void write(String path, byte[] bytes) {
    try {
      Path file = beside.resolve(prefix + path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds all that has been written as one file. */
  void archive(String name) {
    Archive.write(beside, name);
  }

  /** Puts the new site in the place of the old one. */
  void swap() {
    try {
      if (Files.exists(site)) {
        Files.move(site, before, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(beside, site, StandardCopyOption.ATOMIC_MOVE);
      delete(before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
