package io.github.apparat.encode.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Finds what in a passage reads as a name: longest first, organs before persons, none in another.
 */
final class Mentions {
  private final Names names;
  private final SheetForms forms;
  private final Surnames surnames;

  /**
   * @param forms which forms count in the text
   * @param comrade what before a surname is an address and no initial
   */
  Mentions(Names names, SheetForms forms, List<String> comrade) {
    this.names = names;
    this.forms = forms;
    surnames = new Surnames(names.forenames(), comrade);
  }

  /**
   * The mentions in words of a text, in their order.
   *
   * @param line the line of the received text for the index of a character
   */
  List<Mention> in(List<Word> words, IntUnaryOperator line) {
    List<Mention> organs = new ArrayList<>();
    List<Mention> persons = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<Lexicon.Found> found = new ArrayList<>(names.lexicon().at(words, i));
      found.addAll(forms.own().at(words, i));
      if (!found.isEmpty()) {
        collect(words, i, line.applyAsInt(words.get(i).start()), found, organs, persons);
      }
    }
    organs.addAll(names.compounds().in(words, organs));
    dropSurnames(organs, persons, words.size());
    organs.addAll(names.enumerations().in(words));
    return taken(organs, persons, words.size());
  }

  /** What is one word and a surname too is a factory only where its whole name stands. */
  private static void dropSurnames(List<Mention> organs, List<Mention> persons, int size) {
    BitSet surnames = new BitSet(size);
    persons.forEach(p -> surnames.set(p.core()));
    organs.removeIf(o -> o.to() == o.from() + 1 && surnames.get(o.from()));
  }

  private void collect(
      List<Word> words,
      int from,
      int line,
      List<Lexicon.Found> found,
      List<Mention> organs,
      List<Mention> persons) {
    for (Lexicon.Found at : found) {
      List<Form> here = at.forms().stream().filter(f -> forms.allows(f, line)).toList();
      List<Form> bodies = of(here, Kind.ORGAN);
      if (!bodies.isEmpty()) {
        organs.add(Mention.of(from, at.to(), bodies));
      }
      persons.addAll(surnames.mentions(words, from, at.to(), of(here, Kind.PERSON)));
    }
  }

  private static List<Form> of(List<Form> forms, Kind kind) {
    return forms.stream().filter(f -> f.entry().kind() == kind).toList();
  }

  private static List<Mention> taken(List<Mention> organs, List<Mention> persons, int size) {
    List<Mention> sorted = new ArrayList<>(persons);
    sorted.addAll(organs);
    sorted.sort(Mention.FIRST);
    BitSet covered = new BitSet(size);
    List<Mention> taken = new ArrayList<>();
    for (Mention mention : sorted) {
      int next = covered.nextSetBit(mention.from());
      if (next < 0 || next >= mention.to()) {
        covered.set(mention.from(), mention.to());
        taken.add(mention);
      }
    }
    taken.sort(Comparator.comparingInt(Mention::from));
    return taken;
  }
}
