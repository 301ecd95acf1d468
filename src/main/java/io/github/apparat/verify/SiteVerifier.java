package io.github.apparat.verify;

import io.github.apparat.kept.Contents;
import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.kept.Program;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Progress.Parts;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.site.Archive;
import io.github.apparat.xml.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks a finished site: that its links lead somewhere and need nothing from elsewhere, that its
 * pages can be read by ear and keyboard, that no word of its texts is lost, that no passage of a
 * protected text has come in. Files in findings are named relative to the site. A text and its
 * pages are let go when they have been compared.
 */
public final class SiteVerifier {
  /** What the pages of an edition say whose texts are shown although they do not say so. */
  private static final String UNLESS_SAID = "name=\"apparat-unless-said\" content=\"full\"";

  private static final Digest PROGRAM = Program.digest();

  private final Verification asked;
  private final Kept kept;
  private final Progress progress;

  /**
   * @param asked what the site is checked for beyond what every site must be
   */
  public SiteVerifier(Verification asked) {
    this(asked, Kept.nothing(), Progress.NONE);
  }

  /**
   * @param asked what the site is checked for beyond what every site must be
   * @param kept what was found before in files that are the same
   * @param progress is told how far it has come
   */
  public SiteVerifier(Verification asked, Kept kept, Progress progress) {
    this.asked = asked;
    this.kept = kept;
    this.progress = progress;
  }

  /**
   * Checks.
   *
   * @param site the folder of the site
   */
  public Report verify(Path site) {
    Report report = new Report();
    if (!Files.isDirectory(site)) {
      report.add(Rule.SITE_01.at(Location.of(site.toString()), "there is no such folder"));
      return report;
    }
    SiteFolder folder = new SiteFolder(site, new Contents(kept));
    List<Checked> checked = new ArrayList<>();
    folder.languages().forEach((root, names) -> checked.addAll(check(folder, root, names)));
    if (checked.stream().allMatch(c -> c.pages().isEmpty())) {
      report.add(Rule.SITE_01.at(Location.of(site.toString()), "there is no page in this folder"));
    }
    checked.forEach(c -> report.addAll(c.findings()));
    links(folder, checked.stream().flatMap(c -> c.pages().stream()).toList(), report);
    asked.sources().ifPresent(s -> leaks(folder, s, checked, report));
    publication(folder, checked, report);
    folder.names().stream()
        .filter(Archive::is)
        .forEach(n -> report.addAll(new Archived(folder, n, kept).findings(progress)));
    return report;
  }

  /** The texts and pages in one language: what stands in one of the folders of the site. */
  private List<Checked> check(SiteFolder folder, String root, List<String> names) {
    List<String> texts =
        names.stream()
            .filter(n -> n.startsWith(root + "tei/") && n.endsWith(".xml"))
            .filter(n -> n.indexOf('/', root.length() + "tei/".length()) < 0)
            .toList();
    List<String> html = names.stream().filter(n -> n.endsWith(".html")).toList();
    TextPages pages = new TextPages(root, html, texts.stream().map(SiteVerifier::id).toList());
    String home = root + "index.html";
    boolean unlessSaid = folder.has(home) && folder.text(home).contains(UNLESS_SAID);
    List<Checked> checked =
        new ArrayList<>(
            each(texts, t -> text(new ShownText(folder, t, pages.of(id(t)), unlessSaid))));
    checked.addAll(each(pages.others(), p -> page(folder, p)));
    return checked;
  }

  private <R> List<R> each(List<String> names, Function<String, R> work) {
    return Workers.each(names, progress.stage("verify", Parts.alike(names, n -> n), work));
  }

  private static String id(String tei) {
    return tei.replaceAll("^.*/|\\.xml$", "");
  }

  private Checked text(ShownText text) {
    return kept.keeps()
        ? kept.of(
            "verify " + text.tei(), Digest.of(PROGRAM, text.digest()), () -> text.check(progress))
        : text.check(progress);
  }

  private Checked page(SiteFolder folder, String name) {
    return kept.keeps()
        ? kept.shelf("verified pages")
            .of(
                "verify " + name,
                Digest.of(PROGRAM, name, folder.digest(name)),
                () -> checked(folder, name))
        : checked(folder, name);
  }

  private static Checked checked(SiteFolder folder, String name) {
    Checked checked = checked(folder, name, false);
    return checked.findings().isEmpty() ? checked : checked(folder, name, true);
  }

  private static Checked checked(SiteFolder folder, String name, boolean placed) {
    Page page = Page.read(folder, name, placed);
    List<Finding> findings = new ArrayList<>(page.findings());
    Fidelity.unaccounted(page, Optional.empty(), false).ifPresent(findings::add);
    return new Checked(Optional.empty(), List.of(page.linked()), findings);
  }

  private void links(SiteFolder folder, List<Page.Linked> pages, Report report) {
    Links links =
        new Links(
            folder, pages.stream().collect(Collectors.toMap(Page.Linked::file, Page.Linked::ids)));
    for (Page.Linked page : pages) {
      progress.step();
      if (page.astray() || !page.targets().stream().allMatch(links::has)) {
        Page.read(folder, page.file(), true)
            .references()
            .forEach(r -> links.check(r).ifPresent(report::add));
      }
    }
    for (String css : folder.ending(".css")) {
      progress.step();
      References.ofCss(css, folder.text(css)).forEach(r -> links.check(r).ifPresent(report::add));
    }
    for (String svg : folder.ending(".svg")) {
      References.ofSvg(svg, folder.text(svg)).forEach(r -> links.check(r).ifPresent(report::add));
    }
  }

  private void leaks(SiteFolder folder, Path sources, List<Checked> checked, Report report) {
    Sources received =
        new Sources(sources, checked.stream().flatMap(c -> c.text().stream()).toList());
    report.addAll(received.faults(asked.quotable()));
    List<String> titles = Sources.titles(asked.quotable());
    List<Protected.Received> texts = received.texts();
    Leaks leaks = new Leaks(new Protected(texts, titles));
    Digest known = Digest.of(PROGRAM, titles, texts);
    each(List.copyOf(folder.names()), n -> leaks(leaks, known, folder, n)).forEach(report::addAll);
  }

  private List<Finding> leaks(Leaks leaks, Digest known, SiteFolder folder, String name) {
    return kept.keeps()
        ? kept.shelf("leaks")
            .of(
                "leaks " + name,
                Digest.of(known, name, folder.digest(name)),
                () -> leaks(leaks, name, folder.bytes(name)))
        : leaks(leaks, name, folder.bytes(name));
  }

  /** What is in the archive of the site stands beside it, too; only its own bytes are searched. */
  private static List<Finding> leaks(Leaks leaks, String name, byte[] bytes) {
    return Archive.is(name) ? leaks.unopened(name, bytes) : leaks.in(name, bytes);
  }

  private void publication(SiteFolder folder, List<Checked> checked, Report report) {
    if (asked.forPublication()) {
      checked.stream()
          .flatMap(c -> c.pages().stream())
          .filter(p -> p.privacy().isPresent())
          .min(Comparator.comparing(Page.Linked::file))
          .flatMap(p -> Page.read(folder, p.file(), true).linked().privacy())
          .ifPresent(place -> report.add(Rule.PUBLISH_01.at(place)));
    }
  }
}
