package io.github.apparat.check;

import io.github.apparat.check.Outline.Anchor;
import io.github.apparat.check.PointerChecks.Followed;
import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.XmlFile;
import io.github.apparat.xml.XmlFile.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What only the whole edition shows: ids that stand once, pointers that lead somewhere, entries
 * somebody names.
 */
final class References {
  /** What has an id, and where. */
  record Target(XmlFile file, Anchor anchor) {}

  private final Corpus corpus;
  private final Map<String, Outline> outlines;
  private final Map<String, Target> ids = new HashMap<>();
  private final Kept kept;

  /**
   * @param outlines of all files, by their names
   * @param kept has what came of pointers before
   */
  References(Corpus corpus, Map<String, Outline> outlines, Kept kept) {
    this.corpus = corpus;
    this.outlines = outlines;
    this.kept = kept;
  }

  void check(Report report) {
    for (XmlFile file : corpus.files()) {
      collect(file, outlines.get(file.name()), report);
    }
    PointerChecks checks = new PointerChecks(corpus, ids);
    Digest beside = Digest.of(corpus.pointers().digest(), corpus.unread());
    Set<String> named = new HashSet<>();
    for (XmlFile file : corpus.files()) {
      Followed followed =
          kept.of(
              "pointers " + file.name(),
              Digest.of(beside, file.name(), file.digest()),
              () -> checks.follow(file, outlines.get(file.name()).pointers()));
      report.addAll(followed.findings());
      named.addAll(followed.named());
    }
    // A file that could not be read may name anything.
    if (corpus.unread().isEmpty()) {
      ids.forEach(
          (id, target) -> {
            if (!named.contains(id)) {
              unnamed(id, target, report);
            }
          });
    }
  }

  private void collect(XmlFile file, Outline outline, Report report) {
    outline
        .ids()
        .forEach(
            (id, anchor) -> {
              Target first = ids.putIfAbsent(id, new Target(file, anchor));
              if (first != null) {
                again(file, anchor.place(), id, report);
              }
            });
    outline.again().forEach(a -> again(file, a.place(), a.id(), report));
  }

  private void again(XmlFile file, Place place, String id, Report report) {
    Target first = ids.get(id);
    Location before = first.file().locate(first.anchor().place(), "xml:id");
    report.add(Rule.ID_01.at(file.locate(place, "xml:id"), id, before));
  }

  private void unnamed(String id, Target target, Report report) {
    boolean entry = List.of("person", "org").contains(target.anchor().element());
    boolean claims = outlines.get(target.file().name()).claims(id);
    if (entry && !claims) {
      report.add(Rule.ENTRY_01.at(target.file().locate(target.anchor().place()), id));
    }
  }
}
