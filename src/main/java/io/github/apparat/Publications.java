package io.github.apparat;

import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.ledger.Changes;
import io.github.apparat.ledger.Ledger;
import io.github.apparat.ledger.Moves;
import io.github.apparat.ledger.Released;
import io.github.apparat.ledger.Releases;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.About;
import io.github.apparat.model.EditionReader;
import io.github.apparat.release.Release;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.Provenance;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Releases of an edition: one file of each version, and what is kept of it. */
final class Publications {
  private static final Location EDITION = Location.of("tei/edition.xml");
  private static final String NOTHING = "nothing was released";

  private final Xml xml;
  private final EditionFolder folder;
  private final Labels labels;
  private final Path sources;

  /**
   * @param sources the folder of the reader's own copies of received texts
   */
  Publications(Xml xml, Path sources) {
    this.xml = xml;
    folder = xml.folder();
    labels = Labels.read(folder);
    this.sources = sources;
  }

  /**
   * Builds the site of an edition, if all is well with it, and packs it with the TEI it was made
   * of.
   *
   * @param site where the site goes
   * @param out the folder of the release
   * @return what was written, in a line
   */
  String release(Path site, Path out, Report report) {
    Corpus corpus = new Checker(xml).check(Map.of(), report);
    if (report.hasErrors()) {
      new Texts(xml).locate(sources, report);
      return NOTHING;
    }
    Edition edition = new EditionReader(xml, labels).read(corpus, false);
    Moves moves = new Frozen(xml).moves(edition, report);
    Releases releases = Releases.read(folder, report);
    mayBeReleased(edition, releases, report);
    if (report.hasErrors()) {
      return NOTHING;
    }
    Released now = now(xml, edition, corpus.texts().stream().map(TextSource::file).toList(), moves);
    Optional<Released> same = releases.of(now.version());
    same.ifPresent(before -> hasTheSameTexts(before, now, report));
    searched(corpus, report);
    if (!report.hasErrors()) {
      new Build(xml, site, sources, false).site(corpus, Map.of(), report);
    }
    if (report.hasErrors()) {
      return NOTHING;
    }
    Changes changes = Changes.between(releases.before(now.version()), now);
    Release release = new Release(edition, folder, site, labels, changes, moves.kept());
    Released kept = release.kept(now);
    same.ifPresent(before -> hasTheSameContent(before, kept, report));
    return report.hasErrors() ? NOTHING : written(release.write(out), kept);
  }

  /** An edition as it may be published, to be told from another state of it. */
  static Released now(Xml xml, Edition edition, List<XmlFile> files, Moves moves) {
    About about = edition.about();
    return Released.of(
        about.title(),
        about.version(),
        about.imprint().date(),
        files,
        xml.folder(),
        edition.register(),
        moves);
  }

  private String written(Path file, Released kept) {
    String list = Releases.file(kept.version());
    WholeTexts.write(folder.path(list), Releases.written(kept));
    return file + ": version " + kept.version() + ", " + kept.date() + "; kept in " + list;
  }

  private void mayBeReleased(Edition edition, Releases releases, Report report) {
    About about = edition.about();
    said(
        Releases.VERSION.matcher(about.version()).matches(),
        "edition/@n is \"" + about.version() + "\"",
        "a version that begins with a number, as 1.0",
        report);
    said(
        about.imprint().date().matches("\\d{4}-\\d\\d-\\d\\d"),
        "the date of publication is \"" + about.imprint().date() + "\"",
        "the day in publicationStmt/date/@when, as 2024-05-31",
        report);
    said(
        !about.licence().title().isEmpty() || !about.licence().href().isEmpty(),
        "the edition names no licence",
        "availability/licence, with its address in @target",
        report);
    releases
        .last()
        .filter(last -> Releases.ORDER.compare(last.version(), about.version()) > 0)
        .ifPresent(
            last -> report.add(Rule.RELEASE_04.at(EDITION, about.version(), last.version())));
    isFrozen(edition, report);
  }

  private static void said(boolean there, String found, String expected, Report report) {
    if (!there) {
      report.add(Rule.RELEASE_01.at(EDITION, found, expected));
    }
  }

  private void isFrozen(Edition edition, Report report) {
    SortedMap<String, List<String>> unkept = new Frozen(xml).unkept(edition, report);
    if (!unkept.isEmpty()) {
      String page = unkept.firstKey();
      List<String> ids = unkept.get(page);
      long all = unkept.values().stream().mapToLong(of -> Math.max(1, of.size())).sum();
      String first = ids.isEmpty() ? page : page + "#" + ids.get(0);
      String version = edition.about().version();
      report.add(Rule.RELEASE_02.at(Location.of(Ledger.FILE), all, first, version));
    }
  }

  /** Says so where words of received texts cannot be looked for, as nobody has them here. */
  private void searched(Corpus corpus, Report report) {
    List<Provenance> masked =
        corpus.texts().stream()
            .map(text -> Provenance.of(text.file()))
            .filter(from -> from.tier() == Tier.MASKED)
            .toList();
    if (masked.stream().anyMatch(from -> SourceReader.find(sources, from.sha256()).isEmpty())) {
      String shown = folder.name(sources);
      report.add(Rule.RELEASE_05.at(EDITION, masked.size(), shown));
    }
  }

  /** A version is released once; the same again is the same. */
  private static void hasTheSameTexts(Released before, Released now, Report report) {
    Changes changes = Changes.between(Optional.of(before), now);
    if (!changes.isEmpty()) {
      Changes.Parts entries = changes.entries();
      int parts = entries.added().size() + entries.removed().size() + entries.changed().size();
      String first = changes.texts().keySet().stream().findFirst().map(t -> ", as " + t).orElse("");
      String found = changes.texts().size() + " texts and " + parts + " entries differ" + first;
      otherwise(now, found, report);
    }
  }

  private static void hasTheSameContent(Released before, Released now, Report report) {
    if (!before.content().equals(now.content())) {
      otherwise(now, "its pages were made otherwise, or the header of the edition differs", report);
    }
  }

  private static void otherwise(Released now, String found, Report report) {
    Location at = Location.of(Releases.file(now.version()));
    report.add(Rule.RELEASE_03.at(at, now.version(), found));
  }
}
