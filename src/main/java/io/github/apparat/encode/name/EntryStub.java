package io.github.apparat.encode.name;

import io.github.apparat.xml.Markup;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** An entry of a register to begin with, made from a name as a text has it. */
final class EntryStub {
  private EntryStub() {}

  /**
   * Writes it as TEI.
   *
   * @param form of the name
   * @param text the id of the text
   * @param line where it stands, counted from 1
   */
  static String of(Kind kind, String form, String text, int line) {
    return of(kind, id(kind, form), form, " source=\"cite:" + text + "/line." + line + "\"");
  }

  /**
   * Writes it as TEI.
   *
   * @param form of the name
   * @param source the attribute that cites its place; empty for none
   */
  static String of(Kind kind, String id, String form, String source) {
    String name = kind.element();
    String open = "<" + kind.entry() + " xml:id=\"" + id + "\">\n";
    String heading = "  <" + name + " type=\"heading\">" + escaped(heading(kind, form));
    String written = "  <" + name + " type=\"form\"" + source + ">";
    String close = "</" + name + ">\n";
    return open + heading + close + written + escaped(form) + close + "</" + kind.entry() + ">\n";
  }

  private static String escaped(String text) {
    return Markup.escape(text);
  }

  private static String heading(Kind kind, String form) {
    int surname = surname(form);
    return kind == Kind.PERSON && surname > 0
        ? form.substring(surname) + ", " + form.substring(0, surname).strip()
        : form;
  }

  private static int surname(String form) {
    List<Word> words = Word.all(form, word -> "");
    int at = words.size() - 1;
    while (at > 1 && (words.get(at - 1).is("-") || words.get(at - 1).is("'"))) {
      at -= 2;
    }
    return words.get(at).start();
  }

  /** The id of an entry, of plain letters; empty where a form has none. */
  static String id(Kind kind, String form) {
    String name = kind == Kind.PERSON ? form.substring(surname(form)) : form;
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[^a-z0-9 -]", "")
        .replaceAll("[ -]+", "-");
  }
}
