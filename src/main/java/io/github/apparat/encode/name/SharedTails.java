package io.github.apparat.encode.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Organs whose shared head stands first: {@code commissariats of Health, Labour and Justice}. */
final class SharedTails {
  private static final Set<String> BEFORE_MEMBERS = Set.of("of", "for", "–", "—", "-", ":");

  /** What follows a head and {@code of}, by the key of the head's plural. */
  private final Map<String, Lexicon> tails = new HashMap<>();

  SharedTails(List<Form> organs) {
    for (Form form : organs) {
      List<Word> words = form.words();
      for (int i = 1; i + 1 < words.size(); i++) {
        boolean of = words.get(i).is("of") || words.get(i).is("for");
        if (of && words.get(i + 1).isCapital()) {
          List<Word> tail = words.subList(i + 1, words.size());
          tails
              .computeIfAbsent(Enumerations.plural(words.get(i - 1)), k -> new Lexicon())
              .add(new Form(form.entry(), form.role(), tail, form.texts()));
        }
      }
    }
  }

  /**
   * The members behind a head; none where it has fewer than two.
   *
   * @param head the index of a word
   */
  List<Mention> in(List<Word> words, int head) {
    Lexicon known = tails.get(words.get(head).key());
    if (known == null || head + 2 >= words.size()) {
      return List.of();
    }
    boolean of = words.get(head + 1).is("of") || words.get(head + 1).is("for");
    int at = head + (BEFORE_MEMBERS.contains(words.get(head + 1).text()) ? 2 : 1);
    List<Mention> found = new ArrayList<>();
    boolean more = at > head + 1;
    while (more && found.size() < Enumerations.MOST_MEMBERS && at < words.size()) {
      List<Lexicon.Found> here = known.at(words, at);
      more = !here.isEmpty();
      if (more) {
        Lexicon.Found member = here.get(here.size() - 1);
        int from = of && found.isEmpty() ? head : at;
        found.add(Mention.of(from, member.to(), once(member.forms())));
        at = Enumerations.skip(words, member.to());
        more = at > member.to();
      }
    }
    return found.size() > 1 ? found : List.of();
  }

  /** One form for each entry. */
  private static List<Form> once(List<Form> forms) {
    Map<String, Form> byEntry = new TreeMap<>();
    forms.forEach(f -> byEntry.putIfAbsent(f.entry().id(), f));
    return List.copyOf(byEntry.values());
  }
}
