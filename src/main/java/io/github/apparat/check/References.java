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
import java.util.Optional;
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
    List<String> names = corpus.files().stream().map(f -> Pointers.lastStep(f.name())).toList();
    Digest beside = Digest.of(names, corpus.unread());
    Set<String> named = new HashSet<>();
    for (XmlFile file : corpus.files()) {
      Followed followed = followed(file, checks, beside);
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

  /**
   * What came of pointers before.
   *
   * @param all the digest of all that can be found
   * @param asked that of what they asked for
   */
  private record Before(Followed followed, Digest all, Digest asked) {}

  /**
   * Follows the pointers of a file, unless they were followed before and what they asked for is as
   * it was: a new id in one text is no reason to go over all others.
   *
   * @param beside the digest of what there is besides ids
   */
  private Followed followed(XmlFile file, PointerChecks checks, Digest beside) {
    String name = "pointers " + file.name();
    Digest own = Digest.of(beside, file.name(), file.digest());
    Digest all = corpus.pointers().digest();
    Optional<Before> before = kept.find(name, own);
    if (before.filter(b -> b.all().equals(all)).isPresent()) {
      return before.get().followed();
    }
    Before now =
        before
            .filter(this::isAsItWas)
            .map(b -> new Before(b.followed(), all, b.asked()))
            .orElseGet(() -> before(checks.follow(file, outlines.get(file.name()).pointers())));
    kept.keep(name, own, now);
    return now.followed();
  }

  private Before before(Followed followed) {
    return new Before(followed, corpus.pointers().digest(), asked(followed));
  }

  /** What was wrong may be meant otherwise as soon as anything is another. */
  private boolean isAsItWas(Before before) {
    return before.followed().findings().isEmpty()
        && before.asked().equals(asked(before.followed()));
  }

  private Digest asked(Followed followed) {
    StringBuilder all = new StringBuilder();
    for (String id : followed.asked()) {
      Target target = ids.get(id);
      all.append(id).append('\t').append(target == null ? "" : target.anchor().found());
      all.append('\n');
    }
    return Digest.of(all);
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
