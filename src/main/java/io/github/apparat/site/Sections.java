package io.github.apparat.site;

import io.github.apparat.xml.Labels;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What there is on the page of a person or an organ, for the list at its head. */
final class Sections {
  /**
   * The sections a page may have, in their order, each with the data of which one must be there.
   */
  private static final Map<String, List<Section>> SECTIONS =
      Map.of(
          "person",
          List.of(
              new Section("offices", "offices", "offices", "life"),
              new Section("disputes", "disagree", "disputes"),
              new Section("events", "events", "events"),
              new Section("together", "together", "together"),
              new Section("forms", "forms", "forms"),
              new Section("mentions", "mentions", "mentions"),
              new Section("data", "data", "downloads")),
          "organ",
          List.of(
              new Section("names", "tables.names", "names"),
              new Section("composition", "composition", "posts", "holders", "members"),
              new Section("place", "tables.hierarchy", "places"),
              new Section("what", "whatItWas", "states", "sizes"),
              new Section("history", "history", "succession", "events", "ties"),
              new Section("disputes", "disagree", "disputes"),
              new Section("forms", "forms", "forms"),
              new Section("mentions", "mentions", "mentions"),
              new Section("data", "data", "downloads")));

  private record Section(String id, String label, String... needs) {
    boolean isThere(Map<String, Object> data) {
      return Stream.of(needs).anyMatch(n -> data.get(n) instanceof List<?> l && !l.isEmpty());
    }
  }

  private Sections() {}

  /**
   * Links to the sections that are not empty.
   *
   * @param kind of the entry
   * @param data all that the page shows
   */
  static List<Object> of(String kind, Map<String, Object> data, Labels labels) {
    return SECTIONS.get(kind).stream()
        .filter(s -> s.isThere(data))
        .<Object>map(s -> Data.link(labels.word(s.label()), "#" + s.id()))
        .toList();
  }
}
