package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Rule;
import io.github.apparat.search.SearchScript;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Opens what is packed: with gzip or zip, known by its first bytes and not by its name, and the
 * words in the files of the search.
 */
final class Packed {
  private static final int MOST_BYTES = 256 << 20;
  private static final int MOST_DEEP = 3;

  private final List<Content> contents = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private long room = MOST_BYTES;

  private Packed() {}

  /** A file, or a file within a file: {@code texts.zip!/a.txt}. */
  record Content(String name, byte[] bytes) {}

  /**
   * A file and all that is packed in it.
   *
   * @param findings takes one where it cannot be opened, or not as a whole
   */
  static List<Content> open(Content file, List<Finding> findings) {
    Packed packed = new Packed();
    packed.open(file, 0);
    findings.addAll(packed.findings);
    return packed.contents;
  }

  private void open(Content file, int depth) {
    contents.add(file);
    SearchScript.texts(file.bytes())
        .forEach(text -> contents.add(new Content(file.name() + "!", text)));
    boolean gzip = begins(file, 0x1F, 0x8B, 8);
    if (!gzip && !begins(file, 'P', 'K', 3, 4)) {
      return;
    }
    try {
      if (depth == MOST_DEEP) {
        throw new IOException("it is packed more than " + MOST_DEEP + " times over");
      } else if (gzip) {
        gunzip(file, depth);
      } else {
        unzip(file, depth);
      }
    } catch (IOException e) {
      findings.add(Rule.LEAK_03.at(Location.of(file.name()), String.valueOf(e.getMessage())));
    }
  }

  private static boolean begins(Content file, int... magic) {
    byte[] bytes = file.bytes();
    return bytes.length >= magic.length
        && IntStream.range(0, magic.length).allMatch(i -> (bytes[i] & 0xFF) == magic[i]);
  }

  private void gunzip(Content file, int depth) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file.bytes()))) {
      open(new Content(file.name() + "!", bounded(in)), depth + 1);
    }
  }

  private void unzip(Content file, int depth) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          open(new Content(file.name() + "!/" + entry.getName(), bounded(in)), depth + 1);
        }
      }
    }
  }

  private byte[] bounded(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) room);
    room -= bytes.length;
    if (room == 0 && in.read() >= 0) {
      throw new EOFException("it unpacks to more than " + (MOST_BYTES >> 20) + " MB");
    }
    return bytes;
  }
}
