package io.github.apparat.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * All words of an edition. Each stands at a place: a number that counts words through all passages,
 * each of which begins at a multiple of {@value #UNIT} and leaves a place free at its end, so that
 * no phrase runs from one into the next.
 */
final class Vocabulary {
  static final int UNIT = 16;

  private final Spelling spelling;
  private final Stems stems = new Stems();
  private final Map<String, Form> forms = new HashMap<>();
  private final List<Integer> units = new ArrayList<>();
  private int places;

  Vocabulary(Spelling spelling) {
    this.spelling = spelling;
  }

  /** Takes the words of the next passage. */
  void add(Passage passage) {
    int first = places;
    int place = first;
    int name = 0;
    int language = 0;
    List<Passage.Name> names = passage.names();
    List<Passage.Mark> languages = passage.languages();
    Matcher word = Spelling.words(passage.words());
    while (word.find()) {
      while (name < names.size() && names.get(name).end() <= word.start()) {
        name++;
      }
      while (language + 1 < languages.size() && languages.get(language + 1).at() <= word.start()) {
        language++;
      }
      boolean isName =
          passage.kind() == Kind.ENTRY
              || name < names.size() && names.get(name).start() <= word.start();
      word(word.group(), languages.get(language).value(), isName, place++);
    }
    int count = (place - first) / UNIT + 1;
    units.add(count);
    places = Math.addExact(first, count * UNIT);
  }

  private void word(String word, String tag, boolean isName, int place) {
    String small = Spelling.small(word);
    String folded = spelling.fold(small);
    if (folded.isEmpty()) {
      return;
    }
    Form form = forms.get(folded);
    if (form == null) {
      form = add(small, folded, tag, isName);
    }
    if (isName) {
      form.named();
      caron(small, form);
    }
    form.at(place);
  }

  private Form add(String small, String folded, String tag, boolean isName) {
    String language = Stems.language(tag, small);
    String family = language + " " + spelling.fold(stems.of(small, language, isName));
    Form form = new Form(folded, spelling.sound(folded), family);
    if (!isName && Stems.isEverywhere(small, language)) {
      form.everywhere();
    }
    forms.put(folded, form);
    return form;
  }

  /** A name that is written with carons is also looked for as those write it who have none. */
  private void caron(String small, Form form) {
    String plain = spelling.withoutCarons(small);
    if (!plain.equals(form.folded()) && !forms.containsKey(plain)) {
      Form other = new Form(plain, spelling.sound(plain), form.family());
      other.named();
      forms.put(plain, other);
    }
  }

  /** How many places there are. */
  int places() {
    return places;
  }

  /** How many times {@value #UNIT} places each passage has. */
  List<Integer> units() {
    return units;
  }

  /** The forms, those that sound alike beside each other. */
  List<Form> forms() {
    return forms.values().stream()
        .sorted(Comparator.comparing(Form::sound).thenComparing(Form::folded))
        .toList();
  }
}
