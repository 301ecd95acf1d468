package io.github.apparat.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All words of an edition. Each stands at a place: a number that counts words through all passages,
 * each of which begins at a multiple of {@value #UNIT} and leaves a place free at its end, so that
 * no phrase runs from one into the next.
 */
final class Vocabulary {
  static final int UNIT = 16;

  private static final int FREQUENT = 400;

  private final Spelling spelling;
  private final Stems stems = new Stems();
  private final Map<String, Form> forms = new HashMap<>();

  /** Forms by how words are written. */
  private final Map<String, Optional<Form>> known = new HashMap<>();

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
    WordScanner word = new WordScanner(passage.words());
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
      word(word.word(), languages.get(language).value(), isName, place++);
    }
    int count = (place - first) / UNIT + 1;
    units.add(count);
    places = Math.addExact(first, count * UNIT);
  }

  private void word(String word, String tag, boolean isName, int place) {
    Optional<Form> known = this.known.get(word);
    if (known == null) {
      known =
          Optional.of(spelling.fold(Spelling.small(word)))
              .filter(f -> !f.isEmpty())
              .map(f -> forms.computeIfAbsent(f, x -> form(Spelling.small(word), x, tag, isName)));
      this.known.put(word, known);
    }
    if (known.isPresent()) {
      Form form = known.get();
      if (isName && !form.isName()) {
        form.named();
        also(spelling.withoutCarons(Spelling.small(word)), form);
        also(form.family().replaceFirst("^\\S* ", ""), form);
      }
      form.at(place);
    }
  }

  private Form form(String small, String folded, String tag, boolean isName) {
    String language = Stems.language(tag, small);
    String family = language + " " + spelling.fold(stems.of(small, language, isName));
    Form form = new Form(folded, spelling.sound(folded), family);
    return Stems.isCommon(small, language) ? form.common() : form;
  }

  /**
   * A name is also looked for as those write it who have no carons, and by its stem, which is how
   * it begins in every case, though it may stand in none without an ending.
   */
  private void also(String spelled, Form form) {
    if (!spelled.equals(form.folded()) && !forms.containsKey(spelled)) {
      Form other = new Form(spelled, spelling.sound(spelled), form.family());
      other.named();
      forms.put(spelled, other);
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

  /**
   * The forms, those that sound alike beside each other. Common words that make one in {@value
   * #FREQUENT} of all lose their places: they would be a third of the index, and lead nowhere.
   */
  List<Form> forms() {
    forms.values().stream()
        .filter(f -> f.isCommon() && (long) f.count() * FREQUENT > places)
        .forEach(Form::everywhere);
    return forms.values().stream()
        .sorted(Comparator.comparing(Form::sound).thenComparing(Form::folded))
        .toList();
  }
}
