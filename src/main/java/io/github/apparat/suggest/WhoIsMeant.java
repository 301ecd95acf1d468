package io.github.apparat.suggest;

import io.github.apparat.encode.name.Kind;
import io.github.apparat.encode.name.Sightings.As;
import io.github.apparat.encode.name.Sightings.Sighting;
import io.github.apparat.register.AsOf;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Register;
import io.github.apparat.suggest.Passage.Element;
import io.github.apparat.suggest.Suggestion.Proposal;
import io.github.apparat.time.Answer;
import io.github.apparat.time.Edtf;
import io.github.apparat.time.Period;
import io.github.apparat.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whom a name may mean, and what speaks for it: that the text marks these words so elsewhere, who
 * was named before, whom the registers cite from this text, the dates and the bodies beside it. One
 * of several is preferred only where something speaks for it alone.
 */
final class WhoIsMeant {
  /** So far, in characters of the file, a reader remembers whose name stood before. */
  private static final int NEAR = 10_000;

  /** So far from a name, in characters, a body is taken to be the person's. */
  private static final int BESIDE = 80;

  /** So often an editor has marked common words as a name that they are one. */
  private static final int OFTEN = 3;

  private final Register register;
  private final MarkedNames marked;
  private Passage current;
  private long lastDay;

  WhoIsMeant(Register register, MarkedNames marked) {
    this.register = register;
    this.marked = marked;
  }

  /** What is suggested for a name in a passage. */
  Proposal of(Sighting name, Passage passage) {
    if (name.decided().isPresent()) {
      var decided = name.decided().get();
      return new Proposal(
          decided.ref(), surety(decided.cert()), "names.yaml of the text decides so");
    }
    String words = passage.text().substring(name.start(), name.end());
    Map<String, Integer> same = marked.of(words);
    Map<String, List<String>> reasons = new TreeMap<>();
    List<String> against = new ArrayList<>();
    for (String id : name.candidates().keySet()) {
      if (isPossible(id, passage, against)) {
        reasons.put(id, reasons(id, name, words, passage, same));
      }
    }
    if (name.candidates().size() == 1) {
      return only(name, passage, reasons, against, same);
    }
    return ofSeveral(name, reasons, against);
  }

  private static Surety surety(String cert) {
    return Surety.valueOf(cert.toUpperCase(Locale.ROOT));
  }

  private List<String> reasons(
      String id, Sighting name, String words, Passage passage, Map<String, Integer> same) {
    List<String> reasons = new ArrayList<>();
    if (same.containsKey(id)) {
      reasons.add("marked so " + same.get(id) + "× in this text");
    }
    if (marked.before(words, passage.start(name.start()), NEAR).filter(id::equals).isPresent()) {
      reasons.add("named shortly before");
    }
    if (name.candidates().get(id)) {
      reasons.add("the register cites this name from this text");
    }
    if (name.kind() == Kind.PERSON) {
      beside(id, name, passage).ifPresent(reasons::add);
    }
    if (reasons.isEmpty() && marked.entries().contains(id)) {
      reasons.add("named in this text");
    }
    return reasons;
  }

  /** Whether one was born, or had begun, before the last date of the passage. */
  private boolean isPossible(String id, Passage passage, List<String> against) {
    if (passage != current) {
      current = passage;
      lastDay =
          passage.elements().stream()
              .flatMap(e -> period(e).stream())
              .mapToLong(Period::last)
              .max()
              .orElse(Span.ALWAYS);
    }
    boolean possible = register.life(id).everFrom() <= lastDay;
    if (!possible) {
      against.add(id + " came after the dates of the passage");
    }
    return possible;
  }

  private static Optional<Period> period(Element element) {
    String when = element.value("when");
    boolean whole =
        element.name().equals("date") && when.matches("\\d{4}(-\\d\\d){0,2}") && Edtf.isDate(when);
    return whole ? Optional.of(Period.of(when)) : Optional.empty();
  }

  /** An organ beside the name in which the person sat, at the time of a date beside it if any. */
  private Optional<String> beside(String id, Sighting name, Passage passage) {
    List<Element> near = passage.beginning(name.start() - 2 * BESIDE, name.end() + BESIDE).toList();
    Set<String> organs =
        near.stream()
            .filter(e -> e.name().equals("orgName"))
            .map(Element::ref)
            .collect(Collectors.toSet());
    List<Period> dates = near.stream().flatMap(e -> period(e).stream()).toList();
    return register.of(id).stream()
        .filter(Claim::isTenure)
        .filter(c -> organs.contains(register.organ(c)))
        .filter(c -> dates.isEmpty() || dates.stream().anyMatch(d -> held(c, d)))
        .map(c -> "sat in " + register.organ(c) + ", which stands beside")
        .findFirst();
  }

  private boolean held(Claim claim, Period then) {
    return new AsOf(register, then).of(claim) != Answer.NOT;
  }

  private static Proposal only(
      Sighting name,
      Passage passage,
      Map<String, List<String>> reasons,
      List<String> against,
      Map<String, Integer> same) {
    String id = name.candidates().firstKey();
    if (!reasons.containsKey(id)) {
      return new Proposal(id, Surety.LOW, String.join("; ", against));
    }
    List<String> why = new ArrayList<>(reasons.get(id));
    boolean backed = !why.isEmpty();
    why.add(as(name.as()));
    Surety surety = surety(name, same.getOrDefault(id, 0), backed);
    boolean longer =
        name.kind() == Kind.ORGAN && PlaceNames.isAfterCapital(passage.text(), name.start());
    if (longer) {
      why.add(PlaceNames.LONGER);
    }
    return new Proposal(id, longer ? surety.less() : surety, String.join("; ", why));
  }

  /**
   * How sure the only one is.
   *
   * @param same how often the text marks these words so
   * @param backed whether anything else speaks for it
   */
  private static Surety surety(Sighting name, int same, boolean backed) {
    if (name.plain() && name.kind() == Kind.ORGAN) {
      boolean word = name.as() == As.WORD;
      boolean often = same >= OFTEN || same > 0 && !word;
      return !often ? Surety.LOW : word ? Surety.MEDIUM : Surety.HIGH;
    }
    return switch (name.as()) {
      case FULL -> Surety.HIGH;
      case WORD -> backed ? Surety.HIGH : Surety.MEDIUM;
      case SURNAME, DECLINED -> same > 0 ? Surety.HIGH : backed ? Surety.MEDIUM : Surety.LOW;
    };
  }

  private static String as(As as) {
    return switch (as) {
      case FULL -> "the register has this name of no other";
      case WORD -> "the register has this word of no other";
      case SURNAME -> "the register has this surname of no other";
      case DECLINED -> "another case of a surname that no other has";
    };
  }

  private static Proposal ofSeveral(
      Sighting name, Map<String, List<String>> reasons, List<String> against) {
    int most = reasons.values().stream().mapToInt(List::size).max().orElse(0);
    List<String> best =
        reasons.entrySet().stream()
            .filter(e -> e.getValue().size() == most)
            .map(Map.Entry::getKey)
            .toList();
    if (most == 0 || best.size() > 1) {
      List<String> why = new ArrayList<>(against);
      why.add(0, "may be " + String.join(", ", name.candidates().keySet()));
      return new Proposal("", Surety.LOW, String.join("; ", why));
    }
    String id = best.get(0);
    List<String> why = new ArrayList<>(reasons.get(id));
    why.addAll(against);
    boolean alone =
        reasons.entrySet().stream().allMatch(e -> e.getKey().equals(id) || e.getValue().isEmpty());
    String others =
        name.candidates().keySet().stream()
            .filter(i -> !i.equals(id))
            .collect(Collectors.joining(", "));
    why.add((alone ? "nothing speaks for " : "less speaks for ") + others);
    return new Proposal(
        id, alone && most > 1 ? Surety.HIGH : Surety.MEDIUM, String.join("; ", why));
  }
}
