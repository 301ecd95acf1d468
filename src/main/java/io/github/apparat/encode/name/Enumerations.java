package io.github.apparat.encode.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Organs that share a head word: {@code the Rabochii and Khalturin factories}. Each is a mention;
 * the head goes with the last.
 */
final class Enumerations {
  private static final int MOST_MEMBERS = 12;

  private final Lexicon lexicon;

  /** The last words of names, by the key of their plural. */
  private final Map<String, Word> heads = new HashMap<>();

  Enumerations(List<Form> organs, Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Form form : organs) {
      Word last = form.words().get(form.words().size() - 1);
      boolean common = last.isLetters() && !last.isCapital() && last.text().length() > 3;
      if (form.words().size() > 1 && common && form.words().get(0).isCapital()) {
        heads.putIfAbsent(Fold.key(plural(last.text())), last);
      }
    }
  }

  private static String plural(String word) {
    if (word.endsWith("s")) {
      return word;
    }
    return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
  }

  /** The members of all enumerations in a passage. */
  List<Mention> in(List<Word> words) {
    List<Mention> found = new ArrayList<>();
    for (int i = 2; i < words.size(); i++) {
      Word head = heads.get(words.get(i).key());
      if (head != null && words.get(i).isLetters()) {
        found.addAll(members(words, i, head));
      }
    }
    return found;
  }

  private List<Mention> members(List<Word> words, int head, Word singular) {
    List<Mention> found = new ArrayList<>();
    int end = head;
    boolean more = true;
    while (more && found.size() < MOST_MEMBERS) {
      int from = end;
      while (from > 0 && isOfName(words, from - 1)) {
        from--;
      }
      Mention member = member(words, from, end, end == head ? head + 1 : end, singular);
      if (member != null) {
        found.add(member);
      }
      end = skip(words, from);
      more = from > end && member != null;
    }
    return found.size() > 1 ? found : List.of();
  }

  private Mention member(List<Word> words, int from, int end, int to, Word head) {
    for (int start = from; start < end; start++) {
      List<Word> name = new ArrayList<>(words.subList(start, end));
      name.add(head);
      List<Form> forms =
          lexicon.at(name, 0).stream()
              .filter(f -> f.to() == name.size())
              .flatMap(f -> f.forms().stream())
              .filter(f -> f.entry().kind() == Kind.ORGAN)
              .toList();
      if (!forms.isEmpty()) {
        return Mention.of(start, to, forms);
      }
    }
    return null;
  }

  private static boolean isOfName(List<Word> words, int at) {
    Word word = words.get(at);
    boolean inside = word.is("'") || word.is("-");
    return word.isLetters() && word.isCapital() || inside;
  }

  /** The index before a comma, an {@code and} or both; the same where there is neither. */
  private static int skip(List<Word> words, int from) {
    int at = from;
    if (at > 0 && (words.get(at - 1).is("and") || words.get(at - 1).is("or"))) {
      at--;
    }
    return at > 0 && words.get(at - 1).is(",") ? at - 1 : at;
  }
}
