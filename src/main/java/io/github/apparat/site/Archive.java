package io.github.apparat.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A whole site as one file, to be read from a disk: all its files in their order in one folder,
 * each of the same time, so that the same site is the same bytes.
 */
public final class Archive {
  /** What ZIP takes for the beginning of time. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String ENDING = "-site.zip";
  private static final Pattern OFFER =
      Pattern.compile("(?s)\\s*<section class=\"part archive\".*?</section>");

  private Archive() {}

  /** What the archive of an edition is called, by its title in Latin letters. */
  static String name(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String slug = words.replaceAll("^-|-$", "");
    return (slug.isEmpty() ? "edition" : slug) + ENDING;
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
    Path archive = site.resolve(name);
    try (Stream<Path> all = Files.walk(site)) {
      List<String> files =
          all.filter(Files::isRegularFile)
              .map(f -> site.relativize(f).toString().replace('\\', '/'))
              .sorted()
              .toList();
      try (OutputStream file = Files.newOutputStream(archive);
          ZipOutputStream out = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
        for (String path : files) {
          ZipEntry entry = new ZipEntry(folder(name) + path);
          entry.setTimeLocal(ALWAYS);
          out.putNextEntry(entry);
          out.write(inside(path, Files.readAllBytes(site.resolve(path))));
          out.closeEntry();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
