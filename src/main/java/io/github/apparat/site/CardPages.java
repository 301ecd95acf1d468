package io.github.apparat.site;

import io.github.apparat.card.Card;
import io.github.apparat.card.Doubt;
import io.github.apparat.model.Edition;
import io.github.apparat.register.Entry;
import io.github.apparat.render.Addresses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The encoding cards of texts, for a site that may show what they quote. */
final class CardPages {
  private final Frame frame;
  private final Map<String, Card> cards;
  private final Map<String, String> entries = new HashMap<>();

  /**
   * @param cards by the ids of their texts
   */
  CardPages(Frame frame, Map<String, Card> cards) {
    this.frame = frame;
    this.cards = cards;
    for (String kind : List.of("person", "organ")) {
      for (Entry entry : frame.edition().register().entries(kind)) {
        entries.put(entry.id(), Addresses.page(entry));
      }
    }
  }

  /** The address of the card of a text. */
  static String address(String id) {
    return "card/" + id + ".html";
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    for (Edition.Text text : frame.edition().texts()) {
      if (cards.containsKey(text.id())) {
        String title = frame.labels().filled("card.title", text.title());
        Frame.Head head = new Frame.Head(address(text.id()), "card", title, title);
        Map<String, Object> data = card(text, cards.get(text.id()));
        pages.add(frame.page("card", head, "texts", Data.of("card", data)));
      }
    }
    return pages;
  }

  private Map<String, Object> card(Edition.Text text, Card card) {
    List<Object> counts = new ArrayList<>();
    card.counts()
        .forEach((key, n) -> counts.add(Data.of("title", word("count-" + key), "number", n)));
    List<Object> kinds = new ArrayList<>();
    card.doubtsByKind().keySet().forEach(kind -> kinds.add(kind(kind, card)));
    String read =
        frame
            .labels()
            .filled(
                "card.read",
                card.file(),
                String.valueOf(card.lines()),
                String.valueOf(card.words()),
                String.valueOf(card.share()));
    return Data.of(
        "read", read,
        "text", Data.link(text.title(), Addresses.page(text), text.language()),
        "counts", counts,
        "kinds", kinds);
  }

  private Map<String, Object> kind(Doubt.Kind kind, Card card) {
    List<Object> doubts = new ArrayList<>();
    card.doubts().stream().filter(d -> d.kind() == kind).forEach(d -> doubts.add(doubt(d)));
    return Data.of(
        "id", kind.key(),
        "title", word("kind-" + kind.key()),
        "why", word("why-" + kind.key()),
        "overrule", word("overrule-" + kind.key()),
        "doubts", doubts);
  }

  private Map<String, Object> doubt(Doubt doubt) {
    return Data.of(
        "place", doubt.line() == 0 ? "" : String.valueOf(doubt.line()),
        "found", doubt.found(),
        "decided", doubt.decided(),
        "entry", entries.getOrDefault(doubt.decided(), ""),
        "others", String.join(", ", doubt.others()),
        "cert", frame.labels().words("text").getOrDefault("cert-" + doubt.cert(), doubt.cert()));
  }

  private String word(String key) {
    return frame.labels().word("card." + key);
  }
}
