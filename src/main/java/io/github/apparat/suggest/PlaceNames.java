package io.github.apparat.suggest;

import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.suggest.Suggestion.Proposal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/** The names of the places of the registers. */
final class PlaceNames {
  /**
   * A name in a passage.
   *
   * @param start the index of its first character
   * @param end the index after its last one
   * @param ids all places that have it
   * @param shared whether a person or an organ has it too
   * @param longer whether a word with a capital stands right before it
   */
  record Found(int start, int end, Set<String> ids, boolean shared, boolean longer) {
    /**
     * What is suggested.
     *
     * @param marked the entries that these words mean where the text marks them, with how often
     */
    Proposal proposal(Map<String, Integer> marked) {
      Set<String> known = new TreeSet<>(ids);
      known.retainAll(marked.keySet());
      if (known.size() == 1) {
        String id = known.iterator().next();
        return new Proposal(id, Surety.HIGH, "marked so " + marked.get(id) + "× in this text");
      }
      if (ids.size() > 1) {
        return new Proposal("", Surety.LOW, "may be " + String.join(", ", ids));
      }
      String why = shared ? "a person or an organ has it too" : "no other place has it";
      Surety surety = shared ? Surety.LOW : longer ? Surety.MEDIUM : Surety.HIGH;
      return new Proposal(ids.iterator().next(), surety, longer ? why + "; " + LONGER : why);
    }
  }

  /** What is said where a name may be part of a longer one. */
  static final String LONGER = "with the word before, perhaps a longer name";

  private static final Set<String> ARTICLES = Set.of("The", "In", "At", "From", "Of", "By", "To");

  private final Map<String, Set<String>> ids = new TreeMap<>();
  private final Set<String> others = new HashSet<>();
  private final Trie trie;

  PlaceNames(Register register) {
    for (Entry place : register.entries("place")) {
      add(place.heading(), place.id());
      place.forms().forEach(f -> add(f.text(), place.id()));
    }
    for (String kind : List.of("person", "organ")) {
      register
          .entries(kind)
          .forEach(e -> e.forms().forEach(f -> others.add(f.text().replace('’', '\''))));
    }
    trie = Trie.builder().onlyWholeWords().ignoreOverlaps().addKeywords(ids.keySet()).build();
  }

  private void add(String name, String id) {
    String straight = name.replace('’', '\'');
    if (!straight.isBlank() && !Character.isLowerCase(straight.charAt(0))) {
      ids.computeIfAbsent(straight, k -> new TreeSet<>()).add(id);
    }
  }

  /** The names in a passage, the longest first, none over another. */
  List<Found> in(String passage) {
    List<Found> found = new ArrayList<>();
    for (Emit emit : trie.parseText(passage)) {
      String name = emit.getKeyword();
      int end = emit.getEnd() + 1;
      found.add(
          new Found(
              emit.getStart(),
              end,
              ids.get(name),
              others.contains(name),
              isAfterCapital(passage, emit.getStart())));
    }
    return found;
  }

  /** Whether a word with a capital stands right before a place: Armenian Central Committee. */
  static boolean isAfterCapital(String passage, int at) {
    int word = passage.lastIndexOf(' ', at - 2) + 1;
    return at > 1
        && passage.charAt(at - 1) == ' '
        && Character.isLetter(passage.charAt(at - 2))
        && Character.isUpperCase(passage.charAt(word))
        && !ARTICLES.contains(passage.substring(word, at - 1));
  }
}
