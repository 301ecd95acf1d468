package io.github.apparat.intake;

import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a document that is a ZIP, unpacked as far as the bounds allow: a few kilobytes can
 * be made to unpack to gigabytes, and what an entry says of its own size is not believed.
 */
final class Packed {
  private static final int MOST_MEGABYTES = 64;
  private static final int MOST_OF_ALL = 256;
  private static final int MOST_PARTS = 20_000;

  /** What may be asked for: XML, and pictures. Fonts, previews and embedded files are not. */
  private static final Pattern WANTED =
      Pattern.compile("(?i)mimetype|.*\\.(xml|rels)|(.*/)?(media|Pictures)/.*");

  private final Map<String, byte[]> parts = new TreeMap<>();

  private Packed() {}

  /** Unpacks; a damaged package, or one that grows beyond all measure, is a finding. */
  static Optional<Packed> read(Received received, Report report) {
    Packed packed = new Packed();
    long all = 0;
    try (ZipFile zip = new ZipFile(received.path().toFile())) {
      if (zip.size() > MOST_PARTS) {
        report.add(damaged(received, "it has " + zip.size() + " parts"));
        return Optional.empty();
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.isDirectory() || !WANTED.matcher(entry.getName()).matches()) {
          continue;
        }
        byte[] bytes = unpacked(zip, entry);
        all += bytes.length;
        if (bytes.length > MOST_MEGABYTES << 20) {
          String part = "the part " + entry.getName() + " of the document";
          report.add(Rule.IMPORT_05.at(received.place(), part, MOST_MEGABYTES));
          return Optional.empty();
        }
        if (all > (long) MOST_OF_ALL << 20) {
          report.add(Rule.IMPORT_05.at(received.place(), "the document unpacked", MOST_OF_ALL));
          return Optional.empty();
        }
        packed.parts.put(entry.getName(), bytes);
      }
      return Optional.of(packed);
    } catch (ZipException e) {
      report.add(damaged(received, "the package cannot be unpacked"));
    } catch (IOException | IllegalArgumentException e) {
      report.add(damaged(received, "a part of the package cannot be unpacked"));
    }
    return Optional.empty();
  }

  private static io.github.apparat.report.Finding damaged(Received received, String how) {
    return Rule.IMPORT_01.at(received.place(), "the document is damaged: " + how);
  }

  private static byte[] unpacked(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes((MOST_MEGABYTES << 20) + 1);
    }
  }

  /** The bytes of a part. */
  Optional<byte[]> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  /** All parts whose whole names match, by their names. */
  Map<String, byte[]> matching(Pattern name) {
    Map<String, byte[]> found = new TreeMap<>(parts);
    found.keySet().removeIf(n -> !name.matcher(n).matches());
    return found;
  }
}
