package io.github.apparat.site;

import io.github.apparat.card.Card;
import io.github.apparat.check.Corpus;
import io.github.apparat.data.DataFiles;
import io.github.apparat.model.Edition;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Settings;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.XmlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes a site: pages, the TEI of each text that may be shown, and what pages need. */
public final class SiteWriter {
  private static final List<String> ASSETS =
      List.of("assets/apparat.js", "assets/on-a-day.js", "assets/style.css");

  private final EditionFolder folder;
  private final Templates templates;

  /** Reads the templates of an edition, or the defaults. */
  public SiteWriter(EditionFolder folder) {
    this.folder = folder;
    templates = new Templates(folder);
  }

  /**
   * Writes a site in the place of the one that is there; until it is whole, the old one stays.
   *
   * @param cards of texts, by their ids; none for a site to be published, as they quote
   * @param isPrivate whether it holds words that may not be published; every page then says so
   */
  public void write(
      Path site,
      Corpus corpus,
      Edition edition,
      Addresses addresses,
      Fragments fragments,
      Map<String, Card> cards,
      boolean isPrivate) {
    Labels labels = Labels.read(folder);
    Frame frame = new Frame(edition, labels, Settings.read(folder), isPrivate);
    List<Page> pages = new ArrayList<>();
    pages.addAll(new ListPages(frame, fragments).all());
    pages.addAll(new CardPages(frame, cards).all());
    ClaimRows rows = new ClaimRows(edition.register(), addresses, labels);
    Mentions mentions = new Mentions(edition);
    Hierarchies hierarchies = new Hierarchies(edition.register());
    NameCards names = new NameCards(frame, rows);
    pages.addAll(new TextPages(frame, fragments, cards.keySet(), names).all());
    pages.addAll(new EntryPages(frame, fragments, mentions, rows, hierarchies).all());
    pages.addAll(new RegisterPages(frame, mentions, rows).all(names(corpus.registers())));
    pages.addAll(new OrganLists(frame, rows).all());
    pages.add(new ChangePage(frame, rows).page());
    pages.addAll(new DayPages(frame, rows, hierarchies).all());
    SiteFolder out = new SiteFolder(site);
    out.begin();
    Workers.each(pages, page -> write(out, page));
    corpus.texts().forEach(file -> tei(out, file, edition));
    assets(out);
    new DataFiles(edition, addresses, Settings.read(folder).word("address", ""))
        .all(corpus.registers())
        .forEach(out::write);
    out.write(
        RegisterScript.PATH, new RegisterScript(edition.register(), addresses, labels).bytes());
    out.swap();
  }

  private String write(SiteFolder out, Page page) {
    String html = templates.page(page.template(), page.data()).strip() + "\n";
    out.write(page.path(), html.getBytes(StandardCharsets.UTF_8));
    return page.path();
  }

  private static List<String> names(List<XmlFile> files) {
    return files.stream().map(f -> f.name().substring(f.name().lastIndexOf('/') + 1)).toList();
  }

  private void tei(SiteFolder out, XmlFile file, Edition edition) {
    String id = Tei.id(file.root());
    boolean shown =
        edition.texts().stream().anyMatch(t -> t.id().equals(id) && t.tier() != Tier.METADATA);
    if (shown) {
      out.write("tei/" + id + ".xml", bytes(folder.path(file.name())));
    }
  }

  /** The assets of the house and whatever else the edition has in its own folder. */
  private void assets(SiteFolder out) {
    TreeSet<String> names = new TreeSet<>(ASSETS);
    folder.list("site/assets").stream()
        .filter(Files::isRegularFile)
        .forEach(p -> names.add("assets/" + p.getFileName()));
    for (String name : names) {
      folder.bytes("site/" + name).ifPresent(bytes -> out.write(name, bytes));
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
