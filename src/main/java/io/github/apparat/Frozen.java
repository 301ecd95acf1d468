package io.github.apparat;

import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.kept.Digest;
import io.github.apparat.ledger.Ledger;
import io.github.apparat.ledger.Moves;
import io.github.apparat.ledger.Published;
import io.github.apparat.model.Edition;
import io.github.apparat.model.EditionReader;
import io.github.apparat.render.Addresses;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;

/** The addresses of an edition that were published, beside those it has. */
final class Frozen {
  private final Xml xml;
  private final EditionFolder folder;

  Frozen(Xml xml) {
    this.xml = xml;
    folder = xml.folder();
  }

  /** Where everything is that was published, and what is nowhere. */
  private record Found(Moves moves, List<Finding> findings) {}

  /**
   * Where everything is that was published; what is nowhere is reported.
   *
   * @param addresses those of the edition: while they are the same, so is what is found
   */
  Moves moves(Edition edition, Addresses addresses, Report report) {
    Digest madeOf = Digest.of(addresses.digest(), folder.lines(Ledger.FILE));
    Supplier<Found> find =
        () -> {
          Report gone = new Report();
          return new Found(moves(edition, gone), gone.findings());
        };
    Found found = xml.kept().inMemory().of("moves", madeOf, find);
    report.addAll(found.findings());
    return found.moves();
  }

  /** Where everything is that was published; what is nowhere is reported. */
  Moves moves(Edition edition, Report report) {
    Ledger ledger = Ledger.read(folder, report);
    Moves moves =
        new Moves(ledger, ledger.isEmpty() ? Published.nothing() : new Published(edition));
    moves.check(report);
    return moves;
  }

  /** What an edition has and its ledger does not keep yet, by pages. */
  SortedMap<String, List<String>> unkept(Edition edition, Report report) {
    return Ledger.read(folder, report).lacks(new Published(edition));
  }

  /** The same for an edition that is only checked; one with errors has no addresses yet. */
  void check(Corpus corpus, Report report) {
    if (!report.hasErrors() && !folder.lines(Ledger.FILE).isEmpty()) {
      moves(new EditionReader(xml, Labels.read(folder)).read(corpus, false), report);
    }
  }

  /**
   * Adds to the ledger what is not in it.
   *
   * @return what was written
   */
  String freeze(Report report) {
    Corpus corpus = new Checker(xml).check(Map.of(), report);
    if (report.hasErrors()) {
      return "nothing was written";
    }
    Edition edition = new EditionReader(xml, Labels.read(folder)).read(corpus, false);
    moves(edition, report);
    if (report.hasErrors()) {
      return "nothing was written";
    }
    String version = edition.about().imprint().version();
    String text =
        Ledger.read(folder, report)
            .with(new Published(edition), version.isEmpty() ? "-" : version.replace('\t', ' '));
    write(folder.path(Ledger.FILE), text);
    return "written: " + Ledger.FILE;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
