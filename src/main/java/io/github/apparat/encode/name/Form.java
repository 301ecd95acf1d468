package io.github.apparat.encode.name;

import java.util.List;
import java.util.Set;

/**
 * A way to write the name of an entry.
 *
 * @param words as the register writes it
 * @param texts the ids of the texts it is cited from; of a form made here, those of the entry
 */
record Form(Entry entry, Role role, List<Word> words, Set<String> texts) {

  /** What a form is worth. */
  enum Role {
    /** The register writes it so. */
    WRITTEN,
    /** A surname that stands alone in the register. */
    BARE,
    /** A surname that the register has only with initials or forenames. */
    SURNAME,
    /** A surname in a case other than the nominative. */
    DECLINED,
    /** Only a sheet has it, for the places and contexts named there. */
    SHEET
  }

  /** Whether initials and forenames may stand before it. */
  boolean isSurname() {
    return role != Role.WRITTEN && role != Role.SHEET;
  }

  /** The keys of its words. */
  List<String> keys() {
    return words.stream().map(Word::key).toList();
  }

  boolean isLowerCase() {
    return Character.isLowerCase(words.get(0).text().codePointAt(0));
  }

  /**
   * Whether words of a text that read alike really are this form: a name has its capital, and a
   * short name or an organ's, if it is one word, is written alike.
   */
  boolean fits(List<Word> text, int from) {
    Word first = text.get(from);
    if (words.get(0).isCapital() && !first.isCapital() && !first.isNumeral()) {
      return false;
    }
    String ours = words.get(0).text();
    boolean scripts = Fold.isCyrillic(ours) != Fold.isCyrillic(first.text());
    boolean alike = scripts || ours.equalsIgnoreCase(first.text()) || !first.isWritten();
    boolean folds = entry.kind() == Kind.PERSON && ours.length() > 4;
    return words.size() > 1 || alike || folds;
  }
}
