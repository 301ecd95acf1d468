package io.github.apparat.collate;

import io.github.apparat.xml.Markup;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain text as TEI, to the letter: blank lines part its paragraphs, and every other line begins
 * with {@code lb}.
 */
final class PlainTei {
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n -\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
  private static final Pattern BLANK = Pattern.compile("\\n(?:[^\\S\\n]*\\n)+");

  private static final String HEADER =
      """
      <teiHeader>
        <fileDesc>
          <titleStmt>
            <title>%s</title>
          </titleStmt>
          <publicationStmt>
            <p>Not published.</p>
          </publicationStmt>
        </fileDesc>
      </teiHeader>
      """;

  private PlainTei() {}

  /** Plain text as XML can hold it: lines end with LF, no character that XML forbids. */
  static String readable(String plain) {
    String text = plain.startsWith("\uFEFF") ? plain.substring(1) : plain;
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    return NO_XML.matcher(text).replaceAll(" ");
  }

  /** A whole file. */
  static String of(String plain, String id) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <?xml-model href="../schema/apparat.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
        <?xml-model href="../schema/apparat.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="%s">
        %s  <text>
            <body>
        %s
            </body>
          </text>
        </TEI>
        """
        .formatted(id, header(id).indent(2), paragraphs(readable(plain)));
  }

  /** A header that says what is known. */
  static String header(String title) {
    return HEADER.formatted(Markup.escape(title));
  }

  private static String paragraphs(String text) {
    StringBuilder out = new StringBuilder();
    Matcher blank = BLANK.matcher(text);
    int at = 0;
    while (blank.find()) {
      paragraph(text.substring(at, blank.start()), out);
      out.append(blank.group());
      at = blank.end();
    }
    paragraph(text.substring(at), out);
    return out.toString();
  }

  private static void paragraph(String text, StringBuilder out) {
    String lines = text.stripTrailing();
    if (!lines.isBlank()) {
      String inside = Markup.escape(lines).replace("\n", "\n<lb/>");
      out.append("<p>").append(inside).append("</p>");
    }
    out.append(text.substring(lines.length()));
  }
}
