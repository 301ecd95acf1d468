package io.github.apparat.source;

import io.github.apparat.kept.Digest;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Decoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads received texts, which are UTF-8. */
public final class SourceReader {
  /**
   * Megabytes that a received text has at most, ten times as much as the longest novels: a text is
   * held whole, several times over while it is encoded, and what is longer is no book but a
   * mistake.
   */
  static final int MOST_MEGABYTES = 32;

  private static final int MEGABYTE = 1 << 20;

  private SourceReader() {}

  /**
   * Reads a received text.
   *
   * @param report takes the finding where it is not there, not UTF-8, or too long to be a text
   */
  public static Optional<SourceText> read(Path path, Report report) {
    String name = path.getFileName().toString();
    try {
      long megabytes = (Files.size(path) + MEGABYTE - 1) / MEGABYTE;
      if (megabytes > MOST_MEGABYTES) {
        report.add(Rule.SOURCE_03.at(Location.of(name), megabytes, MOST_MEGABYTES));
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(path);
      return Decoding.decode(name, ByteBuffer.wrap(bytes), StandardCharsets.UTF_8, report)
          .map(text -> new SourceText(name, sha256(bytes), text));
    } catch (IOException e) {
      Finding finding =
          Rule.SOURCE_02.at(Location.of(name), "cannot be read; expected: a text file");
      report.add(finding.with(Nearest.hint(path, finding.hint())));
      return Optional.empty();
    }
  }

  /** The file in a folder whose bytes have this sha256, whatever its name; the first by name. */
  public static Optional<Path> find(Path folder, String sha256) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        if (Digest.ofFile(file).hex().equals(sha256)) {
          return Optional.of(file);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sha256 of bytes, in hexadecimal. */
  public static String sha256(byte[] bytes) {
    return Digest.ofBytes(bytes).hex();
  }
}
