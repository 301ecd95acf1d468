package io.github.apparat.intake;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that is to be imported.
 *
 * @param path where it lies
 * @param name what findings and the header call it
 * @param bytes all of it
 */
record Received(Path path, String name, byte[] bytes) {
  private static final int MOST_MEGABYTES = 128;

  /** An old file of Office, or a package of Office with a password. */
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  /** Reads a file; one that is not there, or too large, is a finding. */
  static Optional<Received> read(Path path, String name, Report report) {
    Location place = Location.of(name);
    try {
      if (Files.size(path) > (long) MOST_MEGABYTES << 20) {
        report.add(Rule.IMPORT_05.at(place, "the file", MOST_MEGABYTES));
        return Optional.empty();
      }
      return Optional.of(new Received(path, name, Files.readAllBytes(path)));
    } catch (IOException e) {
      report.add(Rule.IMPORT_01.at(place, "the file cannot be read"));
      return Optional.empty();
    }
  }

  /** The whole of it, as a finding names it. */
  Location place() {
    return Location.of(name());
  }

  String sha256() {
    return SourceReader.sha256(bytes);
  }

  /** Whether it is a ZIP, as far as its first bytes tell. */
  boolean isPackage() {
    return begins("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
  }

  /** What it is, if that is nothing that can be read here. */
  Optional<String> other() {
    if (begins(COMPOUND)) {
      boolean locked = holds(ENCRYPTED);
      return Optional.of(
          locked ? "the document is locked with a password" : "this is a .doc of an older Word");
    }
    if (begins("%PDF".getBytes(StandardCharsets.ISO_8859_1))) {
      return Optional.of("this is a PDF, which has places of letters and no text");
    }
    if (begins("{\\rtf".getBytes(StandardCharsets.ISO_8859_1))) {
      return Optional.of("this is RTF");
    }
    if (List.of("docx", "odt").contains(ending()) && !isPackage()) {
      return Optional.of("the document is damaged: it is no package of a ." + ending());
    }
    if (new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1)
        .matches("(?s)(ï»¿)?\\s*<(\\?xml(?!.*<html\\b)|TEI\\b|office:).*")) {
      return Optional.of(
          "this is XML; a text in TEI is put into tei/text as it is, other XML is not read");
    }
    return Optional.empty();
  }

  /** The end of its name, in small letters; empty where there is none. */
  String ending() {
    String file = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return file.contains(".") ? file.replaceFirst("^.*\\.", "") : "";
  }

  private boolean begins(byte[] sign) {
    return bytes.length >= sign.length && isAt(0, sign);
  }

  private boolean holds(byte[] sign) {
    for (int i = 0; i + sign.length <= bytes.length; i++) {
      if (isAt(i, sign)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(int at, byte[] sign) {
    for (int i = 0; i < sign.length; i++) {
      if (bytes[at + i] != sign[i]) {
        return false;
      }
    }
    return true;
  }
}
