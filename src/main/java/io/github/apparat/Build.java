package io.github.apparat;

import io.github.apparat.card.Card;
import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.ledger.Moves;
import io.github.apparat.model.Edition;
import io.github.apparat.model.EditionReader;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Renderer;
import io.github.apparat.report.Report;
import io.github.apparat.site.Sight;
import io.github.apparat.site.SiteWriter;
import io.github.apparat.site.SiteWriter.Manner;
import io.github.apparat.site.SiteWriter.Version;
import io.github.apparat.verify.SiteVerifier;
import io.github.apparat.verify.Verification;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Xml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The main path: from the TEI of an edition to a verified site. */
public final class Build {
  /** Titles and other phrases of received texts that may be shown, one a line. */
  static final String QUOTABLE = "tei/source/quotable.txt";

  private final Xml xml;
  private final Path site;
  private final Path sources;
  private final boolean isPrivate;

  /**
   * @param xml reads the edition
   * @param site where the site goes; what is there is replaced when the new one is whole
   * @param sources the folder of the reader's own copies of received texts; need not be there for a
   *     public site
   * @param isPrivate whether the words of protected texts are put back, for private study
   */
  public Build(Xml xml, Path site, Path sources, boolean isPrivate) {
    this.xml = xml;
    this.site = site;
    this.sources = sources;
    this.isPrivate = isPrivate;
  }

  /** Where is kept what a site was made of: beside it. */
  static Path kept(Path site) {
    return site.toAbsolutePath().normalize().resolveSibling("kept");
  }

  /**
   * Goes the whole way, or to the first stage that finds an error.
   *
   * @return what was built; nothing where the edition has errors
   */
  public Optional<Edition> run(Report report) {
    Map<String, Path> filled = isPrivate ? new Texts(xml).fill(sources, report) : Map.of();
    Corpus corpus = new Checker(xml).check(filled, report);
    Optional<Edition> built = site(corpus, filled, report);
    if (built.isPresent()) {
      xml.kept().save();
    }
    return built;
  }

  /**
   * Goes on from texts that were checked, to a verified site.
   *
   * @param filled whole texts among them, by the names of the masked ones
   */
  Optional<Edition> site(Corpus corpus, Map<String, Path> filled, Report report) {
    Optional<Edition> built = write(corpus, filled, Manner.USUAL, report).map(Written::edition);
    if (built.isPresent()) {
      verify(xml, site, isPrivate ? Optional.empty() : Optional.of(sources), report);
    } else {
      new Texts(xml).locate(sources, report);
    }
    return built;
  }

  /**
   * A site that is written.
   *
   * @param sight shows texts of it that are changed later
   */
  record Written(Edition edition, Sight sight) {}

  /**
   * Writes the site of texts that were checked.
   *
   * @param filled whole texts among them, by the names of the masked ones
   * @return what was written; nothing where the edition has errors
   */
  Optional<Written> write(Corpus corpus, Map<String, Path> filled, Manner manner, Report report) {
    // Somebody else's texts are shown as they are, with all that is wrong with them said.
    if (report.hasErrors() && !corpus.foreign() || isEmpty(corpus)) {
      return Optional.empty();
    }
    List<Version> versions = xml.labels().stream().map(words -> version(corpus, words)).toList();
    Version first = versions.get(0);
    Moves moves = new Frozen(xml).moves(first.edition(), first.addresses(), report);
    if (report.hasErrors() && !corpus.foreign()) {
      return Optional.empty();
    }
    Map<String, Card> cards = new Texts(xml).cards(filled, sources, report);
    SiteWriter writer = new SiteWriter(xml, corpus, moves.all(), cards, isPrivate);
    if (isPrivate) {
      writer.withDesk(new Desks(xml).reader(corpus, first.edition(), moves, report));
    }
    Sight sight = writer.write(site, versions, manner);
    first.renderer().report(report);
    return Optional.of(new Written(first.edition(), sight));
  }

  private Version version(Corpus corpus, Labels labels) {
    Edition edition = new EditionReader(xml, labels).read(corpus, isPrivate);
    Addresses addresses = new Addresses(corpus, edition, labels, xml.kept());
    Renderer renderer = new Renderer(xml, corpus, edition.about().noteKinds(), addresses, labels);
    return new Version(labels, edition, addresses, renderer);
  }

  /** Whether there is nothing to show; somebody else's folder may hold a register alone. */
  private static boolean isEmpty(Corpus corpus) {
    boolean entries = !corpus.register().entries().isEmpty() || !corpus.registers().isEmpty();
    return corpus.texts().isEmpty() && !(corpus.foreign() && entries);
  }

  /**
   * Verifies a finished site.
   *
   * @param sources the received texts for a site to be published, where the folder is there; empty
   *     for a private site, which may hold their words
   */
  static void verify(Xml xml, Path site, Optional<Path> sources, Report report) {
    Verification asked =
        new Verification(
            sources.isPresent(), sources.filter(Files::isDirectory), xml.folder().lines(QUOTABLE));
    report.addAll(new SiteVerifier(asked, xml.kept(), xml.progress()).verify(site).findings());
  }
}
