package io.github.apparat.source;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Decoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads received texts, which are UTF-8. */
public final class SourceReader {
  private SourceReader() {}

  /**
   * Reads a received text.
   *
   * @param report takes the finding where it is not there or not UTF-8
   */
  public static Optional<SourceText> read(Path path, Report report) {
    String name = path.getFileName().toString();
    try {
      byte[] bytes = Files.readAllBytes(path);
      return Decoding.decode(name, ByteBuffer.wrap(bytes), StandardCharsets.UTF_8, report)
          .map(text -> new SourceText(name, sha256(bytes), text));
    } catch (IOException e) {
      report.add(Rule.SOURCE_02.at(Location.of(name), "cannot be read; expected: a text file"));
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
        if (sha256(Files.readAllBytes(file)).equals(sha256)) {
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
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
