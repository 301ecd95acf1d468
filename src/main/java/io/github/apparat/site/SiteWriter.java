package io.github.apparat.site;

import io.github.apparat.card.Card;
import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.data.DataFiles;
import io.github.apparat.desk.Desk;
import io.github.apparat.desk.DeskFiles;
import io.github.apparat.desk.DeskReader;
import io.github.apparat.kept.Digest;
import io.github.apparat.ledger.Moves.Move;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.register.Register;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments;
import io.github.apparat.render.Renderer;
import io.github.apparat.report.Progress.Parts;
import io.github.apparat.search.Book;
import io.github.apparat.search.SearchIndex;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Settings;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
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
  private Optional<DeskReader> desk = Optional.empty();

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

  /** Puts what is still open on a page of its own, if this is a site for private study. */
  public void withDesk(DeskReader reader) {
    desk = Optional.of(reader).filter(r -> isPrivate);
  }

  /**
   * An edition in the words of one language.
   *
   * @param renderer makes what pages show of the texts, one text at a time
   */
  public record Version(Labels labels, Edition edition, Addresses addresses, Renderer renderer) {}

  /**
   * How a site is written.
   *
   * @param inPlace whether each file is to be seen as soon as it is made; else the old site stays
   *     until the new one is whole
   * @param whole whether the search and the archive are made, too; else they stay as they are
   * @param onItself whether the pages of the edition on itself are made, which count what is in all
   *     texts; else they stay as they are
   * @param textsStand is told when the pages of texts are written
   */
  public record Manner(boolean inPlace, boolean whole, boolean onItself, Runnable textsStand) {
    /** All of it, in the place of the old site when it is whole. */
    public static final Manner USUAL = new Manner(false, true, true, () -> {});
  }

  /**
   * Writes a site.
   *
   * @param versions the first at its root, each other in a folder of its language
   * @return shows texts of this site that are changed later
   */
  public Sight write(Path site, List<Version> versions, Manner manner) {
    SiteFolder out = new SiteFolder(site, xml.kept(), manner.inPlace());
    out.begin();
    Languages languages = new Languages(versions.stream().map(Version::labels).toList());
    Sight sight =
        new Sight(
            versions.stream()
                .map(v -> write(out.below(languages.folder(v.labels())), v, languages, manner))
                .toList());
    if (!manner.whole()) {
      out.end();
      return sight;
    }
    if (!isPrivate) {
      String name = Archive.name(versions.get(0).edition().about().title());
      out.archive(name, xml.progress());
    }
    out.swap();
    return sight;
  }

  private Sight.Version write(SiteFolder out, Version version, Languages languages, Manner manner) {
    Edition edition = version.edition();
    Addresses addresses = version.addresses();
    Labels labels = version.labels();
    String language = edition.about().language();
    HeaderPages headers = new HeaderPages(edition, version.renderer().headers());
    Settings settings = xml.settings();
    Citing citing = new Citing(edition.about(), labels, languages, xml);
    List<String> sections = new ArrayList<>(headers.sections());
    desk.ifPresent(d -> sections.add("desk"));
    Frame frame =
        new Frame(edition, labels, languages, settings, citing, moved, sections, isPrivate);
    ClaimRows rows = new ClaimRows(edition.register(), addresses, labels, language);
    NameCards names = new NameCards(frame, rows, xml.progress());
    Digest around = Digest.of(xml.ground(), frame.digest());
    Digest registers = registers(edition, addresses, language);
    TextPages texts =
        new TextPages(
            frame,
            cards.keySet(),
            names,
            GeneratedParts.ofTexts(edition.register(), rows),
            Digest.of(around, registers));
    PageWriter writer = new PageWriter(out, templates, moved, xml.kept(), around);
    Map<String, String> abstracts = new HashMap<>();
    SearchBooks books = new SearchBooks(edition, labels);
    TextWriter writes = new TextWriter(xml, out, writer, texts, names);
    Function<TextSource, Supplier<TextWriter.Written>> write =
        xml.progress()
            .stage(
                "render",
                corpus.parts(folder),
                source -> writes.write(source, version.renderer().text(source)));
    List<Supplier<TextWriter.Written>> begun = Workers.each(corpus.texts(), write);
    manner.textsStand().run();
    Workers.each(
            begun, xml.progress().stage("words", Parts.alike(begun, text -> ""), Supplier::get))
        .forEach(
            text -> {
              abstracts.put(text.id(), text.card());
              books.text(text.id(), text.found());
            });
    List<Planned> pages = new ArrayList<>();
    headers.all(frame).forEach(p -> pages.add(Planned.of(() -> p)));
    Mentions mentions = new Mentions(edition, names);
    pages.addAll(pages(frame, version.renderer(), abstracts, rows, mentions, registers, manner));
    Workers.each(pages, xml.progress().stage("pages", parts(pages), writer::write))
        .forEach(page -> page.found().ifPresent(books::page));
    desk.map(reader -> reader.read(edition, addresses)).ifPresent(d -> desk(out, writer, frame, d));
    if (manner.whole()) {
      List<Book> all = books.all();
      Digest found = Digest.of(xml.ground(), all.stream().map(Book::digest).toList());
      files(out, "search", found, () -> SearchIndex.files(all, xml.progress()));
    }
    new Assets(folder, templates).write(out, labels);
    files(
        out,
        "data",
        Digest.of(around, registers),
        () -> {
          Map<String, byte[]> files =
              new DataFiles(edition, addresses, settings.address()).all(corpus.registers());
          RegisterScript script =
              new RegisterScript(edition.register(), addresses, labels, language);
          files.put(RegisterScript.PATH, script.bytes());
          return files;
        });
    return new Sight.Version(version.renderer(), texts, writer, out);
  }

  private static Parts<Planned> parts(List<Planned> pages) {
    return Parts.alike(pages, Planned::name);
  }

  /** Writes files, unless those that are there were made of the same. */
  private void files(
      SiteFolder out, String what, Digest madeOf, Supplier<Map<String, byte[]>> make) {
    Optional<Map<String, Digest>> before = xml.kept().find(out.name(what), madeOf);
    if (before.filter(out::keep).isEmpty()) {
      Map<String, Digest> written = new TreeMap<>();
      make.get().forEach((path, bytes) -> written.put(path, out.write(path, bytes)));
      xml.kept().keep(out.name(what), madeOf, written);
    }
  }

  /** The digest of what the registers say, with where their sources are on the site. */
  private Digest registers(Edition edition, Addresses addresses, String language) {
    Digest madeOf = Digest.of(language, addresses.digest());
    return xml.kept()
        .inMemory()
        .of(
            "registers " + addresses.language(),
            madeOf,
            () -> registersAnew(edition, addresses, language));
  }

  private Digest registersAnew(Edition edition, Addresses addresses, String language) {
    Register register = edition.register();
    Set<String> cited = new TreeSet<>();
    register.claims().forEach(c -> cited.addAll(c.evidence().sources()));
    register
        .entries()
        .values()
        .forEach(e -> e.forms().forEach(form -> cited.addAll(form.sources())));
    return Digest.of(
        language,
        edition.works(),
        corpus.registers().stream().map(XmlFile::name).toList(),
        corpus.registers().stream().map(XmlFile::digest).toList(),
        cited.stream().map(addresses::cited).toList());
  }

  private void desk(SiteFolder out, PageWriter writer, Frame frame, Desk open) {
    writer.write(new DeskPage(frame.edition(), frame.labels(), open).page(frame));
    out.write(DeskPage.JSON, DeskFiles.json(open).getBytes(StandardCharsets.UTF_8));
    out.write(DeskPage.TSV, DeskFiles.tsv(open).getBytes(StandardCharsets.UTF_8));
  }

  /** All pages that are of no text. */
  private List<Planned> pages(
      Frame frame,
      Renderer renderer,
      Map<String, String> abstracts,
      ClaimRows rows,
      Mentions mentions,
      Digest registers,
      Manner manner) {
    Fragments fragments = renderer.besides();
    Hierarchies hierarchies = new Hierarchies(frame.edition().register());
    List<Supplier<List<Planned>>> kinds = new ArrayList<>();
    OwnPages own = own(frame, fragments, rows, renderer);
    ListPages lists = new ListPages(frame, fragments, abstracts, own);
    kinds.add(() -> lists.all(manner.onItself()).stream().map(Planned::of).toList());
    kinds.add(() -> made(new CardPages(frame, cards).all()));
    kinds.add(
        () ->
            new EntryPages(frame, fragments, mentions, rows, hierarchies)
                .all(registers, xml.progress()));
    RegisterPages ofRegisters = new RegisterPages(frame, fragments, mentions, rows);
    kinds.add(() -> made(ofRegisters.all(names(corpus.registers()))));
    kinds.add(() -> made(new OrganLists(frame, rows).all()));
    if (frame.sections().contains("changes")) {
      Supplier<Page> changes = new ChangePage(frame, rows)::page;
      kinds.add(() -> List.of(new Planned("changes", Optional.of(registers), changes)));
      kinds.add(() -> new DayPages(frame, rows, hierarchies).all(registers));
    }
    kinds.add(() -> made(moved.all(frame.labels())));
    kinds.add(() -> List.of(Planned.of(new SearchPage(frame)::page)));
    List<Planned> pages = new ArrayList<>();
    Consumer<Supplier<List<Planned>>> plan = kind -> pages.addAll(kind.get());
    xml.progress().each("plan", Parts.alike(kinds, kind -> ""), plan);
    return pages;
  }

  private static List<Planned> made(List<Page> pages) {
    return pages.stream().map(page -> Planned.of(() -> page)).toList();
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

  private static List<String> names(List<XmlFile> files) {
    return files.stream().map(f -> f.name().substring(f.name().lastIndexOf('/') + 1)).toList();
  }
}
