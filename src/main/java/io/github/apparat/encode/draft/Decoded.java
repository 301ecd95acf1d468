package io.github.apparat.encode.draft;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Decoding;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The characters of a file whose encoding nobody has told.
 *
 * @param charset in which it was read
 * @param certainty that it is this one
 */
public record Decoded(String text, Charset charset, Certainty certainty) {
  /** How many bytes the encoding is guessed from. */
  private static final int SAMPLE = 1 << 20;

  /** A text has next to no control characters; a picture is full of them. */
  private static final double CONTROLS = 0.01;

  /**
   * Reads a file.
   *
   * @param name of the file, for the finding
   * @return nothing for one that is empty or no text; the report says so
   */
  public static Optional<Decoded> of(String name, byte[] bytes, Report report) {
    Optional<Decoded> marked = marked(name, bytes);
    Optional<Decoded> decoded =
        marked.isPresent() ? marked : isBinary(bytes) ? Optional.empty() : unmarked(name, bytes);
    if (decoded.isEmpty()) {
      report.add(
          Rule.ENCODE_60.at(Location.of(name), "this is no text: " + bytes.length + " bytes"));
      return decoded;
    }
    if (decoded.get().text().chars().noneMatch(Character::isLetterOrDigit)) {
      report.add(Rule.ENCODE_60.at(Location.of(name), "there is not a word in this file"));
      return Optional.empty();
    }
    return decoded;
  }

  /** Whether the received file can be read as it is. */
  public boolean isPlain() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private static Optional<Decoded> marked(String name, byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    if (mark != 0xfffe && mark != 0xfeff) {
      return Optional.empty();
    }
    Charset charset = mark == 0xfffe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return decode(name, ByteBuffer.wrap(bytes, 2, bytes.length - 2), charset, Certainty.HIGH);
  }

  private static boolean isBinary(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      boolean space = bytes[i] >= '\t' && bytes[i] <= '\r';
      controls += bytes[i] >= 0 && bytes[i] < ' ' && !space ? 1 : 0;
    }
    return controls > length * CONTROLS;
  }

  private static Optional<Decoded> unmarked(String name, byte[] bytes) {
    return decode(name, ByteBuffer.wrap(bytes), StandardCharsets.UTF_8, Certainty.HIGH)
        .or(() -> decode(name, ByteBuffer.wrap(bytes), guessed(bytes), Certainty.MEDIUM))
        .or(() -> decode(name, ByteBuffer.wrap(bytes), StandardCharsets.ISO_8859_1, Certainty.LOW));
  }

  private static Charset guessed(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
    detector.dataEnd();
    String found = detector.getDetectedCharset();
    try {
      if (found == null) {
        return Charset.forName("windows-1252");
      }
      boolean windows =
          found.equals("MACCYRILLIC") && capitals(bytes, 0xC0) > capitals(bytes, 0x80);
      return Charset.forName(windows ? "windows-1251" : found);
    } catch (UnsupportedCharsetException e) {
      return Charset.forName("windows-1252");
    }
  }

  /**
   * How often the 32 bytes from one on stand in the sample. Small letters are the same in the two
   * Cyrillic encodings that the detector takes for each other; capitals are these in one of them.
   */
  private static long capitals(byte[] bytes, int from) {
    long count = 0;
    for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
      int b = bytes[i] & 0xff;
      count += b >= from && b < from + 32 ? 1 : 0;
    }
    return count;
  }

  private static Optional<Decoded> decode(
      String name, ByteBuffer bytes, Charset charset, Certainty certainty) {
    // Whether it can be read so is what is asked; nobody needs to be told that it cannot.
    return Decoding.decode(name, bytes, charset, new Report())
        .map(text -> new Decoded(text, charset, certainty));
  }
}
