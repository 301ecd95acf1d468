package io.github.apparat.encode.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names of organs with another's name in them. Where a register has {@code Central Committee of the
 * CPSU}, it means by that every name of the party: {@code Central Committee of the RKP(b)}, {@code
 * VKP(b) Central Committee}.
 */
final class Compounds {
  private static final int MOST_WORDS = 8;
  private static final List<String> OF = List.of("of", "the");

  private final Map<List<String>, TreeMap<String, Form>> of = new HashMap<>();
  private final Map<List<String>, TreeMap<String, Form>> behind = new HashMap<>();

  /**
   * Learns from forms.
   *
   * @param lexicon has them all
   */
  Compounds(List<Form> organs, Lexicon lexicon) {
    for (Form form : organs) {
      List<Word> words = form.words();
      for (int i = 1; i < words.size(); i++) {
        int inner = after(words, i);
        if (inner > i) {
          learn(of, form, inner(lexicon, words, inner, words.size()), keys(words, 0, i));
        }
        learn(behind, form, inner(lexicon, words, 0, i), keys(words, i, words.size()));
      }
    }
  }

  private static Set<String> inner(Lexicon lexicon, List<Word> words, int from, int to) {
    Set<String> ids = new TreeSet<>();
    if (from < to) {
      lexicon.at(words, from).stream()
          .filter(f -> f.to() == to)
          .flatMap(f -> f.forms().stream())
          .filter(f -> f.entry().kind() == Kind.ORGAN)
          .forEach(f -> ids.add(f.entry().id()));
    }
    return ids;
  }

  private static void learn(
      Map<List<String>, TreeMap<String, Form>> known,
      Form form,
      Set<String> inner,
      List<String> k) {
    for (String id : inner) {
      List<String> key = new ArrayList<>(k);
      key.add(id);
      known.computeIfAbsent(key, x -> new TreeMap<>()).putIfAbsent(form.entry().id(), form);
    }
  }

  /** The index after {@code of} and {@code of the}; the same where there is none. */
  private static int after(List<Word> words, int at) {
    int i = at;
    while (i < words.size() && i < at + OF.size() && words.get(i).is(OF.get(i - at))) {
      i++;
    }
    return i;
  }

  private static List<String> keys(List<Word> words, int from, int to) {
    return words.subList(from, to).stream().map(Word::key).toList();
  }

  /**
   * The compounds in a passage.
   *
   * @param organs found in it, in the order of the text
   */
  List<Mention> in(List<Word> words, List<Mention> organs) {
    Map<Integer, List<Mention>> starting = new HashMap<>();
    organs.forEach(o -> starting.computeIfAbsent(o.from(), k -> new ArrayList<>()).add(o));
    List<Mention> found = new ArrayList<>();
    // From the end, so that a compound may be part of a longer one.
    for (int i = words.size() - 1; i >= 0; i--) {
      List<Mention> here = List.copyOf(starting.getOrDefault(i, List.of()));
      List<Mention> longer = new ArrayList<>();
      here.forEach(inner -> longer.addAll(behind(words, inner)));
      int inner = after(words, i);
      for (Mention body :
          inner > i ? starting.getOrDefault(inner, List.of()) : List.<Mention>of()) {
        longer.addAll(of(words, i, body));
      }
      for (Mention mention : longer) {
        starting.computeIfAbsent(mention.from(), k -> new ArrayList<>()).add(mention);
      }
      found.addAll(longer);
    }
    return found;
  }

  private List<Mention> of(List<Word> words, int end, Mention inner) {
    List<Mention> found = new ArrayList<>();
    for (int from = end - 1; from >= 0 && end - from <= MOST_WORDS; from--) {
      compound(of, keys(words, from, end), words, from, inner.to(), inner).forEach(found::add);
    }
    return found;
  }

  private List<Mention> behind(List<Word> words, Mention inner) {
    List<Mention> found = new ArrayList<>();
    for (int to = inner.to() + 1; to <= words.size() && to - inner.to() <= MOST_WORDS; to++) {
      List<String> tail = keys(words, inner.to(), to);
      compound(behind, tail, words, inner.from(), to, inner).forEach(found::add);
    }
    return found;
  }

  private static List<Mention> compound(
      Map<List<String>, TreeMap<String, Form>> known,
      List<String> rest,
      List<Word> words,
      int from,
      int to,
      Mention inner) {
    Map<String, Form> forms = new TreeMap<>();
    for (Form form : inner.forms()) {
      List<String> key = new ArrayList<>(rest);
      key.add(form.entry().id());
      forms.putAll(known.getOrDefault(key, new TreeMap<>()));
    }
    List<Form> fitting = forms.values().stream().filter(f -> f.fits(words, from)).toList();
    return fitting.isEmpty() ? List.of() : List.of(Mention.of(from, to, fitting));
  }
}
