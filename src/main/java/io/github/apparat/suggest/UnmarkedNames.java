package io.github.apparat.suggest;

import io.github.apparat.encode.name.Names;
import io.github.apparat.encode.name.Sightings;
import io.github.apparat.encode.name.Sightings.Sighting;
import io.github.apparat.register.Register;
import io.github.apparat.suggest.Passage.Closed;
import io.github.apparat.suggest.Passage.Element;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of one text that a register has: those that nothing marks, and those that are marked and
 * lead to no entry.
 */
final class UnmarkedNames {
  private static final Map<io.github.apparat.encode.name.Kind, String> MARKED_AS =
      Map.of(
          io.github.apparat.encode.name.Kind.PERSON, "persName",
          io.github.apparat.encode.name.Kind.ORGAN, "orgName");

  private static final Set<String> POINTERS = Set.of("ref", "key", "sameAs");

  private final Text text;
  private final Sightings sightings;
  private final WhoIsMeant who;
  private final PlaceNames places;
  private final MarkedNames marked;

  UnmarkedNames(Text text, Names names, Register register, PlaceNames places) {
    this.text = text;
    this.places = places;
    marked = new MarkedNames(text);
    sightings = new Sightings(names, text.id(), text.language(), text.sheet(), text.words());
    marked.entries().forEach(sightings::knows);
    who = new WhoIsMeant(register, marked);
  }

  /**
   * The suggestions for a passage.
   *
   * @param unknown takes capitals that no register knows
   */
  List<Suggestion> in(Passage passage, UnknownNames unknown) {
    String words = passage.text();
    List<Suggestion> all = new ArrayList<>();
    BitSet seen = new BitSet();
    for (Sighting name : sightings.in(words, i -> text.line().applyAsInt(passage.start(i)))) {
      seen.set(name.start(), name.end());
      Optional<Element> around =
          unled(passage, MARKED_AS.get(name.kind()), name.start(), name.end());
      if (around.isPresent() || isOpen(passage, name.start(), name.end())) {
        all.add(
            Suggestion.in(
                text, Kind.NAME, passage, name.start(), name.end(), around, who.of(name, passage)));
      }
    }
    for (PlaceNames.Found place : places.in(words)) {
      boolean free = seen.get(place.start(), place.end()).isEmpty();
      Optional<Element> around = unled(passage, "placeName", place.start(), place.end());
      if (around.isPresent() || free && isOpen(passage, place.start(), place.end())) {
        all.add(
            Suggestion.in(
                text,
                Kind.NAME,
                passage,
                place.start(),
                place.end(),
                around,
                place.proposal(marked.of(words.substring(place.start(), place.end())))));
      }
      seen.set(place.start(), place.end());
    }
    unknown.look(text, passage, sightings, seen);
    return all;
  }

  private static boolean isOpen(Passage passage, int from, int to) {
    return passage.isOpen(Closed.NAMES, from, to);
  }

  /** The name of just these words that is marked and leads nowhere. */
  private static Optional<Element> unled(Passage passage, String element, int from, int to) {
    return passage
        .element(element, from, to)
        .filter(e -> POINTERS.stream().noneMatch(e.attributes()::containsKey));
  }
}
