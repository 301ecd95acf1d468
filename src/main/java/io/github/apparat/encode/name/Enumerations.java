package io.github.apparat.encode.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Organs that share a head word: {@code the Rabochii and Khalturin factories}, {@code commissariats
 * of Health, Labour and Justice}. Each is a mention; the head goes with its neighbour.
 */
final class Enumerations {
  static final int MOST_MEMBERS = 12;

  /** Words that one member has at most, its head apart. */
  private static final int LONGEST_NAME = 6;

  private static final int LONGEST_HEAD = 3;
  private static final int LONGEST_LIST = 60;
  private static final List<String> SUCH_AS = List.of("such", "as", "the");
  private static final Set<String> AND = Set.of("and", "or");

  private final Lexicon lexicon;
  private final SharedTails tails;

  /** Last words of names with a small letter, by the key of their plural. */
  private final Map<String, Word> heads = new HashMap<>();

  /**
   * @param lexicon has all forms
   */
  Enumerations(List<Form> organs, Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Form form : organs) {
      List<Word> words = form.words();
      Word last = words.get(words.size() - 1);
      boolean common = last.isLetters() && !last.isCapital() && last.text().length() > 3;
      if (words.size() > 1 && common && words.get(0).isCapital()) {
        heads.putIfAbsent(plural(last), last);
      }
    }
    tails = new SharedTails(organs);
  }

  /** The key of a word's plural. */
  static String plural(Word word) {
    String text = word.text();
    if (text.endsWith("s")) {
      return Fold.plain(text);
    }
    String stem = text.endsWith("y") ? text.substring(0, text.length() - 1) + "ie" : text;
    return Fold.plain(stem + "s");
  }

  /** The members of all enumerations in a passage. */
  List<Mention> in(List<Word> words) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String key = words.get(i).key();
      Word head = heads.get(key);
      if (head != null) {
        found.addAll(before(words, i, head));
      }
      if (head != null) {
        found.addAll(suchAs(words, i, head));
      }
      found.addAll(tails.in(words, i));
    }
    return found;
  }

  /** The longest row that ends in a head, which may be one word or several. */
  private List<Mention> before(List<Word> words, int last, Word singular) {
    List<Mention> longest = List.of();
    boolean more = true;
    for (int head = last; head > 1 && last - head < LONGEST_HEAD && more; head--) {
      List<Mention> found = members(words, head, last, singular);
      longest = found.size() > 1 && found.size() >= longest.size() ? found : longest;
      more = words.get(head - 1).isLetters() && !words.get(head - 1).isCapital();
    }
    return longest;
  }

  private List<Mention> members(List<Word> words, int head, int last, Word singular) {
    List<Word> shared = new ArrayList<>(words.subList(head, last));
    shared.add(singular);
    List<Mention> found = new ArrayList<>();
    int end = head;
    boolean more = true;
    while (more && found.size() < MOST_MEMBERS) {
      int from = end;
      while (from > 0 && end - from < LONGEST_NAME && isOfName(words, from - 1)) {
        from--;
      }
      Mention member = member(words, from, end, end == head ? last + 1 : end, shared);
      more = member != null;
      if (more) {
        found.add(member);
        end = skipBack(words, member.from());
        more = end < member.from();
      }
    }
    return found;
  }

  private Mention member(List<Word> words, int from, int end, int to, List<Word> head) {
    for (int start = from; start < end; start++) {
      List<Word> name = new ArrayList<>(words.subList(start, end));
      name.addAll(head);
      List<Form> forms = exact(lexicon, name);
      if (!forms.isEmpty()) {
        return Mention.of(start, to, forms);
      }
    }
    return null;
  }

  private static List<Form> exact(Lexicon lexicon, List<Word> name) {
    return lexicon.at(name, 0).stream()
        .filter(f -> f.to() == name.size())
        .flatMap(f -> f.forms().stream())
        .filter(f -> f.entry().kind() == Kind.ORGAN)
        .toList();
  }

  private static boolean isOfName(List<Word> words, int at) {
    Word word = words.get(at);
    return word.isLetters() && !AND.contains(word.text()) || word.is("'") || word.is("-");
  }

  /** The index before a comma, an {@code and} or both; the same where there is neither. */
  private static int skipBack(List<Word> words, int from) {
    int at = from;
    if (at > 0 && AND.contains(words.get(at - 1).text())) {
      at--;
    }
    return at > 0 && words.get(at - 1).is(",") ? at - 1 : at;
  }

  /** {@code factories such as the Rabochii, Khalturin and Vereteno}. */
  private List<Mention> suchAs(List<Word> words, int head, Word singular) {
    int at = head + 1;
    for (String word : SUCH_AS) {
      at += at < words.size() && words.get(at).is(word) ? 1 : 0;
    }
    List<Mention> found = new ArrayList<>();
    boolean more = at > head + 2;
    while (more && found.size() < MOST_MEMBERS) {
      int to = at;
      while (to < words.size()
          && to - at < LONGEST_NAME
          && words.get(to).isLetters()
          && !AND.contains(words.get(to).text())) {
        to++;
      }
      Mention member = to > at ? member(words, at, to, to, List.of(singular)) : null;
      if (member != null) {
        found.add(member);
      }
      at = skip(words, to);
      more = at > to && to - head < LONGEST_LIST;
    }
    return found;
  }

  /** The index after a comma, an {@code and} or both; the same where there is neither. */
  static int skip(List<Word> words, int from) {
    int at = from < words.size() && words.get(from).is(",") ? from + 1 : from;
    boolean and = at < words.size() && AND.contains(words.get(at).text());
    return and ? at + 1 : at;
  }
}
