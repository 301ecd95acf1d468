package io.github.apparat.xml;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An XML file that tags are put into. All that was in it stays to the byte: line ends, spaces,
 * entities, the encoding and its byte order mark.
 */
public final class EditedFile {
  /**
   * Characters that are put into the file.
   *
   * @param at before which character of the file, in UTF-16 units
   * @param markup tags, or attributes with the space before them
   */
  public record Insertion(int at, String markup) {}

  private final String name;
  private final byte[] bytes;
  private final Encoding encoding;
  private final String text;

  private EditedFile(String name, byte[] bytes, Encoding encoding, String text) {
    this.name = name;
    this.bytes = bytes;
    this.encoding = encoding;
    this.text = text;
  }

  /**
   * Reads a well-formed file.
   *
   * @param name of the file, for findings
   * @param report takes the finding where its bytes are not what its characters are written as
   */
  public static Optional<EditedFile> read(Path path, String name, Report report) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      Encoding encoding = Encoding.of(bytes);
      Optional<EditedFile> file =
          encoding
              .decode(name, bytes, report)
              .map(text -> new EditedFile(name, bytes, encoding, text));
      if (file.isPresent() && !Arrays.equals(bytes, file.get().with(List.of()))) {
        report.add(Rule.SUGGEST_05.at(Location.of(name), encoding.charset().name()));
        return Optional.empty();
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The characters of the file. */
  public String text() {
    return text;
  }

  /**
   * The bytes of the file with insertions; a character that its encoding does not have is written
   * as a reference. Throws {@link IllegalStateException} where that would be no XML.
   *
   * @param insertions in the order in which they are to stand, those of the same place too
   */
  public byte[] with(List<Insertion> insertions) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64 * insertions.size());
    out.write(bytes, 0, encoding.mark());
    int at = 0;
    for (Insertion insertion : insertions) {
      write(text.substring(at, insertion.at()), out);
      write(referred(insertion.markup()), out);
      at = insertion.at();
    }
    write(text.substring(at), out);
    if (!insertions.isEmpty()) {
      requireXml(out.toByteArray());
    }
    return out.toByteArray();
  }

  private void write(String characters, ByteArrayOutputStream out) {
    out.writeBytes(characters.getBytes(encoding.charset()));
  }

  private String referred(String markup) {
    CharsetEncoder encoder = encoding.charset().newEncoder();
    StringBuilder out = new StringBuilder();
    markup
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> out.append(encoder.canEncode(c) ? c : "&#" + c.codePointAt(0) + ";"));
    return out.toString();
  }

  private void requireXml(byte[] edited) {
    try {
      XMLReader reader = HardenedReader.of(edited.length);
      reader.setErrorHandler(new DefaultHandler());
      reader.parse(new InputSource(new ByteArrayInputStream(edited)));
    } catch (SAXException e) {
      throw new IllegalStateException("tags put into " + name + " made it no XML", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
