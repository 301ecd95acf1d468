package io.github.apparat.site;

import io.github.apparat.model.Edition.Part;
import io.github.apparat.model.Edition.Section;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.model.NoteKind;
import io.github.apparat.model.View;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments.Notes;
import io.github.apparat.render.Fragments.PageFragment;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the parts of long texts, and what they have in common with the page of a text. */
final class PartPages {
  private final Frame frame;
  private final NameCards cards;
  private final GeneratedParts made;

  PartPages(Frame frame, NameCards cards, GeneratedParts made) {
    this.frame = frame;
    this.cards = cards;
    this.made = made;
  }

  /**
   * The pages of the parts of a text, in order; none where it is one page.
   *
   * @param isMade which are made, by the ids of the parts
   */
  List<Page> of(Text text, TextFragment words, Predicate<String> isMade) {
    List<Page> pages = new ArrayList<>();
    Map<String, Object> whole = Data.link(text.title(), Addresses.page(text), text.language());
    for (int i = 0; i < text.parts().size(); i++) {
      Part part = text.parts().get(i);
      if (!isMade.test(part.id())) {
        continue;
      }
      String path = Addresses.page(text, part.id());
      String description = part.title() + ". " + text.title();
      Frame.Head head =
          new Frame.Head(path, "part", part.title(), description, whole)
              .in(text.language())
              .about(Subject.of(text, part.title()));
      Map<String, Object> data =
          Data.of(
              "title", part.title(),
              "headed", part.headed(),
              "whole", whole,
              "authors", text.authors(),
              "tier", text.tier().word(),
              "language", text.language(),
              "hasRights", hasRights(text, words),
              "contents", contents(text, part.id()),
              "previous", i == 0 ? whole : link(text, i - 1),
              "next", link(text, i + 1));
      data.put("views", new ViewLinks(frame, text, words).from(part.id(), View.READING.word()));
      data.putAll(words(path, words.pages().get(part.id())));
      pages.add(frame.page("part", head, "texts", Data.of("text", data)));
    }
    return pages;
  }

  /** Whether there is anything to say on the source of a text and what may be done with it. */
  static boolean hasRights(Text text, TextFragment words) {
    return text.tier() != Tier.FULL
        || !words.source().isEmpty()
        || !text.rights().isEmpty()
        || !text.licence().title().isEmpty();
  }

  private static Map<String, Object> link(Text text, int part) {
    if (part == text.parts().size()) {
      return Data.link("", "");
    }
    Part other = text.parts().get(part);
    return Data.link(other.title(), Addresses.page(text, other.id()), text.language());
  }

  /**
   * The headings of a text, as they are listed on a page of it: on the page of a part, its own and
   * the first of every other.
   *
   * @param part its id; empty for the page of the text, which lists all
   */
  static List<Object> contents(Text text, String part) {
    List<Object> contents = new ArrayList<>(part.isEmpty() ? unheaded(text) : List.of());
    for (Section s : text.sections()) {
      if (part.isEmpty() || s.level() == 1 || text.part(s.id()).equals(part)) {
        contents.add(
            Data.of(
                "href", Addresses.place(text, s.id()),
                "title", s.title(),
                "level", s.level(),
                "paragraphs", s.paragraphs()));
      }
    }
    return contents;
  }

  /** The parts before the first heading, to which no heading leads. */
  private static List<Object> unheaded(Text text) {
    Set<String> headed =
        text.sections().stream().map(s -> text.part(s.id())).collect(Collectors.toSet());
    return text.parts().stream()
        .takeWhile(p -> !headed.contains(p.id()))
        .<Object>map(
            p ->
                Data.of(
                    "href",
                    Addresses.page(text, p.id()),
                    "title",
                    p.title(),
                    "level",
                    1,
                    "paragraphs",
                    ""))
        .toList();
  }

  /** What a page shows of a text, for its template. */
  Map<String, Object> words(String path, PageFragment page) {
    return Data.of(
        "body", made.in(page.body()),
        "notes", notes(page.notes()),
        "interventions", Templates.html(page.interventions()),
        "cards",
            cards.of(
                path,
                Stream.concat(Stream.of(page.body()), page.notes().stream().map(Notes::html))));
  }

  /** What notes of a kind are called that the edition does not declare. */
  private String title(String kind) {
    Labels labels = frame.labels();
    return labels.ordered("noteKinds").contains(kind)
        ? labels.word("noteKinds." + kind)
        : labels.filled(kind.isEmpty() ? "notes" : "notesOfKind", kind);
  }

  /** The notes by kind, in the order the edition gives the kinds. */
  private List<Object> notes(List<Notes> lists) {
    List<Object> notes = new ArrayList<>();
    Map<String, String> kinds = new LinkedHashMap<>();
    Map<String, NoteKind> declared = frame.edition().about().noteKinds();
    declared.forEach((id, kind) -> kinds.put(id, kind.title()));
    lists.forEach(l -> kinds.computeIfAbsent(l.kind(), this::title));
    kinds.forEach(
        (kind, title) ->
            lists.stream()
                .filter(l -> l.kind().equals(kind))
                .map(
                    l ->
                        Data.of(
                            "title",
                            title,
                            "language",
                            declared.containsKey(kind) ? frame.edition().about().language() : "",
                            "html",
                            Templates.html(l.html())))
                .forEach(notes::add));
    return notes;
  }
}
