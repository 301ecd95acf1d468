package io.github.apparat.encode.name;

import java.util.Comparator;
import java.util.List;

/**
 * Words of a text that read as a name.
 *
 * @param from the index of the first word, initials included
 * @param to the index after the last one
 * @param core the index of the first word without initials
 * @param given the initials and forenames beside a surname
 * @param forms what the words may be, all of one kind
 */
record Mention(int from, int to, int core, List<String> given, List<Form> forms) {
  /** Organs before persons, the longest first. */
  static final Comparator<Mention> FIRST =
      Comparator.<Mention>comparingInt(m -> m.kind() == Kind.ORGAN ? 0 : 1)
          .thenComparing(m -> m.from() - m.to())
          .thenComparing(Mention::from);

  static Mention of(int from, int to, List<Form> forms) {
    return new Mention(from, to, from, List.of(), forms);
  }

  Kind kind() {
    return forms.get(0).entry().kind();
  }

  /** Whether it is a surname without anything that says whose. */
  boolean isBare() {
    return given.isEmpty() && forms.stream().allMatch(Form::isSurname);
  }

  /** What it is remembered by: the key of the surname's last word. */
  String key() {
    List<Word> words = forms.get(0).words();
    return words.get(words.size() - 1).key();
  }
}
