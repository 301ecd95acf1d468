package io.github.apparat;

import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.explain.Fingerprint;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.UnusableFile;
import io.github.apparat.xml.Xml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Checks editions, whole or for what is new. */
final class Checks {
  private final Xml xml;
  private final Path sources;

  /**
   * @param sources the reader's copies of the received texts, which need not be there
   */
  Checks(Xml xml, Path sources) {
    this.xml = xml;
    this.sources = sources;
  }

  /** Checks; what was done, in a line. */
  String check(Optional<String> since, Report report) {
    return since.isPresent() ? newSince(since.get(), report) : all(report);
  }

  private String all(Report report) {
    int files = check(xml, report);
    new Texts(xml).locate(sources, report);
    return files + " files checked";
  }

  private static int check(Xml xml, Report report) {
    Corpus corpus = new Checker(xml).check(Map.of(), report);
    new Frozen(xml).check(corpus, report);
    return corpus.files().size();
  }

  private String newSince(String name, Report report) {
    try (Revision revision = Revision.of(xml.folder().root(), name)) {
      Report now = new Report();
      String done = all(now);
      Xml then = new Xml(new EditionFolder(revision.folder()));
      Report before = new Report();
      try {
        check(then, before);
      } catch (UnusableFile e) {
        // What was found before its schema turned out to be none is all that is known of it.
        before.add(e.finding());
      }
      List<Finding> added =
          added(
              before.findings(),
              new Fingerprint(then.folder()),
              now.findings(),
              new Fingerprint(xml.folder()));
      report.addAll(added);
      int old = now.findings().size() - added.size();
      return done + ", " + old + " findings were there at " + name;
    } catch (Revision.Unknown e) {
      report.add(Rule.SINCE_01.at(Location.of(".git"), e.getMessage(), e.hint()));
      return "nothing was checked";
    }
  }

  /**
   * The findings that are not among older ones. Each older one stands for one that is like it, in
   * the same file if there is one, else in another: a file may have been renamed.
   */
  private static List<Finding> added(
      List<Finding> before, Fingerprint then, List<Finding> now, Fingerprint here) {
    List<Finding> old = new ArrayList<>(before);
    List<Finding> left =
        without(now, f -> f.place().file() + here.of(f), old, f -> f.place().file() + then.of(f));
    return without(left, here::of, old, then::of);
  }

  /** What is left of findings; what they were found equal to is taken out of the older ones. */
  private static List<Finding> without(
      List<Finding> now,
      Function<Finding, String> key,
      List<Finding> old,
      Function<Finding, String> oldKey) {
    Map<String, List<Finding>> alike = new HashMap<>();
    old.forEach(f -> alike.computeIfAbsent(oldKey.apply(f), k -> new ArrayList<>()).add(f));
    List<Finding> left = new ArrayList<>();
    for (Finding finding : now) {
      List<Finding> same = alike.getOrDefault(key.apply(finding), List.of());
      if (same.isEmpty()) {
        left.add(finding);
      } else {
        same.remove(same.size() - 1);
      }
    }
    old.clear();
    alike.values().forEach(old::addAll);
    return left;
  }
}
