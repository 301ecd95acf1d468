package io.github.apparat.site;

import io.github.apparat.desk.Desk;
import io.github.apparat.desk.Item;
import io.github.apparat.desk.Measure;
import io.github.apparat.desk.TextState;
import io.github.apparat.ledger.Changes;
import io.github.apparat.ledger.Released;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.register.Entry;
import io.github.apparat.render.Addresses;
import io.github.apparat.report.Finding;
import io.github.apparat.xml.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The desk of the editors: how far each text has come and what is still open. It is no page of a
 * site that is published.
 */
final class DeskPage {
  static final String PATH = "desk.html";
  static final String JSON = "desk.json";
  static final String TSV = "desk.tsv";

  /** So many lines of a list are shown; all are in the files beside the page. */
  private static final int MOST = 300;

  private final Edition edition;
  private final Labels labels;
  private final DateWords dates;
  private final Desk desk;

  DeskPage(Edition edition, Labels labels, Desk desk) {
    this.edition = edition;
    this.labels = labels;
    this.desk = desk;
    dates = new DateWords(labels);
  }

  /** The page in the frame of the private site. */
  Page page(Frame frame) {
    String title = labels.word("desk.title");
    Frame.Head head = new Frame.Head(PATH, "desk", title, labels.word("desk.about"));
    return frame.page("desk", head, "desk", data());
  }

  /** All that the template shows. */
  Map<String, Object> data() {
    Map<String, Object> data =
        Data.of(
            "texts", desk.texts().stream().map(this::text).toList(),
            "measures", List.of("capitals", "paragraphs", "dates", "notes", "citations"),
            "groups",
                List.of(group("doubts", desk.doubts()), group("gaps", desk.gaps()), findings()),
            "json", JSON,
            "tsv", TSV);
    desk.changes().ifPresent(changes -> data.put("changes", changes(changes)));
    return Data.of("desk", data, "alone", "", "linked", true);
  }

  private Map<String, Object> text(TextState state) {
    Text text = state.text();
    List<Object> measures = new ArrayList<>();
    state.measures().values().forEach(measure -> measures.add(measure(measure)));
    return Data.of(
        "link", Data.link(text.title(), Addresses.page(text), text.language()),
        "status", text.status().isEmpty() ? "" : status(text.status()),
        "tier", labels.word("tier." + state.tier().word()),
        "changed", state.changed().isEmpty() ? "" : dates.date(state.changed()),
        "change", state.change(),
        "words", state.words(),
        "notes", text.notes(),
        "names", state.names(),
        "measures", measures);
  }

  /** A state that has no words here is shown as it is written. */
  private String status(String status) {
    return labels.ordered("status").contains(status) ? labels.word("status." + status) : status;
  }

  private Map<String, Object> measure(Measure measure) {
    boolean any = measure.share().isPresent();
    return Data.of(
        "share", any ? measure.share().getAsLong() + "\u00A0%" : "–",
        "of", any ? labels.filled("desk.of", "" + measure.part(), "" + measure.whole()) : "");
  }

  private Map<String, Object> group(String key, Map<String, List<Item>> kinds) {
    List<Object> lists = new ArrayList<>();
    List<Object> none = new ArrayList<>();
    kinds.forEach(
        (kind, items) -> {
          String title = title(kind);
          if (items.isEmpty()) {
            none.add(title);
          } else {
            lists.add(list(kind, title, why(kind), items.stream().map(DeskPage::row).toList()));
          }
        });
    return Data.of("key", key, "lists", lists, "none", none);
  }

  /** The words of the cards of texts, for what these have too. */
  private String title(String kind) {
    return labels.word("desk.kind-" + kind, "card.kind-" + kind);
  }

  private String why(String kind) {
    return labels.word("desk.why-" + kind, "card.why-" + kind);
  }

  private static Map<String, Object> list(String id, String title, String why, List<Object> rows) {
    return Data.of(
        "id",
        "open-" + id,
        "title",
        title,
        "why",
        why,
        "number",
        rows.size(),
        "rows",
        rows.subList(0, Math.min(MOST, rows.size())),
        "more",
        Math.max(0, rows.size() - MOST));
  }

  private static Object row(Item item) {
    return Data.of(
        "of", item.of(),
        "found", item.found(),
        "remark", item.remark(),
        "href", item.href(),
        "at", item.at().toString());
  }

  private Map<String, Object> findings() {
    List<Object> lists = new ArrayList<>();
    desk.findings()
        .forEach(
            (code, of) -> {
              String why = of.get(0).hint();
              lists.add(list(code, code, why, of.stream().map(DeskPage::row).toList()));
            });
    return Data.of("key", "findings", "lists", lists, "none", List.of());
  }

  private static Object row(Finding finding) {
    return Data.of(
        "of", finding.severity().word(),
        "found", finding.text(),
        "remark", "",
        "href", "",
        "at", finding.place().toString());
  }

  private Map<String, Object> changes(Changes changes) {
    List<Object> texts = new ArrayList<>();
    for (Text text : edition.texts()) {
      Optional.ofNullable(changes.texts().get(text.id()))
          .ifPresent(
              of ->
                  texts.add(
                      Data.of(
                          "link",
                          Data.link(text.title(), Addresses.page(text), text.language()),
                          "words",
                          difference(of, "words"),
                          "notes",
                          difference(of, "notes"),
                          "names",
                          difference(of, "names"),
                          "parts",
                          parts(of))));
    }
    String since =
        changes
            .before()
            .map(b -> labels.filled("release.since", b.version(), b.date()))
            .orElse(labels.word("release.first"));
    List<Object> entries = new ArrayList<>();
    parts(entries, "entries", changes.entries(), true);
    List<Object> gone = new ArrayList<>();
    changes
        .gone()
        .forEach(
            (from, to) ->
                gone.add(from + " → " + (to.isEmpty() ? labels.word("release.nowhere") : to)));
    return Data.of("since", since, "texts", texts, "entries", entries, "gone", gone);
  }

  private static String difference(Changes.OfText text, String what) {
    int before = text.before().map(t -> number(t, what)).orElse(0);
    int now = text.now().map(t -> number(t, what)).orElse(0);
    return now == before ? "" + now : "%d (%+d)".formatted(now, now - before);
  }

  private static int number(Released.Text text, String what) {
    return switch (what) {
      case "words" -> text.words();
      case "notes" -> text.notes();
      default -> text.named();
    };
  }

  private List<Object> parts(Changes.OfText text) {
    List<Object> parts = new ArrayList<>();
    parts(parts, "named", text.names(), true);
    parts(parts, "passages", text.passages(), false);
    return parts;
  }

  private void parts(List<Object> all, String what, Changes.Parts parts, boolean named) {
    part(all, what + "-added", parts.added(), named);
    part(all, what + "-removed", parts.removed(), named);
    part(all, what + "-changed", parts.changed(), named);
  }

  private void part(List<Object> all, String key, List<String> ids, boolean named) {
    if (!ids.isEmpty()) {
      String list =
          named
              ? String.join("; ", ids.stream().limit(MOST).map(this::heading).toList())
              : Changes.shortly(ids);
      all.add(labels.filled("release." + key, "" + ids.size()) + ": " + list);
    }
  }

  private String heading(String id) {
    Entry entry = edition.register().entries().get(id.replaceFirst("^.*/", ""));
    return entry == null ? id : entry.heading();
  }
}
