package io.github.apparat.invented;

import java.nio.file.Path;
import java.util.List;

/** The file {@code tei/edition.xml} of an invented edition that is kept as this house does. */
final class OwnEdition {
  private OwnEdition() {}

  static void write(Path folder, List<String> texts) {
    try (Pen pen = Pen.on(folder.resolve("tei/edition.xml"))) {
      pen.start("teiCorpus", "xmlns", "http://www.tei-c.org/ns/1.0", "xml:lang", "en");
      header(pen, "Letters of nobody");
      pen.start("TEI", "xml:id", "about", "xml:lang", "en");
      header(pen, "About these letters");
      pen.start("text", "type", "about").start("front").start("div", "type", "contents");
      pen.start("list").element("head", "Letters");
      texts.forEach(t -> item(pen, t));
      pen.end().end().end();
      pen.start("body").start("div", "xml:id", "about.s1", "type", "section");
      pen.element("head", "What this is").element("p", "Letters.", "xml:id", "about.p1");
    }
  }

  private static void item(Pen pen, String text) {
    pen.start("item").empty("ref", "target", "text/" + text + ".xml").endLine();
  }

  /** A header with nothing but what must be there, as other houses write it. */
  static void plainHeader(Pen pen, String title) {
    pen.start("teiHeader").start("fileDesc").start("titleStmt").element("title", title).end();
    pen.start("publicationStmt").element("p", "Invented.").end();
    pen.start("sourceDesc").element("p", "Nobody wrote it.").end().end().endLine();
  }

  /** A header with nothing but what must be there. */
  static void header(Pen pen, String title) {
    pen.start("teiHeader").start("fileDesc").start("titleStmt").element("title", title).end();
    pen.start("publicationStmt").element("publisher", "The House of Letters");
    pen.start("availability", "status", "free", "n", "full").element("p", "Free.").end().end();
    pen.start("sourceDesc").element("p", "Invented.").end().end().endLine();
  }
}
