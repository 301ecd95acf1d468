package io.github.apparat.site;

import io.github.apparat.card.Card;
import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.data.DataFiles;
import io.github.apparat.ledger.Moves.Move;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.render.Media;
import io.github.apparat.render.Renderer;
import io.github.apparat.search.PageWords;
import io.github.apparat.search.PassageReader;
import io.github.apparat.search.SearchIndex;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Settings;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes a site: pages, the TEI of each text that may be shown, and what pages need. */
public final class SiteWriter {
  private final Xml xml;
  private final EditionFolder folder;
  private final Corpus corpus;
  private final Map<String, Card> cards;
  private final boolean isPrivate;
  private final Templates templates;
  private final MovedPages moved;

  /**
   * Reads the templates of an edition, or the defaults.
   *
   * @param moves where what was published is now, by page and id
   * @param cards of texts, by their ids; none for a site to be published, as they quote
   * @param isPrivate whether it holds words that may not be published; every page then says so
   */
  public SiteWriter(
      Xml xml,
      Corpus corpus,
      Map<String, Map<String, Move>> moves,
      Map<String, Card> cards,
      boolean isPrivate) {
    this.xml = xml;
    this.corpus = corpus;
    this.cards = cards;
    this.isPrivate = isPrivate;
    folder = xml.folder();
    templates = new Templates(folder);
    moved = new MovedPages(moves);
  }

  /**
   * An edition in the words of one language.
   *
   * @param renderer makes what pages show of the texts, one text at a time
   */
  public record Version(Labels labels, Edition edition, Addresses addresses, Renderer renderer) {}

  /**
   * Writes a site in the place of the one that is there; until it is whole, the old one stays.
   *
   * @param versions the first at its root, each other in a folder of its language
   */
  public void write(Path site, List<Version> versions) {
    SiteFolder out = new SiteFolder(site);
    out.begin();
    Languages languages = new Languages(versions.stream().map(Version::labels).toList());
    versions.forEach(v -> write(out.below(languages.folder(v.labels())), v, languages));
    if (!isPrivate) {
      out.archive(Archive.name(versions.get(0).edition().about().title()));
    }
    out.swap();
  }

  private void write(SiteFolder out, Version version, Languages languages) {
    Edition edition = version.edition();
    Addresses addresses = version.addresses();
    Labels labels = version.labels();
    String language = edition.about().language();
    HeaderPages headers = new HeaderPages(edition, version.renderer().headers());
    Settings settings = Settings.read(folder);
    Citing citing = new Citing(edition.about(), labels, languages, settings, folder);
    Frame frame =
        new Frame(
            edition, labels, languages, settings, citing, moved, headers.sections(), isPrivate);
    ClaimRows rows = new ClaimRows(edition.register(), addresses, labels, language);
    NameCards names = new NameCards(frame, rows);
    TextPages texts =
        new TextPages(
            frame, cards.keySet(), names, GeneratedParts.ofTexts(edition.register(), rows));
    Map<String, String> abstracts = new HashMap<>();
    SearchBooks books = new SearchBooks(edition, labels);
    Workers.each(corpus.texts(), source -> text(out, source, texts, version.renderer()))
        .forEach(
            text -> {
              abstracts.put(text.id(), text.card());
              books.text(text.id(), text.found());
            });
    List<Supplier<Page>> pages = new ArrayList<>();
    headers.all(frame).forEach(p -> pages.add(() -> p));
    Mentions mentions = new Mentions(edition, names);
    pages.addAll(pages(frame, version.renderer(), abstracts, rows, mentions));
    Workers.each(pages, page -> write(out, page.get()))
        .forEach(found -> found.ifPresent(books::page));
    SearchIndex.files(books.all()).forEach(out::write);
    new Assets(folder, templates).write(out, labels);
    new DataFiles(edition, addresses, settings.address())
        .all(corpus.registers())
        .forEach(out::write);
    RegisterScript script = new RegisterScript(edition.register(), addresses, labels, language);
    out.write(RegisterScript.PATH, script.bytes());
  }

  /** All pages that are of no text. */
  private List<Supplier<Page>> pages(
      Frame frame,
      Renderer renderer,
      Map<String, String> abstracts,
      ClaimRows rows,
      Mentions mentions) {
    List<Supplier<Page>> pages = new ArrayList<>();
    Fragments fragments = renderer.besides();
    Hierarchies hierarchies = new Hierarchies(frame.edition().register());
    pages.addAll(
        new ListPages(frame, fragments, abstracts, own(frame, fragments, rows, renderer)).all());
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
    moved.all(frame.labels()).forEach(p -> pages.add(() -> p));
    pages.add(new SearchPage(frame)::page);
    return pages;
  }

  /** The edition on itself, with the parts that its pages may have made. */
  private OwnPages own(Frame frame, Fragments fragments, ClaimRows rows, Renderer renderer) {
    List<Text> texts = frame.edition().texts();
    List<TextSource> sources = corpus.texts();
    GeneratedParts made = GeneratedParts.ofTexts(frame.edition().register(), rows);
    OwnPages own = new OwnPages(frame, fragments, corpus, made);
    MarkupUsed markup = new MarkupUsed(xml, sources, texts, renderer, frame.labels());
    made.with("markup", of -> markup.part())
        .with("use", markup::of)
        .with("history", of -> new Revisions(frame, sources).part())
        .with("colophon", of -> new Colophon(texts, sources).part())
        .with(
            "assessment",
            of ->
                new SelfAssessment(frame, folder, CountedFacts.of(frame, corpus, xml, own.ids()))
                    .part());
    return own;
  }

  /** A text that is written: what lists show of it, and what is found on its pages. */
  private record Written(String id, String card, List<PageWords> found) {}

  /** Writes all of a text, and keeps of it what others need. */
  private Written text(SiteFolder out, TextSource source, TextPages pages, Renderer renderer) {
    TextFragment fragment = renderer.text(source);
    List<PageWords> found =
        pages.of(source.id(), fragment).stream()
            .flatMap(page -> write(out, page).stream())
            .toList();
    media(out, fragment);
    if (pages.isShown(source.id())) {
      out.write("tei/" + source.id() + ".xml", tei(source));
    }
    return new Written(source.id(), fragment.card(), found);
  }

  /** Writes a page, and reads what may be found on it. */
  private Optional<PageWords> write(SiteFolder out, Page page) {
    String html = templates.page(page.template(), page.data()).strip() + "\n";
    String anchored = moved.anchored(page.path(), html);
    out.write(page.path(), anchored.getBytes(StandardCharsets.UTF_8));
    return SearchBooks.isFound(page)
        ? Optional.of(PassageReader.read(page.path(), anchored))
        : Optional.empty();
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

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
