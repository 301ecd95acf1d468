package io.github.apparat.site;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Citation;
import io.github.apparat.model.Edition.Group;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.model.Edition.Work;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Entry;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments;
import io.github.apparat.source.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/** Home, the works cited, and the pages of the edition on itself. */
final class ListPages {
  private final Frame frame;
  private final Edition edition;
  private final Fragments fragments;
  private final Map<String, String> abstracts;
  private final OwnPages own;

  /**
   * @param abstracts of the texts, as HTML, by their ids
   * @param own the edition on itself
   */
  ListPages(Frame frame, Fragments fragments, Map<String, String> abstracts, OwnPages own) {
    this.frame = frame;
    this.own = own;
    this.fragments = fragments;
    this.abstracts = abstracts;
    edition = frame.edition();
  }

  /**
   * All of them.
   *
   * @param onItself whether those of the edition on itself are among them
   */
  List<Supplier<Page>> all(boolean onItself) {
    List<Supplier<Page>> pages = new ArrayList<>(List.of(this::home));
    if (frame.folder().isEmpty()) {
      pages.add(this::missing);
    }
    if (frame.sections().contains("works")) {
      pages.add(this::works);
    }
    if (onItself && !edition.about().isForeign()) {
      pages.addAll(own.all());
    }
    return pages;
  }

  private Page home() {
    List<Object> groups = new ArrayList<>();
    for (Group group : edition.groups()) {
      List<Object> texts = group.texts().stream().<Object>map(this::card).toList();
      groups.add(Data.of("title", group.title(), "texts", texts));
    }
    Map<String, Object> counts =
        Data.of(
            "texts", edition.texts().size(),
            "persons", edition.register().entries("person").size(),
            "organs", edition.register().entries("organ").size(),
            "notes", edition.texts().stream().mapToInt(Text::notes).sum(),
            "works", edition.works().size());
    Frame.Head head =
        new Frame.Head("index.html", "home", edition.about().title(), edition.about().summary())
            .in(edition.about().language());
    String summary = edition.about().summary();
    String intro = summary.isEmpty() ? "" : new Element("p").text(summary).outerHtml();
    return frame.page(
        "home",
        head,
        "",
        Data.of(
            "groups",
            groups,
            "first",
            first(),
            "counts",
            counts,
            "intro",
            Templates.html(intro),
            "own",
            own.home()));
  }

  /** Where reading begins: the first text that shows something. */
  private Map<String, Object> first() {
    return edition.groups().stream()
        .flatMap(group -> group.texts().stream())
        .filter(text -> text.tier() != Tier.METADATA)
        .findFirst()
        .map(text -> Data.link(text.title(), Addresses.page(text), text.language()))
        .orElse(Map.of());
  }

  /**
   * What a server shows where there is no page, at whatever depth it was asked for; it knows one.
   */
  private Page missing() {
    String title = frame.labels().word("missing.title");
    return frame.page("missing", new Frame.Head("404.html", "missing", title, ""), "", Map.of());
  }

  private Map<String, Object> card(Text text) {
    return Data.of(
        "href", Addresses.page(text),
        "title", text.title(),
        "language", text.language(),
        "authors", text.authors(),
        "abstract", Templates.html(abstracts.get(text.id())),
        "tier", text.tier().word(),
        "kind", text.kind(),
        "paragraphs", text.paragraphs(),
        "notes", text.notes(),
        "persons", named(text, "person"),
        "organs", named(text, "organ"));
  }

  private int named(Text text, String kind) {
    return (int)
        text.mentions().stream()
            .map(m -> edition.register().entries().get(m.entry()))
            .filter(e -> e != null && e.kind().equals(kind))
            .distinct()
            .count();
  }

  private Page works() {
    Map<String, Map<String, Object>> cited = new LinkedHashMap<>();
    for (Text text : edition.texts()) {
      for (Citation c : text.citations()) {
        String href = Addresses.place(text, c.block());
        cite(cited, c.work(), text.title() + ", " + c.place(), href);
      }
    }
    for (Claim claim : edition.register().claims()) {
      Entry entry = edition.register().entries().get(claim.subject());
      if (entry != null) {
        String href = Addresses.page(entry);
        claim.evidence().sources().stream()
            .map(s -> "w." + s.replaceFirst("^cite:", "").replaceFirst("/.*$", ""))
            .forEach(w -> cite(cited, w, entry.heading(), href));
      }
    }
    List<Object> works = new ArrayList<>();
    for (Work work : edition.works().values()) {
      works.add(
          Data.of(
              "id", work.id(),
              "short", work.shortForm(),
              "html", Templates.html(fragments.works().get(work.id())),
              "cited", List.copyOf(cited.getOrDefault(work.id(), Map.of()).values())));
    }
    Frame.Head head =
        new Frame.Head(
            "works.html",
            "works",
            frame.labels().word("nav.works"),
            frame.labels().word("worksAbout"));
    return frame.page("works", head, "works", Data.of("works", works));
  }

  private static void cite(
      Map<String, Map<String, Object>> cited, String work, String label, String href) {
    cited
        .computeIfAbsent(work, k -> new LinkedHashMap<>())
        .putIfAbsent(href, Data.of("label", label, "href", href));
  }
}
