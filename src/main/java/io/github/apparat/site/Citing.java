package io.github.apparat.site;

import io.github.apparat.cite.Citation;
import io.github.apparat.cite.Citations;
import io.github.apparat.cite.Cited;
import io.github.apparat.cite.MetaTags;
import io.github.apparat.cite.SchemaOrg;
import io.github.apparat.model.Edition.About;
import io.github.apparat.model.Edition.Link;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.model.Imprint;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Settings;
import io.github.apparat.xml.Xml;
import java.util.List;
import java.util.Map;

/** How each page is cited, and what its head says for programs of what it holds. */
final class Citing {
  private final About about;
  private final Labels labels;
  private final String address;
  private final String base;
  private final Citations citations;

  Citing(About about, Labels labels, Languages languages, Xml xml) {
    this.about = about;
    this.labels = labels;
    Settings settings = xml.settings();
    address = settings.address();
    base = address + languages.folder(labels);
    String language = labels.word("languageCode");
    citations =
        xml.kept()
            .inMemory()
            .of(
                "citations " + language,
                xml.ground(),
                () -> new Citations(xml.folder(), settings.citationStyles(), language));
  }

  /** All of it, for the frame around a page; nothing for one that says nothing itself. */
  Map<String, Object> of(Frame.Head head) {
    if (head.kind().equals("search") || head.kind().equals("missing")) {
      return Map.of();
    }
    Cited cited = cited(head);
    Citation citation = citations.of(cited, head.subject().place());
    boolean described = head.subject().text().isPresent() || head.subject().entry().isPresent();
    return Data.of(
        "address", cited.address(),
        "published", !address.isEmpty(),
        "styles", citation.styled().stream().<Object>map(Citing::styled).toList(),
        "files", citation.files().stream().<Object>map(this::file).toList(),
        "tags", described ? tags(head, cited) : List.of(),
        "json", Templates.html(described ? json(head, cited) : ""));
  }

  private static Map<String, Object> styled(Citation.Styled styled) {
    return Data.of(
        "style", styled.style(),
        "html", Templates.html(styled.html()),
        "open", Templates.html(styled.open()));
  }

  private Map<String, Object> file(Citation.File file) {
    Map<String, Object> link = Data.link(labels.word("citing.file-" + file.format()), file.href());
    link.put("name", file.name());
    return link;
  }

  private Cited cited(Frame.Head head) {
    Subject subject = head.subject();
    boolean whole = head.kind().equals("home");
    Imprint edition = about.imprint();
    Imprint imprint =
        subject
            .text()
            .map(t -> t.imprint().within(edition))
            .orElse(whole ? edition : edition.ofPage());
    return new Cited(
        id(head),
        subject.text().map(Text::title).orElse(head.title()),
        whole ? "" : about.title(),
        imprint,
        subject.text().map(Text::language).orElse(labels.word("languageCode")),
        base + head.path());
  }

  private static String id(Frame.Head head) {
    return head.path().replaceFirst("\\.html$", "").replaceFirst("^(text|person|organ)/", "");
  }

  private List<Object> tags(Frame.Head head, Cited cited) {
    Link licence = licence(head);
    String rights = licence.href().isEmpty() ? licence.title() : licence.href();
    return MetaTags.of(cited, rights).stream()
        .<Object>map(t -> Data.of("name", t.name(), "content", t.content()))
        .toList();
  }

  /** A text of which nobody says what may be done with it has no licence of the edition's. */
  private Link licence(Frame.Head head) {
    return head.subject().text().map(Text::licence).orElse(about.licence());
  }

  private String json(Frame.Head head, Cited cited) {
    String page = address.isEmpty() ? head.root() + head.path() : base + head.path();
    return head.subject()
        .entry()
        .map(e -> SchemaOrg.entry(e, page))
        .orElseGet(() -> SchemaOrg.text(cited, page, licence(head).href(), access(head)));
  }

  /** How much of a text there is to read, where some is withheld. */
  private String access(Frame.Head head) {
    return head.subject()
        .text()
        .map(Text::tier)
        .filter(t -> t != Tier.FULL)
        .map(t -> labels.word("tier." + t.word()))
        .orElse("");
  }
}
