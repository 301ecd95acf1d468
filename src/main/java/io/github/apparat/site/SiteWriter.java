package io.github.apparat.site;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apparat.card.Card;
import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.data.DataFiles;
import io.github.apparat.model.Edition;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.render.Media;
import io.github.apparat.render.Renderer;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Settings;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Writes a site: pages, the TEI of each text that may be shown, and what pages need. */
public final class SiteWriter {
  private static final List<String> ASSETS =
      List.of(
          "assets/apparatus.js",
          "assets/on-a-day.js",
          "assets/settings.js",
          "assets/views.js",
          "assets/witness.css");

  /** The parts of the style sheet, in their order: what comes later prevails. */
  private static final List<String> STYLE =
      List.of(
          "type",
          "layout",
          "text",
          "views",
          "bars",
          "notes",
          "lists",
          "registers",
          "card",
          "apparatus",
          "tei",
          "room",
          "beside",
          "panels",
          "needs",
          "print");

  /** The parts of the script of all pages; a later one may call what an earlier one offers. */
  private static final List<String> SCRIPT =
      List.of("contents", "notes", "hits", "names", "lists", "place", "panels");

  private final Xml xml;
  private final EditionFolder folder;
  private final Corpus corpus;
  private final Edition edition;
  private final Labels labels;
  private final Templates templates;

  /** Reads the templates of an edition, or the defaults. */
  public SiteWriter(Xml xml, Corpus corpus, Edition edition) {
    this.xml = xml;
    this.corpus = corpus;
    this.edition = edition;
    folder = xml.folder();
    labels = Labels.read(folder);
    templates = new Templates(folder);
  }

  /**
   * Writes a site in the place of the one that is there; until it is whole, the old one stays.
   *
   * @param renderer makes what pages show of the texts, one text at a time
   * @param cards of texts, by their ids; none for a site to be published, as they quote
   * @param isPrivate whether it holds words that may not be published; every page then says so
   */
  public void write(
      Path site,
      Addresses addresses,
      Renderer renderer,
      Map<String, Card> cards,
      boolean isPrivate) {
    HeaderPages headers = new HeaderPages(edition, renderer.headers());
    Frame frame = new Frame(edition, labels, Settings.read(folder), headers.sections(), isPrivate);
    ClaimRows rows = new ClaimRows(edition.register(), addresses, labels);
    SiteFolder out = new SiteFolder(site);
    out.begin();
    NameCards names = new NameCards(frame, rows);
    TextPages texts = new TextPages(frame, cards.keySet(), names);
    Map<String, String> abstracts = new HashMap<>();
    Workers.each(corpus.texts(), source -> text(out, source, texts, renderer))
        .forEach(card -> abstracts.put(card.id(), card.html()));
    Fragments fragments = renderer.besides();
    List<Supplier<Page>> pages = new ArrayList<>();
    Mentions mentions = new Mentions(edition, names);
    Hierarchies hierarchies = new Hierarchies(edition.register());
    pages.addAll(new ListPages(frame, fragments, abstracts).all());
    headers.all(frame).forEach(p -> pages.add(() -> p));
    new CardPages(frame, cards).all().forEach(p -> pages.add(() -> p));
    pages.addAll(new EntryPages(frame, fragments, mentions, rows, hierarchies).all());
    new RegisterPages(frame, fragments, mentions, rows)
        .all(names(corpus.registers()))
        .forEach(p -> pages.add(() -> p));
    new OrganLists(frame, rows).all().forEach(p -> pages.add(() -> p));
    if (frame.sections().contains("changes")) {
      pages.add(new ChangePage(frame, rows)::page);
      pages.addAll(new DayPages(frame, rows, hierarchies).all());
    }
    Workers.each(pages, page -> write(out, page.get()));
    assets(out);
    new DataFiles(edition, addresses, Settings.read(folder).word("address", ""))
        .all(corpus.registers())
        .forEach(out::write);
    out.write(
        RegisterScript.PATH, new RegisterScript(edition.register(), addresses, labels).bytes());
    out.swap();
  }

  /** What a list of texts shows of one. */
  private record Abstract(String id, String html) {}

  /** Writes all of a text, and keeps of it what lists show. */
  private Abstract text(SiteFolder out, TextSource source, TextPages pages, Renderer renderer) {
    TextFragment fragment = renderer.text(source);
    pages.of(source.id(), fragment).forEach(page -> write(out, page));
    media(out, fragment);
    if (pages.isShown(source.id())) {
      out.write("tei/" + source.id() + ".xml", tei(source));
    }
    return new Abstract(source.id(), fragment.card());
  }

  private String write(SiteFolder out, Page page) {
    String html = templates.page(page.template(), page.data()).strip() + "\n";
    out.write(page.path(), html.getBytes(StandardCharsets.UTF_8));
    return page.path();
  }

  private static List<String> names(List<XmlFile> files) {
    return files.stream().map(f -> f.name().substring(f.name().lastIndexOf('/') + 1)).toList();
  }

  /** A text that shares its file with others has one of its own on the site. */
  private byte[] tei(TextSource source) {
    return source.alone() ? bytes(folder.path(source.file().name())) : xml.bytes(source.tei());
  }

  private void media(SiteFolder out, TextFragment text) {
    text.media().forEach(path -> out.write(path, bytes(folder.path(Media.source(path)))));
  }

  /** The assets of the house and whatever else the edition has in its own folder. */
  private void assets(SiteFolder out) {
    out.write("assets/style.css", joined("style", STYLE, ".css"));
    out.write("assets/panels." + labels.word("languageCode") + ".js", panels());
    out.write("assets/apparat.js", joined("script", SCRIPT, ".js"));
    TreeSet<String> names = new TreeSet<>(ASSETS);
    folder.list("site/assets").stream()
        .filter(Files::isRegularFile)
        .forEach(p -> names.add("assets/" + p.getFileName()));
    for (String name : names) {
      folder.bytes("site/" + name).ifPresent(bytes -> out.write(name, bytes));
    }
  }

  /**
   * The panels with their words, for the script of all pages: in each page they would weigh more.
   */
  private byte[] panels() {
    String html = templates.page("panels", Map.of("labels", labels.all())).strip();
    String script =
        "{ const read = document.createElement('template'); read.innerHTML = "
            + new TextNode(html)
            + "; apparat.panels = read.content.firstElementChild; }\n";
    return script.getBytes(StandardCharsets.UTF_8);
  }

  /** One file of many, as each asked for by itself would cost a request. */
  private byte[] joined(String in, List<String> parts, String ending) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    parts.forEach(part -> whole.writeBytes(folder.needed("site/" + in + "/" + part + ending)));
    return whole.toByteArray();
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
