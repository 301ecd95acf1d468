package io.github.apparat.suggest;

import io.github.apparat.encode.name.Kind;
import io.github.apparat.encode.name.Sightings;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.suggest.Passage.Closed;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Capitals that stand in the texts again and again and that no register has. */
final class UnknownNames {
  private static final int LEAST = 2;

  /** Adherents, peoples, adjectives, numerals. */
  private static final Pattern NO_NAME =
      Pattern.compile("[IVXLC]+|\\p{L}{1,2}|.*(?:ism|ists?|ites?|i?ans?|ish|ese|ovets)|.*-.*|.*'m");

  private static final class Seen {
    private final Optional<Kind> kind;
    private final Map<String, Integer> texts = new TreeMap<>();
    private String first = "";

    private Seen(Optional<Kind> kind) {
      this.kind = kind;
    }

    private int count() {
      return texts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  private final Set<String> known;
  private final Map<String, Seen> forms = new TreeMap<>();

  /**
   * @param known what no new entry is made for, as {@link #known} gives it
   */
  UnknownNames(Set<String> known) {
    this.known = known;
  }

  /**
   * Whatever the registers name and the words of their headings, the titles of works, months and
   * days, all in small letters.
   */
  static Set<String> known(Register register, Collection<String> titles) {
    Set<String> known = new HashSet<>();
    for (Entry entry : register.entries().values()) {
      entry.forms().forEach(f -> known.add(small(f.text())));
      known.add(small(entry.heading()));
      known.addAll(List.of(small(entry.heading()).split("[^\\p{L}']+")));
    }
    titles.forEach(title -> known.add(small(title)));
    for (Month month : Month.values()) {
      known.add(small(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      known.add(small(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
      known.add(small(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)) + "s");
    }
    return known;
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /**
   * Looks through a passage.
   *
   * @param seen the indices of names that the registers have
   */
  void look(Text text, Passage passage, Sightings sightings, BitSet seen) {
    for (Sightings.Unknown name :
        sightings.unknown(
            passage.text(), i -> seen.get(i) || !passage.isOpen(Closed.NAMES, i, i + 1))) {
      if (isWorth(name)) {
        Seen of = forms.computeIfAbsent(name.form(), f -> new Seen(name.kind()));
        of.texts.merge(text.id(), 1, Integer::sum);
        of.first = of.first.isEmpty() ? passage.place() : of.first;
      }
    }
  }

  private boolean isWorth(Sightings.Unknown name) {
    boolean word = !name.form().contains(" ");
    return !known.contains(small(name.form()))
        && name.form().split(" ").length <= Suggestion.MOST_WORDS
        && !(word && NO_NAME.matcher(name.form()).matches());
  }

  /** Takes in what another has seen. */
  void add(UnknownNames other) {
    other.forms.forEach(
        (form, theirs) -> {
          Seen of = forms.computeIfAbsent(form, f -> new Seen(theirs.kind));
          theirs.texts.forEach((text, count) -> of.texts.merge(text, count, Integer::sum));
          of.first = of.first.isEmpty() ? theirs.first : of.first;
        });
  }

  /** What stands there more than once. */
  List<Suggestion> all() {
    List<Suggestion> all = new ArrayList<>();
    forms.forEach(
        (form, seen) -> {
          if (seen.count() >= LEAST) {
            all.add(suggestion(form, seen));
          }
        });
    return all;
  }

  private static Suggestion suggestion(String form, Seen seen) {
    String kind = seen.kind.map(k -> k == Kind.PERSON ? "a person" : "an organ").orElse("a name");
    List<String> where = new ArrayList<>();
    seen.texts.forEach((text, n) -> where.add(n + "× in " + text));
    Surety surety =
        seen.count() <= LEAST ? Surety.LOW : seen.kind.isEmpty() ? Surety.MEDIUM : Surety.HIGH;
    return new Suggestion(
        io.github.apparat.suggest.Kind.UNKNOWN,
        "",
        "",
        form,
        1,
        Entering.value(seen.kind, form),
        surety,
        "seems to be " + kind + "; " + String.join(", ", where) + "; first in " + seen.first,
        Optional.empty());
  }
}
