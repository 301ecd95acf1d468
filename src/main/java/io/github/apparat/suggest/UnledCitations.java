package io.github.apparat.suggest;

import io.github.apparat.encode.citation.Works;
import io.github.apparat.suggest.Passage.Closed;
import io.github.apparat.suggest.Passage.Element;
import io.github.apparat.suggest.Suggestion.Proposal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Citations of one text that lead to no work though the register has it: a {@code bibl} or {@code
 * ref}, a title in a note, or words of a note that are a title.
 */
final class UnledCitations {
  private static final Set<String> CITATIONS = Set.of("bibl", "ref");

  private static final List<String> POINTERS =
      List.of("corresp", "target", "ref", "sameAs", "copyOf", "cRef", "source", "key", "xml:id");

  private final Text text;
  private final Works works;

  UnledCitations(Text text, Works works) {
    this.text = text;
    this.works = works;
  }

  /** The suggestions for a passage. */
  List<Suggestion> in(Passage passage) {
    List<Suggestion> all = new ArrayList<>();
    for (Element element : outermost(passage)) {
      boolean led = POINTERS.stream().anyMatch(element.attributes()::containsKey);
      if (!led && (CITATIONS.contains(element.name()) || passage.isNote())) {
        proposal(passage, element).ifPresent(p -> all.add(suggestion(passage, element, p)));
      }
    }
    if (passage.isNote()) {
      for (Works.Title title : works.titles(passage.text())) {
        if (title.certain() && isFree(passage, title)) {
          all.add(
              Suggestion.in(
                  text,
                  Kind.CITATION,
                  passage,
                  title.start(),
                  title.end(),
                  Optional.empty(),
                  proposal(title)));
        }
      }
    }
    return all;
  }

  /** Nothing marks it yet, and no name begins or ends it: Moscow and Leningrad may be the towns. */
  private static boolean isFree(Passage passage, Works.Title title) {
    return passage.isOpen(Closed.CITATIONS, title.start(), title.end())
        && passage.isOpen(Closed.NAMES, title.start(), title.start() + 1)
        && passage.isOpen(Closed.NAMES, title.end() - 1, title.end());
  }

  /** The citations in a passage and the titles that stand in none, each that is in no other. */
  private static List<Element> outermost(Passage passage) {
    List<Element> all =
        passage.elements().stream()
            .filter(e -> CITATIONS.contains(e.name()) || e.name().equals("title"))
            .sorted(Comparator.comparingInt(e -> e.tag().start()))
            .toList();
    List<Element> outermost = new ArrayList<>();
    for (Element element : all) {
      Element last = outermost.isEmpty() ? null : outermost.get(outermost.size() - 1);
      if (last == null || element.to() > last.to() || last.to() == element.from()) {
        outermost.add(element);
      }
    }
    return outermost;
  }

  /** Known by its title or its author; other words of a protected text may not be shown. */
  private Suggestion suggestion(Passage passage, Element element, Proposal proposal) {
    String words =
        Stream.of("title", "author")
            .flatMap(name -> inside(passage, element, name).stream())
            .findFirst()
            .orElse(text.isProtected() ? "" : whole(passage, element));
    Suggestion.Site site =
        new Suggestion.Site(passage, element.from(), element.to(), Optional.of(element));
    return Suggestion.in(text, Kind.CITATION, site, words, proposal);
  }

  private static String whole(Passage passage, Element element) {
    return passage.text().substring(element.from(), element.to());
  }

  private Optional<Proposal> proposal(Passage passage, Element element) {
    String words = whole(passage, element);
    List<Works.Match> matches =
        works.of(words, inside(passage, element, "author"), inside(passage, element, "title"));
    if (matches.isEmpty()) {
      return Optional.empty();
    }
    Works.Match first = matches.get(0);
    return Optional.of(
        matches.size() == 1
            ? new Proposal(first.work(), first.sure() ? Surety.HIGH : Surety.MEDIUM, first.reason())
            : several(matches.stream().map(Works.Match::work).toList()));
  }

  private static Proposal several(List<String> works) {
    return new Proposal("", Surety.LOW, "may be " + String.join(", ", works));
  }

  private static Proposal proposal(Works.Title title) {
    return title.works().size() == 1
        ? new Proposal(title.works().get(0), Surety.MEDIUM, "a title that the register has")
        : several(title.works());
  }

  private static List<String> inside(Passage passage, Element outer, String name) {
    return passage
        .beginning(outer.from(), outer.to())
        .filter(e -> e.name().equals(name) && e.to() <= outer.to())
        .map(e -> passage.text().substring(e.from(), e.to()))
        .toList();
  }
}
