package io.github.apparat.site;

import io.github.apparat.kept.Contents;
import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Progress.Parts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A whole site as one file, to be read from a disk: all its files in their order in one folder,
 * each of the same time, so that the same site is the same bytes.
 */
public final class Archive {
  private static final Digest ALWAYS = Digest.of("archive");
  private static final String ARCHIVE = "archive";
  private static final String IN_ARCHIVE = "in archive";

  private static final String ENDING = "-site.zip";
  private static final Pattern OFFER =
      Pattern.compile("(?s)\\s*<section class=\"part archive\".*?</section>");

  private final Kept kept;
  private final Contents contents;
  private final String name;
  private final Progress progress;

  /**
   * @param kept keeps what is in the archive
   * @param contents of the site
   * @param name of the archive
   * @param progress is told how far it has come
   */
  Archive(Kept kept, Contents contents, String name, Progress progress) {
    this.progress = progress;
    this.kept = kept;
    this.contents = contents;
    this.name = name;
  }

  /** What the archive of an edition is called, by its title in Latin letters. */
  static String name(String title) {
    return slug(title) + ENDING;
  }

  /** The title of an edition in Latin letters, as files are named by it. */
  public static String slug(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String slug = words.replaceAll("^-|-$", "");
    return slug.isEmpty() ? "edition" : slug;
  }

  /** Whether a file of a site, by its name below it, is its archive. */
  public static boolean is(String name) {
    return name.endsWith(ENDING) && name.indexOf('/') < 0;
  }

  /** The folder in which the files of a site lie in its archive, with {@code /} at its end. */
  public static String folder(String archive) {
    return archive.substring(0, archive.length() - ".zip".length()) + "/";
  }

  /**
   * The bytes of a file of the site in the archive: those of the file itself, but a page that
   * offers the archive does not do so from within it, where it is not.
   */
  public static byte[] inside(String name, byte[] file) {
    return name.endsWith("data.html")
        ? OFFER
            .matcher(new String(file, StandardCharsets.UTF_8))
            .replaceAll("")
            .getBytes(StandardCharsets.UTF_8)
        : file;
  }

  /** The files of a site as an archive of it holds them, by their paths below it. */
  public static SortedMap<String, Supplier<byte[]>> files(Path site) {
    SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      all.filter(Files::isRegularFile)
          .forEach(
              file -> {
                String path = site.relativize(file).toString().replace('\\', '/');
                if (!is(path)) {
                  files.put(path, () -> inside(path, bytes(file)));
                }
              });
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the archive of a site into it. What the old archive has of the same is taken over as it
   * is packed there.
   *
   * @param folder of the new site
   * @param old folder of the one before
   * @param files of the new site
   */
  void write(Path folder, Path old, Set<String> files) {
    Map<String, Digest> now = new TreeMap<>();
    files.forEach(f -> now.put(f, contents.of(folder, f)));
    Map<String, Digest> then = before(old);
    Path made = folder.resolve("." + name);
    try {
      if (now.equals(then)) {
        if (!folder.equals(old)) {
          Files.copy(old.resolve(name), folder.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return;
      }
      try {
        write(made, folder, old, now, then);
        Files.move(made, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(made);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Digest whole = contents.of(folder, name);
    kept.onDisk().keep(IN_ARCHIVE, whole, now);
    kept.onDisk().keep(ARCHIVE, ALWAYS, whole);
  }

  /** What is in the archive of the old site, if it is what it was when it was written. */
  private Map<String, Digest> before(Path old) {
    return kept.onDisk()
        .<Digest>find(ARCHIVE, ALWAYS)
        .filter(digest -> contents.is(old, name, digest))
        .flatMap(digest -> kept.onDisk().<Map<String, Digest>>find(IN_ARCHIVE, digest))
        .orElse(Map.of());
  }

  private void write(
      Path made, Path folder, Path old, Map<String, Digest> now, Map<String, Digest> then)
      throws IOException {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(made);
        ZipFile in = then.isEmpty() ? null : zip(old.resolve(name))) {
      progress.each(
          "archive",
          Parts.alike(List.copyOf(now.keySet()), file -> file),
          file -> {
            if (now.get(file).equals(then.get(file))) {
              takeOver(file, in, out);
            } else {
              pack(file, folder, out);
            }
          });
    }
  }

  /** Takes a file as it is packed there. */
  private void takeOver(String file, ZipFile from, ZipArchiveOutputStream to) {
    try {
      ZipArchiveEntry packed = from.getEntry(folder(name) + file);
      to.addRawArchiveEntry(packed, from.getRawInputStream(packed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pack(String file, Path folder, ZipArchiveOutputStream to) {
    try {
      byte[] bytes = inside(file, Files.readAllBytes(folder.resolve(file)));
      ZipArchiveEntry fresh = new ZipArchiveEntry(folder(name) + file);
      fresh.setTimeLocal(Zip.ALWAYS);
      fresh.setSize(bytes.length);
      to.putArchiveEntry(fresh);
      to.write(bytes);
      to.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ZipFile zip(Path archive) throws IOException {
    return ZipFile.builder().setPath(archive).setIgnoreLocalFileHeader(true).get();
  }
}
