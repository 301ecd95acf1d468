package io.github.apparat.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A whole site as one file, to be read from a disk: all its files in their order in one folder,
 * each of the same time, so that the same site is the same bytes.
 */
public final class Archive {
  private static final String ENDING = "-site.zip";
  private static final Pattern OFFER =
      Pattern.compile("(?s)\\s*<section class=\"part archive\".*?</section>");

  private Archive() {}

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

  /** Writes the archive of a site into it. */
  static void write(Path site, String name) {
    SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    files(site).forEach((path, bytes) -> files.put(folder(name) + path, bytes));
    Zip.write(site.resolve(name), files);
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
}
