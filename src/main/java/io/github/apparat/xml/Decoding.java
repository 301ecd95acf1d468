package io.github.apparat.xml;

import io.github.apparat.report.Lines;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import java.util.Optional;

/** Bytes to characters, none of them guessed. */
public final class Decoding {
  private Decoding() {}

  /**
   * Decodes a file.
   *
   * @param name of the file, for the finding
   * @param bytes from the first that is to be decoded
   * @param report takes the place and the bytes that the encoding does not have
   * @return nothing where there are such bytes
   */
  public static Optional<String> decode(
      String name, ByteBuffer bytes, Charset charset, Report report) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CoderResult result = decoder.decode(bytes, text, true);
    if (!result.isError()) {
      decoder.flush(text);
      return Optional.of(text.flip().toString());
    }
    text.flip();
    Location at = new Lines(text).locate(name, text.length());
    byte[] found = new byte[result.length()];
    bytes.get(found);
    String shown = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(found);
    report.add(Rule.XML_04.at(at, shown, charset.name()));
    return Optional.empty();
  }
}
