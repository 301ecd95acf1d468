package io.github.apparat.site;

import io.github.apparat.model.Edition;
import io.github.apparat.register.Entry;
import java.util.Optional;

/**
 * What a page is about, and so what is cited with it: a text, an entry of a register, or nothing
 * but itself.
 *
 * @param place what the page holds of a text; empty for the page of the whole text
 */
record Subject(Optional<Edition.Text> text, Optional<Entry> entry, String place) {
  /** Of a page that is cited as itself. */
  static final Subject ITSELF = new Subject(Optional.empty(), Optional.empty(), "");

  static Subject of(Edition.Text text, String place) {
    return new Subject(Optional.of(text), Optional.empty(), place);
  }

  static Subject of(Entry entry) {
    return new Subject(Optional.empty(), Optional.of(entry), "");
  }
}
