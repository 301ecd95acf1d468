package io.github.apparat.release;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.site.Zip;
import io.github.apparat.source.SourceReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The files in a ZIP. They are read and nothing is written, so that no name in it leads anywhere; a
 * file is not read on when it is longer than the list at the end of the ZIP says, nor at all when
 * that is longer than anything a release holds.
 */
final class Unpacked {
  /** What grows more often than this is meant to fill a memory or a disk: text grows tenfold. */
  private static final long MOST_TIMES = 250;

  /** A file that is no longer than this may grow as it likes. */
  private static final long SHORT = 1 << 20;

  private static final long LONGEST = 1 << 30;

  private static final Pattern NAME =
      Pattern.compile("[^/\\\\:\\x00-\\x1f]+(/[^/\\\\:\\x00-\\x1f]+)*");

  private final Path zip;
  private final Location place;
  private final Report report;
  private final Map<String, Long> listed = new LinkedHashMap<>();
  private final SortedMap<String, String> sums = new TreeMap<>();

  private Unpacked(Path zip, Report report) {
    this.zip = zip;
    this.report = report;
    place = Location.of(zip.getFileName().toString());
  }

  /**
   * Reads all files.
   *
   * @param each is given each file: its path and its bytes
   * @param report takes what is wrong with the ZIP
   * @return the sha256 of each file by its path; nothing where the ZIP cannot be read
   */
  static Optional<SortedMap<String, String>> read(
      Path zip, BiConsumer<String, byte[]> each, Report report) {
    Unpacked unpacked = new Unpacked(zip, report);
    try {
      if (unpacked.list()) {
        unpacked.unpack(each);
        return Optional.of(unpacked.sums);
      }
    } catch (IOException | IllegalArgumentException e) {
      unpacked.wrong("cannot be read as a ZIP file: " + e.getMessage());
    }
    return Optional.empty();
  }

  private void wrong(String what) {
    report.add(Rule.RELEASE_13.at(place, what));
  }

  /** Reads the list of files at the end; false where it is better not to read on. */
  private boolean list() throws IOException {
    if (!Files.isRegularFile(zip)) {
      wrong("there is no such file");
      return false;
    }
    boolean sound = true;
    try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        sound &= isSound(entries.nextElement());
      }
    }
    return sound;
  }

  private boolean isSound(ZipEntry entry) {
    String name = entry.getName();
    if (!NAME.matcher(name).matches() || List.of(name.split("/")).contains("..")) {
      wrong("the name " + shown(name) + " is that of no file below the release");
      return false;
    }
    if (listed.put(name, entry.getSize()) != null) {
      wrong(name + " stands in it twice");
      return false;
    }
    boolean grows = entry.getSize() / MOST_TIMES > Math.max(1, entry.getCompressedSize());
    if (entry.getSize() > LONGEST || entry.getSize() > SHORT && grows) {
      wrong(name + " would unpack to " + (entry.getSize() >> 20) + " MB, and is not unpacked");
      return false;
    }
    return true;
  }

  private void unpack(BiConsumer<String, byte[]> each) throws IOException {
    List<String> found = new ArrayList<>();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(zip));
        ZipInputStream in = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        found.add(name);
        if (!listed.containsKey(name)) {
          break;
        }
        int size = listed.get(name).intValue();
        byte[] whole = in.readNBytes(size + 1);
        if (whole.length > size) {
          wrong(name + " is longer than the list at the end of the ZIP says");
          break;
        }
        sums.put(name, SourceReader.sha256(whole));
        each.accept(name, whole);
      }
    }
    if (!found.equals(List.copyOf(listed.keySet()))) {
      wrong("the list at its end names other files than there are");
    }
  }

  /**
   * Whether a ZIP is to the byte what {@code release} would pack of the files in it: then nothing
   * is hidden between them.
   */
  static boolean isAsPacked(Path zip) {
    try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
        InputStream bytes = new BufferedInputStream(Files.newInputStream(zip))) {
      SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
      file.stream().forEach(entry -> files.put(entry.getName(), () -> bytes(file, entry)));
      SameBytes same = new SameBytes(bytes);
      Zip.write(same, files);
      return same.isWhole();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(ZipFile file, ZipEntry entry) {
    try (InputStream in = file.getInputStream(entry)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name as it may be printed. */
  private static String shown(String name) {
    return '"' + name.replaceAll("\\p{Cntrl}", "?") + '"';
  }
}
