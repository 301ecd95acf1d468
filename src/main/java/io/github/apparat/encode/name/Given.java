package io.github.apparat.encode.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Initials and forenames beside a surname.
 *
 * @param from the index of their first word
 * @param to the index after their last one
 * @param names without the full stops
 */
record Given(int from, int to, List<String> names) {
  private static final int MOST = 4;
  private static final int LONGEST_INITIAL = 4;

  static Given none(int at) {
    return new Given(at, at, List.of());
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Without the first of them. */
  Given rest() {
    return new Given(from + 2, to, names.subList(1, names.size()));
  }

  /** Whether two given names may be one man's: {@code S} and {@code Sergei}. */
  static boolean agree(String one, String other) {
    String a = Fold.plain(one);
    String b = Fold.plain(other);
    return !a.isEmpty() && !b.isEmpty() && (a.startsWith(b) || b.startsWith(a));
  }

  /**
   * What stands before a surname.
   *
   * @param at the index of the surname
   * @param forenames keys of all forenames known
   */
  static Given before(List<Word> words, int at, Set<String> forenames) {
    List<String> names = new ArrayList<>();
    int from = at;
    while (from > 0 && names.size() < MOST) {
      Word last = words.get(from - 1);
      if (last.is(".") && from > 1 && isInitial(words.get(from - 2))) {
        names.add(0, words.get(from - 2).text());
        from -= 2;
      } else if (last.isCapital() && forenames.contains(last.key())) {
        names.add(0, last.text());
        from--;
      } else {
        break;
      }
    }
    return new Given(from, at, names);
  }

  /**
   * What stands behind a surname, after a comma or none: {@code Rees, E. A.}
   *
   * @param at the index after the surname
   */
  static Given behind(List<Word> words, int at) {
    int from = at < words.size() && words.get(at).is(",") ? at + 1 : at;
    List<String> names = new ArrayList<>();
    int to = from;
    while (to + 1 < words.size() && isInitial(words.get(to)) && words.get(to + 1).is(".")) {
      names.add(words.get(to).text());
      to += 2;
    }
    boolean ofTheNext = to < words.size() && words.get(to).isCapital();
    return ofTheNext || names.isEmpty() ? none(at) : new Given(at, to, names);
  }

  /** A capital, with a few small letters at most: {@code I}, {@code Ya}, {@code Vlad}. */
  static boolean isInitial(Word word) {
    String text = word.text();
    return word.isCapital()
        && text.length() <= LONGEST_INITIAL
        && text.substring(1).chars().allMatch(Character::isLowerCase);
  }
}
