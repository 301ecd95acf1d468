package io.github.apparat.encode.name;

import io.github.apparat.encode.name.Form.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which forms of names count in one text: those of the registers that it may have, and its own. */
final class SheetForms {
  private final String text;
  private final NameSheet sheet;
  private final Names names;
  private final boolean declines;
  private final Set<List<String>> lower = new HashSet<>();
  private final Lexicon own = new Lexicon();

  /**
   * @param text the id of the text
   */
  SheetForms(String text, NameSheet sheet, Names names) {
    this(text, sheet, names, false);
  }

  /**
   * @param text the id of the text
   * @param declines whether its language declines surnames, so that they may stand so anywhere
   */
  SheetForms(String text, NameSheet sheet, Names names, boolean declines) {
    this.text = text;
    this.declines = declines;
    this.sheet = sheet;
    this.names = names;
    sheet.lower().forEach(form -> lower.add(keys(form)));
    sheet.places().forEach(p -> add(p.form(), p.ref()));
    sheet.rules().forEach(r -> r.form().forEach(f -> add(f, r.ref())));
    sheet.forms().forEach((form, decision) -> add(form, decision.ref()));
    sheet.not().forEach(r -> r.form().forEach(f -> add(f, "")));
  }

  private static List<String> keys(String form) {
    return Decisions.words(form).stream().map(Word::key).toList();
  }

  private void add(String form, String ref) {
    List<Word> words = Decisions.words(form);
    boolean known =
        words.isEmpty()
            || names.lexicon().at(words, 0).stream()
                .filter(f -> f.to() == words.size())
                .anyMatch(f -> f.forms().stream().anyMatch(x -> allows(x, 0)));
    if (!known) {
      Entry entry = names.entry(ref).orElseGet(() -> Entry.named(ref, Kind.PERSON));
      own.add(new Form(entry, Role.SHEET, words, Set.of(text)));
    }
  }

  /** Forms that the registers have not, or not for this text. */
  Lexicon own() {
    return own;
  }

  /**
   * Whether a form counts in this text: a name with a small letter means one body only in the texts
   * that the register cites for it, if it cites any, and cases other than the nominative stand on
   * some lines only.
   *
   * @param line of the received text, counted from 1
   */
  boolean allows(Form form, int line) {
    if (form.role() == Role.DECLINED) {
      return declines || sheet.declined() != null && sheet.declined().contains(line);
    }
    return !form.isLowerCase()
        || form.texts().isEmpty()
        || form.texts().contains(text)
        || lower.contains(form.keys());
  }
}
