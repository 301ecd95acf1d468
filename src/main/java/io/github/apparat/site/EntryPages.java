package io.github.apparat.site;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Entry;
import io.github.apparat.model.Edition.Mention;
import io.github.apparat.model.Edition.Part;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments;
import io.github.apparat.render.Fragments.EntryFragment;
import io.github.apparat.source.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The pages of persons and organs, and their registers. */
final class EntryPages {
  private final Frame frame;
  private final Edition edition;
  private final Fragments fragments;
  private final ClaimTables claims;
  private final Map<String, Map<Text, List<Mention>>> mentions = new HashMap<>();

  EntryPages(Frame frame, Fragments fragments, Addresses addresses) {
    this.frame = frame;
    this.fragments = fragments;
    edition = frame.edition();
    claims = new ClaimTables(edition, addresses, frame.labels());
    for (Text text : edition.texts()) {
      for (Mention mention : text.mentions()) {
        mentions
            .computeIfAbsent(mention.entry(), k -> new LinkedHashMap<>())
            .computeIfAbsent(text, k -> new ArrayList<>())
            .add(mention);
      }
    }
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    edition.entries().values().forEach(e -> pages.add(page(e)));
    pages.add(register("person", "persons"));
    pages.add(register("organ", "organs"));
    return pages;
  }

  private int count(Entry entry) {
    return mentions.getOrDefault(entry.id(), Map.of()).values().stream().mapToInt(List::size).sum();
  }

  private Page page(Entry entry) {
    EntryFragment words = fragments.entries().get(entry.id());
    List<Object> groups = new ArrayList<>();
    mentions
        .getOrDefault(entry.id(), Map.of())
        .forEach((text, list) -> groups.add(mentions(text, list)));
    Map<String, Object> data =
        Data.of(
            "id", entry.id(),
            "heading", entry.heading(),
            "kind", entry.kind(),
            "kindLabel", frame.labels().word("entryKind." + entry.type(), "entryKind.other"),
            "forms", entry.forms(),
            "description", Templates.html(words.description()),
            "claims", claims.of(entry),
            "notes", Templates.html(words.notes()),
            "mentions", groups,
            "count", count(entry));
    String path = Addresses.page(entry);
    Frame.Head head = new Frame.Head(path, entry.kind(), entry.heading(), entry.description());
    return frame.page("entry", head, entry.kind() + "s", Data.of("entry", data));
  }

  /** Those in a text, by the parts that have pages of their own. */
  private static Map<String, Object> mentions(Text text, List<Mention> mentions) {
    Map<String, List<Mention>> byPart = new LinkedHashMap<>();
    byPart.put("", new ArrayList<>());
    text.parts().forEach(p -> byPart.put(p.id(), new ArrayList<>()));
    mentions.forEach(m -> byPart.get(text.part(m.block())).add(m));
    List<Object> parts = new ArrayList<>();
    parts.add(part(text, new Part("", ""), byPart.get("")));
    text.parts().forEach(p -> parts.add(part(text, p, byPart.get(p.id()))));
    return Data.of(
        "text", text.title(),
        "href", Addresses.page(text),
        "tier", text.tier().word(),
        "count", mentions.size(),
        "parts", parts);
  }

  /** With the sentences where these may be shown, else each passage once. */
  private static Map<String, Object> part(Text text, Part part, List<Mention> mentions) {
    List<Object> items =
        text.tier() == Tier.FULL
            ? mentions.stream().<Object>map(m -> item(text, m)).toList()
            : TextPages.places(text, mentions);
    return Data.of(
        "title", part.title(),
        "href", Addresses.page(text, part.id()),
        "count", mentions.size(),
        "items", items);
  }

  private static Map<String, Object> item(Text text, Mention m) {
    return Data.of(
        "href", Addresses.place(text, m.block()),
        "place", m.place(),
        "before", m.before(),
        "self", m.self(),
        "after", m.after(),
        "doubtful", m.doubtful());
  }

  private Page register(String kind, String section) {
    Map<String, List<Object>> letters = new TreeMap<>();
    for (Entry entry : edition.entries(kind)) {
      String letter = entry.heading().substring(0, 1).toUpperCase(Locale.ROOT);
      letters.computeIfAbsent(letter, k -> new ArrayList<>()).add(line(entry));
    }
    List<Object> groups = new ArrayList<>();
    letters.forEach(
        (letter, list) ->
            groups.add(Data.of("letter", letter, "id", "letter-" + letter, "entries", list)));
    Frame.Head head =
        new Frame.Head(
            section + ".html",
            section,
            frame.labels().word("nav." + section),
            frame.labels().word(section + "About"));
    return frame.page(
        "register",
        head,
        section,
        Data.of("letters", groups, "total", edition.entries(kind).size()));
  }

  private Map<String, Object> line(Entry entry) {
    return Data.of(
        "href", Addresses.page(entry),
        "heading", entry.heading(),
        "kind", frame.labels().word("entryKind." + entry.type(), "entryKind.other"),
        "description", entry.description(),
        "count", count(entry));
  }
}
