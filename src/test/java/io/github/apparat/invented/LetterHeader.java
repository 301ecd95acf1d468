package io.github.apparat.invented;

import java.util.List;

/**
 * The header of an invented letter: who wrote to whom, from where, when, and what is left of it.
 */
final class LetterHeader {
  private static final List<String> SIGLA = List.of("A", "B", "D");

  private final Pen pen;
  private final Speech speech;
  private final Convention convention;
  private final Names names;

  LetterHeader(Pen pen, Speech speech, Convention convention, Names names) {
    this.pen = pen;
    this.speech = speech;
    this.convention = convention;
    this.names = names;
  }

  void write(int number) {
    pen.start("teiHeader").start("fileDesc").start("titleStmt");
    pen.element("title", "Letter " + (number + 1) + ", " + speech.name());
    pen.element("author", speech.name()).end();
    pen.start("publicationStmt").element("publisher", "The House of Letters");
    boolean own = convention == Convention.OWN;
    pen.start("availability", "status", "free", "n", own ? "full" : "");
    pen.element("licence", "CC BY 4.0", "target", "https://creativecommons.org/licenses/by/4.0/");
    pen.end().end();
    source("L%04d".formatted(number + 1));
    pen.end();
    pen.start("profileDesc");
    if (!own) {
      correspondence();
    }
    pen.start("langUsage").element("language", "English", "ident", "en").end().end();
    pen.endLine();
  }

  private void source(String letter) {
    pen.start("sourceDesc").start("listWit");
    for (String siglum : SIGLA) {
      String words = "Witness " + siglum + ": " + speech.phrase(0, 5);
      pen.element("witness", words, "xml:id", convention.id(letter, "wit" + siglum), "n", siglum);
    }
    pen.end().end();
  }

  private void correspondence() {
    pen.start("correspDesc");
    for (String action : List.of("sent", "received")) {
      pen.start("correspAction", "type", action);
      names.person();
      names.place();
      String date = speech.date();
      pen.element("date", date, "when", date).end();
    }
    pen.end();
  }
}
