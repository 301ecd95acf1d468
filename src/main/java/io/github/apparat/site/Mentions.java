package io.github.apparat.site;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Mention;
import io.github.apparat.model.Edition.Part;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.register.Entry;
import io.github.apparat.render.Addresses;
import io.github.apparat.source.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the texts name each entry, by text and part. */
final class Mentions {
  /** Those of one entry in one text. */
  private record InText(Text text, List<Mention> mentions) {}

  private final Map<String, List<InText>> byEntry = new HashMap<>();

  private final NameCards cards;

  /**
   * @param cards those of the pages of texts, which have been made before
   */
  Mentions(Edition edition, NameCards cards) {
    this.cards = cards;
    for (Text text : edition.texts()) {
      Map<String, List<Mention>> inText = new LinkedHashMap<>();
      text.mentions()
          .forEach(m -> inText.computeIfAbsent(m.entry(), k -> new ArrayList<>()).add(m));
      inText.forEach(
          (entry, mentions) ->
              byEntry
                  .computeIfAbsent(entry, k -> new ArrayList<>())
                  .add(new InText(text, mentions)));
    }
  }

  /** How often an entry is named. */
  int count(Entry entry) {
    return byEntry.getOrDefault(entry.id(), List.of()).stream()
        .mapToInt(in -> in.mentions().size())
        .sum();
  }

  /** The places that name an entry, by text. */
  List<Object> of(Entry entry) {
    return byEntry.getOrDefault(entry.id(), List.of()).stream()
        .<Object>map(in -> in(in.text(), in.mentions()))
        .toList();
  }

  /** Those in a text, by the parts that have pages of their own. */
  private Map<String, Object> in(Text text, List<Mention> mentions) {
    Map<String, List<Mention>> byPart = new LinkedHashMap<>();
    byPart.put("", new ArrayList<>());
    text.parts().forEach(p -> byPart.put(p.id(), new ArrayList<>()));
    mentions.forEach(m -> byPart.get(text.part(m.block())).add(m));
    List<Object> parts = new ArrayList<>();
    parts.add(part(text, new Part("", "", false), byPart.get("")));
    text.parts().forEach(p -> parts.add(part(text, p, byPart.get(p.id()))));
    return Data.of(
        "text", text.title(),
        "language", text.language(),
        "href", Addresses.page(text),
        "tier", text.tier().word(),
        "count", mentions.size(),
        "here", text.parts().isEmpty() && cards.has(Addresses.page(text), mentions.get(0).entry()),
        "parts", parts);
  }

  /** With the sentences where these may be shown, else each passage once. */
  private Map<String, Object> part(Text text, Part part, List<Mention> mentions) {
    String page = Addresses.page(text, part.id());
    List<Object> items =
        text.tier() == Tier.FULL
            ? mentions.stream().<Object>map(m -> item(text, m)).toList()
            : NameIndex.places(text, mentions);
    return Data.of(
        "title",
        part.title(),
        "href",
        page,
        "count",
        mentions.size(),
        "here",
        !mentions.isEmpty() && cards.has(page, mentions.get(0).entry()),
        "items",
        items);
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
}
