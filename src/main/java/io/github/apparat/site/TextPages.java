package io.github.apparat.site;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Entry;
import io.github.apparat.model.Edition.Mention;
import io.github.apparat.model.Edition.Section;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments;
import io.github.apparat.render.Fragments.Notes;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.source.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages of texts. */
final class TextPages {
  private final Frame frame;
  private final Edition edition;
  private final Fragments fragments;
  private final Set<String> cards;

  /**
   * @param cards ids of the texts that have an encoding card
   */
  TextPages(Frame frame, Fragments fragments, Set<String> cards) {
    this.cards = cards;
    this.frame = frame;
    this.fragments = fragments;
    edition = frame.edition();
  }

  List<Page> all() {
    List<Text> texts = edition.texts();
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Map<String, Object> data = text(texts.get(i));
      data.put("previous", i == 0 ? Data.link("", "") : link(texts.get(i - 1)));
      data.put("next", i == texts.size() - 1 ? Data.link("", "") : link(texts.get(i + 1)));
      pages.add(page(texts.get(i), data));
    }
    return pages;
  }

  private static Map<String, Object> link(Text text) {
    return Data.link(text.title(), Addresses.page(text));
  }

  private Page page(Text text, Map<String, Object> data) {
    String description =
        text.authors().isEmpty() ? text.title() : text.authors() + ": " + text.title();
    Frame.Head head = new Frame.Head(Addresses.page(text), "text", text.title(), description);
    return frame.page("text", head, "texts", Data.of("text", data));
  }

  private Map<String, Object> text(Text text) {
    TextFragment words = fragments.texts().get(text.id());
    boolean shown = text.tier() != Tier.METADATA;
    Map<String, Object> data =
        Data.of(
            "id", text.id(),
            "title", text.title(),
            "authors", text.authors(),
            "tier", text.tier().word(),
            "kind", text.kind(),
            "language", text.language(),
            "abstract", Templates.html(words.summary()),
            "rights", text.rights(),
            "licence", Data.link(text.licence().title(), text.licence().href()),
            "status", text.status(),
            "contents", contents(text.sections()));
    data.put("body", Templates.html(shown ? words.body() : ""));
    data.put("notes", shown ? notes(words.notes()) : List.of());
    data.put("popovers", Templates.html(shown ? words.popovers() : ""));
    data.put("interventions", Templates.html(shown ? words.interventions() : ""));
    data.put("persons", names(text, "person"));
    data.put("organs", names(text, "organ"));
    data.put("card", cards.contains(text.id()) ? CardPages.address(text.id()) : "");
    data.put("cite", cite(text));
    data.put("download", shown ? "tei/" + text.id() + ".xml" : "");
    data.put("source", Templates.html(words.source()));
    data.put("wordsWithheld", text.tier() == Tier.MASKED ? text.withheld() : 0);
    return data;
  }

  private static List<Object> contents(List<Section> sections) {
    List<Object> contents = new ArrayList<>();
    sections.forEach(
        s -> contents.add(Data.of("href", "#" + s.id(), "title", s.title(), "level", s.level())));
    return contents;
  }

  /** The notes by kind, in the order the edition gives the kinds. */
  private List<Object> notes(List<Notes> lists) {
    List<Object> notes = new ArrayList<>();
    Map<String, String> kinds = new LinkedHashMap<>(edition.about().noteKinds());
    lists.forEach(l -> kinds.putIfAbsent(l.kind(), frame.labels().word("undecided")));
    kinds.forEach(
        (kind, title) ->
            lists.stream()
                .filter(l -> l.kind().equals(kind))
                .forEach(
                    l ->
                        notes.add(
                            Data.of(
                                "title",
                                title,
                                "series",
                                kind,
                                "html",
                                Templates.html(l.html())))));
    return notes;
  }

  private List<Object> names(Text text, String kind) {
    Map<String, List<Mention>> byEntry =
        text.mentions().stream().collect(Collectors.groupingBy(Mention::entry));
    List<Object> names = new ArrayList<>();
    for (Entry entry : edition.entries(kind)) {
      List<Mention> of = byEntry.getOrDefault(entry.id(), List.of());
      if (!of.isEmpty()) {
        names.add(
            Data.of(
                "href", Addresses.page(entry),
                "heading", entry.heading(),
                "count", of.size(),
                "doubtful", of.stream().allMatch(Mention::doubtful),
                "places", places(of)));
      }
    }
    return names;
  }

  /** Each passage once, however often it has the name. */
  private static List<Object> places(List<Mention> mentions) {
    Set<String> doubtful =
        mentions.stream().filter(Mention::doubtful).map(Mention::block).collect(Collectors.toSet());
    Map<String, Object> places = new LinkedHashMap<>();
    for (Mention m : mentions) {
      places.putIfAbsent(
          m.block(),
          Data.of(
              "href", EntryPages.fragment(m.block().isEmpty() ? "main" : m.block()),
              "label", m.place(),
              "doubtful", doubtful.contains(m.block())));
    }
    return List.copyOf(places.values());
  }

  private String cite(Text text) {
    Edition.About about = edition.about();
    String address = frame.settings().getOrDefault("address", "") + Addresses.page(text);
    String citation =
        frame.labels().filled("citation", text.title(), about.title(), about.version(), address);
    return text.authors().isEmpty() ? citation : text.authors() + ", " + citation;
  }
}
