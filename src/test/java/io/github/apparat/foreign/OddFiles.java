package io.github.apparat.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files whose names, bytes or measures are odd; written when wanted, as git would not keep them.
 */
final class OddFiles {
  private static final int DEEP = 2_000;
  private static final int MEGABYTE = 1 << 20;

  private OddFiles() {}

  /** A whole TEI file. */
  static String tei(String title, String body) {
    return """
        <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
        <teiHeader><fileDesc><titleStmt><title>%s</title></titleStmt>
        <publicationStmt><p>Invented.</p></publicationStmt>
        <sourceDesc><p>Nobody wrote it.</p></sourceDesc></fileDesc></teiHeader>
        <text><body>%s</body></text></TEI>
        """
        .formatted(title, body);
  }

  private static String declared(String encoding, String tei) {
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n" + tei;
  }

  private static void write(Path folder, String name, String text, Charset as) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(as));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path folder, String name, String text) {
    write(folder, name, text, StandardCharsets.UTF_8);
  }

  /**
   * The same name in two folders and in two cases, blanks, umlauts, names of the site's own pages.
   */
  static void names(Path folder) {
    List<String> names =
        List.of(
            ("one/letter.xml two/letter.xml two/LETTER.XML index.xml persons.xml text/index.xml"
                    + " письмо.xml 100%.xml a&b.xml dots.in.the.name.xml -dash.xml"
                    + " O.Ber./2/O.Ber..2.xml dictionary.tei A_letter_with_blanks.xml"
                    + " Müller,_Jörg_(1848)_–_Brief_#1.xml")
                .split(" "));
    for (int i = 0; i < names.size(); i++) {
      String words = "<p xml:id=\"p1\">This file counts number" + "x".repeat(i + 1) + " geese.</p>";
      write(folder, names.get(i).replace('_', ' '), tei("File " + i, words));
    }
    String pointers =
        """
        <p><ref target="../A%20letter%20with%20blanks.xml">Blanks</ref>,
        <ref target="../two/letter.xml#p1">a neighbour</ref>,
        <ref target="../two/LETTER.XML">large</ref>,
        <ref target="../M%C3%BCller,%20J%C3%B6rg%20(1848)%20%E2%80%93%20Brief%20%231.xml">umlauts</ref>,
        <ref target="../index.xml">a front</ref> and
        <ref target="../письмо.xml#p1">another script</ref>.</p>
        """;
    write(folder, "three/pointer.xml", tei("Pointers", pointers));
  }

  /** Every way to write letters that XML allows, and three that it does not. */
  static void encodings(Path folder) {
    String words = "<p>Größe, œuvre and a goose in %s.</p>";
    Charset latin = StandardCharsets.ISO_8859_1;
    String wide = declared("UTF-16", tei("UTF-16", words.formatted("wide letters")));
    write(folder, "utf-16.xml", wide, StandardCharsets.UTF_16);
    String marked = declared("UTF-8", tei("With a mark", words.formatted("marked letters")));
    write(folder, "bom.xml", "\uFEFF" + marked);
    String old = declared("ISO-8859-1", tei("Latin-1", "<p>Größe in old letters.</p>"));
    write(folder, "latin-1.xml", old, latin);
    write(folder, "undeclared.xml", tei("Undeclared", words.formatted("plain letters")));
    write(folder, "lines.xml", tei("Lines", "<p>One\r\ntwo\rthree four.</p>"));
    String dagger = "<!DOCTYPE TEI [<!ENTITY dagger \"†\">]>\n";
    String many = "<p>" + "A goose &dagger; died. ".repeat(3_000) + "</p>";
    write(folder, "entities.xml", dagger + tei("Three thousand daggers", many));
    String wrong = declared("UTF-8", tei("Wrong", "<p>Größe in wrong letters.</p>"));
    write(folder, "wrong.xml", wrong, latin);
    write(folder, "unknown.xml", declared("klingon-8", tei("Unknown", "<p>Unknown letters.</p>")));
    write(folder, "nul.xml", tei("Forbidden", "<p>A\u0001letter.</p>"));
  }

  /** A paragraph of 1 MB, a table of 5,000 rows, one of 300 columns, and elements 2,000 deep. */
  static void measures(Path folder) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; words.length() < MEGABYTE; i++) {
      words.append("word").append(i % 977).append(' ');
    }
    write(folder, "paragraph.xml", tei("A paragraph", "<p>" + words + "</p>"));
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      rows.append("<row><cell>goose ").append(i).append("</cell><cell>grey</cell></row>\n");
    }
    write(folder, "rows.xml", tei("Rows", "<table>" + rows + "</table>"));
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      cells.append("<cell>column ").append(i).append("</cell>");
    }
    String wide = "<table><row role=\"label\">" + cells + "</row><row>" + cells + "</row></table>";
    write(folder, "columns.xml", tei("Columns", wide));
    String deep = "<hi>".repeat(DEEP) + "at the bottom of it" + "</hi>".repeat(DEEP);
    write(folder, "deep.xml", tei("Deep", "<p>There is a goose " + deep + ".</p>"));
  }
}
