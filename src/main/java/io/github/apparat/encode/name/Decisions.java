package io.github.apparat.encode.name;

import io.github.apparat.encode.name.NameSheet.Decision;
import io.github.apparat.encode.name.NameSheet.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the sheet of a text says about a name at its place. */
final class Decisions {
  /**
   * A name at its place.
   *
   * @param keys of its words, initials included
   * @param line of the received text
   * @param nth of this name on the line, counted from 1
   * @param start index in {@code text}
   * @param end index after it
   */
  record At(Kind kind, List<String> keys, int line, int nth, String text, int start, int end) {}

  private final Map<Integer, List<Place>> places = new HashMap<>();
  private final Map<List<String>, List<Context>> rules = new HashMap<>();
  private final Map<List<String>, List<Context>> not = new HashMap<>();
  private final List<Context> things = new ArrayList<>();
  private final Map<List<String>, Decision> forms = new HashMap<>();
  private final Set<Place> used = new HashSet<>();

  Decisions(NameSheet sheet) {
    sheet.places().forEach(p -> places.computeIfAbsent(p.line(), l -> new ArrayList<>()).add(p));
    sheet.rules().forEach(rule -> add(rule, rules));
    for (NameSheet.Rule rule : sheet.not()) {
      if (rule.form().isEmpty()) {
        things.add(new Context(rule));
      } else {
        add(rule, not);
      }
    }
    sheet.forms().forEach((form, decision) -> forms.put(keys(form), decision));
  }

  private static void add(NameSheet.Rule rule, Map<List<String>, List<Context>> to) {
    Context context = new Context(rule);
    rule.form()
        .forEach(form -> to.computeIfAbsent(keys(form), k -> new ArrayList<>()).add(context));
  }

  /** The words of a form, as a sheet writes it. */
  static List<Word> words(String form) {
    return Word.all(form.replace('’', '\''), Fold::key);
  }

  private static List<String> keys(String form) {
    return words(form).stream().map(Word::key).toList();
  }

  /** What is decided; nothing where the registers decide. */
  Optional<Decision> on(At at) {
    Optional<Place> place =
        places.getOrDefault(at.line(), List.of()).stream()
            .filter(p -> p.nth() == at.nth() && keys(p.form()).equals(at.keys()))
            .findFirst();
    if (place.isPresent()) {
      used.add(place.get());
      return place.map(Place::decision);
    }
    if (at.kind() == Kind.PERSON && things.stream().anyMatch(c -> fits(c, at))
        || first(not, at).isPresent()) {
      return Optional.of(Decision.NONE);
    }
    return first(rules, at)
        .map(c -> c.rule().decision())
        .or(() -> Optional.ofNullable(forms.get(at.keys())));
  }

  private static Optional<Context> first(Map<List<String>, List<Context>> contexts, At at) {
    return contexts.getOrDefault(at.keys(), List.of()).stream()
        .filter(c -> fits(c, at))
        .findFirst();
  }

  private static boolean fits(Context context, At at) {
    return context.fits(at.line(), at.text(), at.start(), at.end());
  }

  /** The places of the sheet at which nothing was found. */
  List<Place> left() {
    return places.values().stream().flatMap(List::stream).filter(p -> !used.contains(p)).toList();
  }
}
