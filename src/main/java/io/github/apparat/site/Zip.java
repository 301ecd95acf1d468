package io.github.apparat.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Many files as one: in their order, each of the same time, so that the same are the same bytes.
 */
public final class Zip {
  /**
   * The time that every file in it has: in the first month that ZIP can write, a field more would
   * say it again, in the zone of the machine.
   */
  public static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Zip() {}

  /**
   * Writes files as one.
   *
   * @param files their bytes, by their paths with {@code /}; each is asked for when its turn comes
   */
  public static void write(Path zip, SortedMap<String, Supplier<byte[]>> files) {
    try (OutputStream out = Files.newOutputStream(zip)) {
      write(out, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes files as one, and ends the stream. */
  public static void write(OutputStream zip, SortedMap<String, Supplier<byte[]>> files)
      throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, Supplier<byte[]>> member : files.entrySet()) {
        ZipEntry entry = new ZipEntry(member.getKey());
        entry.setTimeLocal(ALWAYS);
        out.putNextEntry(entry);
        out.write(member.getValue().get());
        out.closeEntry();
      }
    }
  }
}
