package io.github.apparat.xml;

import io.github.apparat.kept.Digest;
import io.github.apparat.report.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An edition on disk. Its files are laid over the defaults that travel in the jar: a stylesheet,
 * template or schema of its own goes before the default of the same name. Names of files are given
 * and taken relative to the edition, with {@code /}; nothing outside it is read.
 */
public final class EditionFolder {
  private static final String DEFAULTS = "/apparat/";

  private final Path root;

  /**
   * @param root the folder that holds {@code tei/}
   */
  public EditionFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /** The file of this name, whether or not it is there. */
  public Path path(String name) {
    Path path = root.resolve(name).normalize();
    if (!path.startsWith(root)) {
      throw new IllegalArgumentException(name + " lies outside the edition");
    }
    return path;
  }

  /** The name of a file as a finding shows it: below the edition, else below its own folder. */
  public String name(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path shown = whole.startsWith(root) ? root.relativize(whole) : whole.getFileName();
    return shown.toString().replace('\\', '/');
  }

  /** How large a file of the edition is, in bytes; 0 where there is none. */
  public long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * The XML files directly in a folder of the edition, sorted by name; none where there is no such
   * folder.
   */
  public List<Path> xml(String folder) {
    return list(folder).stream().filter(p -> p.toString().endsWith(".xml")).toList();
  }

  /**
   * What stands directly in a folder of the edition, sorted by name; nothing where there is no such
   * folder.
   */
  public List<Path> list(String folder) {
    Path path = path(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(path)) {
      return found.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The digest of all files in some folders of the edition, at any depth. */
  public Digest digest(String... folders) {
    Map<String, Digest> files = new TreeMap<>();
    for (String folder : folders) {
      Path path = path(folder);
      if (Files.isDirectory(path)) {
        try (Stream<Path> all = Files.walk(path)) {
          for (Path file : all.filter(Files::isRegularFile).toList()) {
            files.put(name(file), Digest.ofFile(file));
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return Digest.of(files);
  }

  /** The same bytes, of a file that nothing can be made without; throws {@link UnusableFile}. */
  public byte[] needed(String name) {
    return bytes(name)
        .orElseThrow(
            () ->
                new UnusableFile(Location.of(name), "is in neither the edition nor the jar", null));
  }

  /** The lines of a text file, UTF-8; none where there is no such file. */
  public List<String> lines(String name) {
    return bytes(name)
        .map(b -> new String(b, StandardCharsets.UTF_8).lines().toList())
        .orElse(List.of());
  }

  /**
   * The bytes of the edition's own file of this name, or else of the default; empty where there is
   * neither.
   *
   * @param name such as {@code xslt/reading.xsl}
   */
  public Optional<byte[]> bytes(String name) {
    try {
      Path own = path(name);
      return Files.isRegularFile(own) ? Optional.of(Files.readAllBytes(own)) : standard(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of the default of this name, whatever the edition has itself. */
  public Optional<byte[]> standard(String name) {
    try (InputStream in = EditionFolder.class.getResourceAsStream(DEFAULTS + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
