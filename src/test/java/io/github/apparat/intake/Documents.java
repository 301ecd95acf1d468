package io.github.apparat.intake;

import io.github.apparat.SmallestEdition;
import io.github.apparat.SmallestEdition.Said;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents made for one test, and what import makes of them. */
public final class Documents {
  private static final String WORD_NAMES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

  private static final String OPEN_NAMES =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
          + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

  private final SmallestEdition edition;

  /** Documents beside an edition in a folder. */
  public Documents(Path folder) {
    edition = SmallestEdition.in(folder);
  }

  /** The edition into which they are imported. */
  public SmallestEdition edition() {
    return edition;
  }

  /** A package of parts, by their names. */
  public static byte[] packed(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A document of Word: what is in its body, and other parts, each without its root. */
  public static byte[] word(String body, Map<String, String> others) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "word/document.xml",
        "<w:document %s><w:body>%s</w:body></w:document>".formatted(WORD_NAMES, body));
    others.forEach(
        (name, inside) ->
            parts.put(
                "word/" + name + ".xml",
                "<w:%s %s>%s</w:%s>".formatted(name, WORD_NAMES, inside, name)));
    return packed(parts);
  }

  /** An OpenDocument text: what is in its body, and its automatic styles. */
  public static byte[] open(String body, String styles) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put(
        "content.xml",
        "<office:document-content %s><office:automatic-styles>%s</office:automatic-styles><office:body><office:text>%s</office:text></office:body></office:document-content>"
            .formatted(OPEN_NAMES, styles, body));
    return packed(parts);
  }

  /** Imports a file of these bytes as the text {@code doc}. */
  public Said imported(String file, byte[] bytes) {
    edition.write("in/" + file, bytes);
    return SmallestEdition.run(
        "import",
        "--force",
        "--id",
        "doc",
        "--edition",
        edition.root(),
        edition.path("in/" + file));
  }

  /** The body of the text {@code doc}, its lines joined, without ids of paragraphs. */
  public String body() {
    String tei = edition.read("tei/text/doc.xml");
    return tei.substring(tei.indexOf("<body>") + 6, tei.indexOf("</body>"))
        .replaceAll("\\n *", "")
        .replaceAll(" xml:id=\"doc\\.(p|h|d|q|t|f|list)\\d+\"", "");
  }

  /** The body made of a document of Word. */
  public String ofWord(String body) {
    imported("in.docx", word(body, Map.of()));
    return body();
  }

  /** The body made of an OpenDocument text. */
  public String ofOpen(String body) {
    imported("in.odt", open(body, ""));
    return body();
  }

  /** The body made of a page. */
  public String ofPage(String html) {
    imported("in.html", html.getBytes(StandardCharsets.UTF_8));
    return body();
  }
}
