package io.github.apparat.site;

import io.github.apparat.kept.Digest;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Place;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.model.View;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments.PageFragment;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.report.Progress;
import io.github.apparat.source.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The pages of texts. */
final class TextPages {
  private static final PageFragment NOTHING = new PageFragment("", List.of(), "");

  private final Frame frame;
  private final Digest around;
  private final Edition edition;
  private final List<Text> texts;
  private final Set<String> cards;
  private final Map<String, Integer> order = new HashMap<>();
  private final PartPages parts;
  private final ViewPages views;
  private final VariantPages variants;
  private final NameIndex names;

  /**
   * @param cards ids of the texts that have an encoding card
   * @param stood says where those stood whom a page names
   * @param made parts that texts have made of the edition
   * @param around the digest of the frame and of what is said of the registers
   */
  TextPages(Frame frame, Set<String> cards, NameCards stood, GeneratedParts made, Digest around) {
    this.around = around;
    this.frame = frame;
    this.cards = cards;
    parts = new PartPages(frame, stood, made);
    names = new NameIndex(frame);
    views = new ViewPages(frame, parts);
    variants = new VariantPages(frame);
    edition = frame.edition();
    texts = edition.texts();
    for (int i = 0; i < texts.size(); i++) {
      order.put(texts.get(i).id(), i);
    }
  }

  /**
   * The pages of a text.
   *
   * @param id of the text
   * @param words what they show of it
   * @param progress is told of each step to them
   */
  List<Page> of(String id, TextFragment words, Progress progress) {
    Text text = texts.get(order.get(id));
    NameIndex.OfText named = names.of(text);
    Predicate<String> isMade =
        part -> {
          progress.step();
          return true;
        };
    List<Page> pages = reading(text, words, named, isMade);
    pages.addAll(views.of(text, words));
    pages.addAll(named.apart());
    words
        .variants()
        .filter(v -> text.tier() != Tier.METADATA)
        .ifPresent(v -> pages.addAll(variants.of(text, v)));
    return pages;
  }

  /**
   * The pages of the reading text that are rendered.
   *
   * @param id of the text
   */
  List<Page> reading(String id, TextFragment words) {
    Text text = texts.get(order.get(id));
    return reading(text, words, names.of(text), words.pages()::containsKey);
  }

  private List<Page> reading(
      Text text, TextFragment words, NameIndex.OfText named, Predicate<String> isMade) {
    List<Page> pages = new ArrayList<>();
    if (isMade.test("")) {
      int at = order.get(text.id());
      Map<String, Object> data = text(text, words);
      data.putAll(named.on());
      data.put("previous", at == 0 ? Data.link("", "") : link(texts.get(at - 1)));
      data.put("next", at == texts.size() - 1 ? Data.link("", "") : link(texts.get(at + 1)));
      pages.add(page(text, data));
    }
    pages.addAll(parts.of(text, words, isMade));
    return pages;
  }

  /**
   * Where an id of a text is.
   *
   * @param text its id
   * @param id as addresses have it
   * @return nothing where there is no such text, or no such place in it
   */
  Optional<Place> place(String text, String id) {
    return Optional.ofNullable(order.get(text)).map(at -> texts.get(at).places().get(id));
  }

  /**
   * The parts of a text in which places are; the empty id where it is one page.
   *
   * @param id of the text
   * @param places finds some, if there are such in the text; asked whether it has an id
   * @return none where there is no such text
   */
  Set<String> parts(String id, Function<Predicate<String>, Set<String>> places) {
    if (!order.containsKey(id)) {
      return Set.of();
    }
    Text text = texts.get(order.get(id));
    return text.parts().isEmpty()
        ? Set.of("")
        : places.apply(text.places()::containsKey).stream()
            .map(text::part)
            .collect(Collectors.toSet());
  }

  /**
   * The digest of all that the pages of a text are made of besides what they show of it.
   *
   * @param id of the text
   */
  Digest beside(String id) {
    int at = order.get(id);
    return Digest.of(
        around,
        edition.digests().get(id),
        at == 0 ? Map.of() : link(texts.get(at - 1)),
        at == texts.size() - 1 ? Map.of() : link(texts.get(at + 1)),
        cards.contains(id));
  }

  /** Whether the words of a text are shown, and so its TEI is given away. */
  boolean isShown(String id) {
    return texts.get(order.get(id)).tier() != Tier.METADATA;
  }

  private static Map<String, Object> link(Text text) {
    return Data.link(text.title(), Addresses.page(text), text.language());
  }

  private Page page(Text text, Map<String, Object> data) {
    String description =
        text.authors().isEmpty() ? text.title() : text.authors() + ": " + text.title();
    Frame.Head head =
        new Frame.Head(Addresses.page(text), "text", text.title(), description)
            .in(text.language())
            .about(Subject.of(text, ""));
    return frame.page("text", head, "texts", Data.of("text", data));
  }

  private Map<String, Object> text(Text text, TextFragment words) {
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
            "hasRights", PartPages.hasRights(text, words),
            "licence", Data.link(text.licence().title(), text.licence().href()),
            "status", frame.labels().words("status").getOrDefault(text.status(), text.status()),
            "parts", text.parts().size(),
            "contents", PartPages.contents(text, ""));
    data.putAll(parts.words(Addresses.page(text), shown ? words.own() : NOTHING));
    data.put(
        "views",
        shown ? new ViewLinks(frame, text, words).from("", View.READING.word()) : List.of());
    data.put("card", cards.contains(text.id()) ? CardPages.address(text.id()) : "");
    data.put("download", shown ? "tei/" + text.id() + ".xml" : "");
    data.put("source", Templates.html(words.source()));
    data.put("variants", shown && words.variants().isPresent() ? variants.links(text) : List.of());
    data.put("wordsWithheld", text.tier() == Tier.MASKED ? text.withheld() : 0);
    return data;
  }
}
