package io.github.apparat;

import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.desk.Desk;
import io.github.apparat.desk.DeskFiles;
import io.github.apparat.desk.DeskReader;
import io.github.apparat.desk.Item;
import io.github.apparat.ledger.Changes;
import io.github.apparat.ledger.Moves;
import io.github.apparat.ledger.Released;
import io.github.apparat.ledger.Releases;
import io.github.apparat.model.Edition;
import io.github.apparat.model.EditionReader;
import io.github.apparat.render.Addresses;
import io.github.apparat.report.Report;
import io.github.apparat.site.DeskSheet;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk of the editors: what is still open. It may quote, so that it is never published. */
final class Desks {
  private final Xml xml;
  private final EditionFolder folder;

  Desks(Xml xml) {
    this.xml = xml;
    folder = xml.folder();
  }

  /** Looks through an edition that was checked. */
  DeskReader reader(Corpus corpus, Edition edition, Moves moves, Report report) {
    Optional<Released> last =
        corpus.foreign() ? Optional.empty() : Releases.read(folder, new Report()).last();
    Optional<Changes> changes =
        last.map(l -> Changes.between(last, Publications.now(xml, edition, kept(), moves)));
    return new DeskReader(corpus, report.findings(), changes);
  }

  /** The texts as they may be published: by these a release is told from the next. */
  private List<XmlFile> kept() {
    return folder.xml("tei/text").stream()
        .flatMap(path -> xml.read(path, new Report()).stream())
        .toList();
  }

  /**
   * Writes the desk as a page, and beside it as JSON and as a table.
   *
   * @param sources the folder of the reader's own copies of received texts; where it is there, the
   *     words are put back
   * @return what was written, in a line
   */
  String write(Path page, Path sources, Report report) {
    Report filling = new Report();
    Map<String, Path> filled =
        Files.isDirectory(sources) ? new Texts(xml).fill(sources, filling) : Map.of();
    // A text that cannot be filled is looked through as it is.
    filling.findings().forEach(finding -> report.add(finding.asWarning()));
    Corpus corpus = new Checker(xml).check(filled, report);
    if (report.hasErrors() || corpus.texts().isEmpty()) {
      new Texts(xml).locate(sources, report);
      return "no desk was written: mend the errors first";
    }
    Labels labels = Labels.read(folder);
    Edition edition = new EditionReader(xml, labels).read(corpus, !filled.isEmpty());
    Moves moves = new Frozen(xml).moves(edition, report);
    Addresses addresses = new Addresses(corpus, edition, labels, xml.kept());
    Desk desk = reader(corpus, edition, moves, report).read(edition, addresses);
    Path whole = page.toAbsolutePath().normalize();
    String site = site(whole, !filled.isEmpty());
    WholeTexts.write(whole, DeskSheet.html(folder, edition, labels, desk, site));
    WholeTexts.write(whole.resolveSibling("desk.json"), DeskFiles.json(desk));
    WholeTexts.write(whole.resolveSibling("desk.tsv"), DeskFiles.tsv(desk));
    return page + ": " + open(desk.doubts()) + " doubts, " + open(desk.gaps()) + " gaps";
  }

  private static int open(Map<String, List<Item>> kinds) {
    return kinds.values().stream().mapToInt(Collection::size).sum();
  }

  /**
   * The way from a page to the site with the same pages as the texts that were looked through:
   * whole ones are parted otherwise than masked ones. Empty where it is not there.
   */
  private String site(Path page, boolean isPrivate) {
    Path site = folder.path(isPrivate ? "target/private/site" : "target/site");
    return Files.exists(site.resolve("index.html"))
        ? page.getParent().relativize(site).toString().replace('\\', '/') + "/"
        : "";
  }
}
