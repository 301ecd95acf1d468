package io.github.apparat.invented;

import java.util.ArrayList;
import java.util.List;

/** What stands in an invented letter: names, dates, notes in two series, variants, corrections. */
final class LetterBody {
  private static final int PARAGRAPHS = 21;
  private static final int MORE = 12;

  private final Pen pen;
  private final Speech speech;
  private final Convention convention;
  private final Names names;
  private final String letter;
  private final List<String> apart = new ArrayList<>();
  private int notes;
  private int pages;

  LetterBody(Pen pen, Speech speech, Names names, String letter) {
    this.pen = pen;
    this.speech = speech;
    this.names = names;
    convention = names.convention();
    this.letter = letter;
  }

  /**
   * Writes the text.
   *
   * @param other a letter it refers to
   */
  void write(String other) {
    pen.start("text").start("body");
    pen.start("div", "xml:id", convention.id(letter, "d1"), "type", "letter").markup("\n");
    opener();
    int paragraphs = PARAGRAPHS + speech.number(MORE);
    for (int i = 1; i <= paragraphs; i++) {
      paragraph(i, other);
    }
    pen.start("closer").element("salute", speech.sentence(0)).element("signed", speech.name());
    pen.endLine().end().end();
    if (!apart.isEmpty()) {
      back();
    }
    pen.end();
  }

  private void opener() {
    pen.start("opener").start("dateline");
    String date = speech.date();
    pen.text("From ");
    names.place();
    pen.text(", ").element("date", date, "when", date).end();
    pen.element("salute", speech.sentence(0)).endLine();
  }

  private void paragraph(int number, String other) {
    int language = speech.number(3);
    pen.start(
        "p",
        "xml:id",
        convention.id(letter, "p" + number),
        "xml:lang",
        language == 0 ? "" : Speech.LANGUAGES.get(language));
    int sentences = 4 + speech.number(5);
    for (int i = 0; i < sentences; i++) {
      pen.text(speech.sentence(language)).text(" ");
      piece(language, other);
    }
    pen.endLine();
  }

  /** Whatever an editor marks. */
  private void piece(int language, String other) {
    switch (speech.number(14)) {
      case 0, 1 -> names.person();
      case 2 -> names.place();
      case 3 -> names.org();
      case 4, 5 -> note(language);
      case 6 -> noteApart();
      case 7 -> variant(language);
      case 8 -> correction();
      case 9 -> pen.empty("pb", "n", String.valueOf(++pages));
      case 10 -> pen.element("date", speech.one("then", "that day"), "when", speech.date());
      case 11 -> pen.element("ref", "see there", "target", convention.there(other, "p3"));
      case 12 -> pen.element("hi", speech.phrase(language, 2), "rend", "italic");
      default -> pen.text(speech.phrase(language, 3));
    }
    pen.text(" ");
  }

  private void note(int language) {
    String number = String.valueOf(++notes);
    String id = convention.id(letter, "n" + number);
    pen.start("note", "xml:id", id, "n", number, "type", "comment", "place", "end");
    pen.text(speech.sentence(language)).text(" ");
    names.person();
    pen.text(speech.once(3) ? " " + speech.sentence(language) : ".").end();
  }

  /** The second series has letters: a, b … aa, ab. */
  private void noteApart() {
    String local = "t" + (apart.size() + 1);
    apart.add(local);
    pen.empty("ref", "type", "note", "target", convention.here(letter, local));
  }

  private void variant(int language) {
    pen.start("app").element("lem", speech.phrase(language, 2), "wit", witness("A"));
    pen.element("rdg", speech.phrase(language, 2), "wit", witness("B"));
    pen.element("rdg", speech.phrase(language, 1), "wit", witness("D")).end();
  }

  private String witness(String siglum) {
    return convention.here(letter, "wit" + siglum);
  }

  private void correction() {
    String word = speech.invented();
    pen.start("choice").element("sic", word + "x").element("corr", word).end();
  }

  private void back() {
    pen.start("back").start("div", "type", "notes").markup("\n");
    for (int i = 0; i < apart.size(); i++) {
      String id = convention.id(letter, apart.get(i));
      pen.start("note", "xml:id", id, "n", lettered(i), "type", "textual");
      pen.text(speech.sentence(0)).endLine();
    }
    pen.end().end();
  }

  /** The number of a note of the second series: a … z, aa, ab …. */
  static String lettered(int number) {
    String last = String.valueOf((char) ('a' + number % 26));
    return number < 26 ? last : lettered(number / 26 - 1) + last;
  }
}
