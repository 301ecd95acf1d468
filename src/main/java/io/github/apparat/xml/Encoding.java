package io.github.apparat.xml;

import io.github.apparat.report.Report;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the characters of an XML file are written, by its byte order mark or declaration; UTF-8
 * without either (XML 1.0, appendix F).
 *
 * @param mark how many bytes the byte order mark has
 */
record Encoding(Charset charset, int mark) {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9][A-Za-z0-9._-]*)");

  /** The encoding of a file. */
  static Encoding of(byte[] bytes) {
    if (begins(bytes, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    boolean marked = begins(bytes, 0xEF, 0xBB, 0xBF);
    Matcher declared = DECLARED.matcher(marked ? head.substring(3) : head);
    boolean known = declared.find() && Charset.isSupported(declared.group(1));
    Charset charset = known ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    return new Encoding(charset, marked && charset == StandardCharsets.UTF_8 ? 3 : 0);
  }

  private static boolean begins(byte[] bytes, int... with) {
    boolean same = bytes.length >= with.length;
    for (int i = 0; same && i < with.length; i++) {
      same = (bytes[i] & 0xFF) == with[i];
    }
    return same;
  }

  /**
   * The characters after the byte order mark.
   *
   * @param name of the file, for the finding
   * @param report takes bytes that the encoding does not have
   */
  Optional<String> decode(String name, byte[] bytes, Report report) {
    ByteBuffer after = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    return Decoding.decode(name, after, charset, report);
  }
}
