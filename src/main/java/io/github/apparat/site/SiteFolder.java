package io.github.apparat.site;

import io.github.apparat.kept.Contents;
import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.report.Location;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.UnusableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A site that is written beside the old one and takes its place whole. Whatever stops the writing,
 * the old one stays; if the machine stops between the two last steps, it is put back the next time.
 * Files that are the same as before are not written again: both folders have them until the old one
 * goes.
 */
final class SiteFolder {
  /** What every page of ours says in its head. */
  private static final String OURS = "name=\"apparat-site\"";

  private final Path site;
  private final Path beside;
  private final Path before;
  private final String prefix;
  private final Written written;

  /** What is there when all is done, and what was there before. */
  private record Written(
      Kept kept, Contents contents, boolean inPlace, Set<String> paths, Set<Path> folders) {}

  /**
   * @param kept keeps what the files of the site were
   * @param inPlace whether each file is to be seen in the old site as soon as it is made, whole
   *     though the site is not: for one who looks on while it changes
   */
  SiteFolder(Path site, Kept kept, boolean inPlace) {
    this(
        site,
        "",
        new Written(
            kept,
            new Contents(kept),
            inPlace,
            ConcurrentHashMap.newKeySet(),
            ConcurrentHashMap.newKeySet()));
  }

  private SiteFolder(Path site, String prefix, Written written) {
    this.prefix = prefix;
    this.written = written;
    this.site = site.toAbsolutePath().normalize();
    beside =
        written.inPlace()
            ? this.site
            : this.site.resolveSibling("." + this.site.getFileName() + ".being-written");
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
      if (!written.inPlace()) {
        delete(beside);
        delete(before);
      }
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
    return new SiteFolder(site, prefix + folder, written);
  }

  /** The name of something of this folder, once in the site. */
  String name(String what) {
    return prefix + what;
  }

  /** Writes a file of the new site; gives its digest. */
  Digest write(String path, byte[] bytes) {
    String name = prefix + path;
    Digest digest = Digest.ofBytes(bytes);
    if (written.contents().is(site, name, digest)) {
      link(name);
      return digest;
    }
    try {
      Path file = place(name);
      Path made = written.inPlace() ? besides(file) : file;
      Files.write(made, bytes);
      written.contents().put(made, name, digest);
      if (written.inPlace()) {
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      written.paths().add(name);
      return digest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a file is made: whoever makes the same beside us makes it elsewhere. */
  private static Path besides(Path file) {
    long who = Thread.currentThread().getId();
    return file.resolveSibling("." + file.getFileName() + "." + who + ".being-written");
  }

  /** Whether the new site has a file. */
  boolean has(String path) {
    return Files.isRegularFile(beside.resolve(prefix + path));
  }

  /** Reads a file of the new site that is written. */
  byte[] read(String path) {
    try {
      return Files.readAllBytes(beside.resolve(prefix + path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps files of the old site, if they all still are what they were.
   *
   * @param files their digests, by their paths
   * @return whether they are in the new site
   */
  boolean keep(Map<String, Digest> files) {
    boolean same =
        files.entrySet().stream()
            .allMatch(f -> written.contents().is(site, prefix + f.getKey(), f.getValue()));
    if (same) {
      files.keySet().forEach(path -> link(prefix + path));
    }
    return same;
  }

  private void link(String name) {
    written.paths().add(name);
    if (written.inPlace()) {
      return;
    }
    try {
      Path file = place(name);
      try {
        Files.createLink(file, site.resolve(name));
      } catch (UnsupportedOperationException e) {
        Files.copy(site.resolve(name), file, StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path place(String name) throws IOException {
    Path file = beside.resolve(name);
    if (!written.folders().contains(file.getParent())) {
      Files.createDirectories(file.getParent());
      written.folders().add(file.getParent());
    }
    return file;
  }

  /**
   * Adds all that has been written as one file.
   *
   * @param progress is told how far it has come
   */
  void archive(String name, Progress progress) {
    new Archive(written.kept(), written.contents(), name, progress)
        .write(beside, site, written.paths());
    written.paths().add(name);
  }

  /** Ends where not all was made: what was there before stays; only in place. */
  void end() {
    written.contents().save(Optional.empty());
  }

  /** Puts the new site in the place of the old one. */
  void swap() {
    try {
      if (written.inPlace()) {
        deleteOthers();
      } else {
        if (Files.exists(site)) {
          Files.move(site, before, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(beside, site, StandardCopyOption.ATOMIC_MOVE);
      }
      written.contents().save(Optional.of(written.paths()));
      delete(before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is of an older site. */
  private void deleteOthers() throws IOException {
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = site.relativize(file).toString().replace('\\', '/');
        if (!written.paths().contains(name)) {
          Files.deleteIfExists(file);
        }
      }
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
