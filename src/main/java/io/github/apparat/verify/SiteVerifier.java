package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks a finished site: that its links lead somewhere and need nothing from elsewhere, that its
 * pages can be read by ear and keyboard, that no word of its texts is lost, that no passage of a
 * protected text has come in. Files in findings are named relative to the site.
 */
public final class SiteVerifier {
  private final Verification asked;

  /**
   * @param asked what the site is checked for beyond what every site must be
   */
  public SiteVerifier(Verification asked) {
    this.asked = asked;
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
    SiteFolder folder = new SiteFolder(site);
    List<Page> pages = Workers.each(folder.ending(".html"), n -> Page.read(folder, n));
    if (pages.isEmpty()) {
      report.add(Rule.SITE_01.at(Location.of(site.toString()), "there is no page in this folder"));
    }
    List<TeiText> texts = texts(folder, report);
    pages.forEach(p -> report.addAll(p.findings()));
    links(folder, pages, report);
    words(texts, pages, report);
    asked.sources().ifPresent(s -> leaks(folder, s, texts, report));
    publication(pages, report);
    return report;
  }

  private static List<TeiText> texts(SiteFolder folder, Report report) {
    List<String> files =
        folder.ending(".xml").stream().filter(n -> n.matches("tei/[^/]+")).toList();
    return Workers.each(files, n -> TeiReader.read(n, folder.bytes(n), folder.names(), report))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static void links(SiteFolder folder, List<Page> pages, Report report) {
    Links links =
        new Links(folder, pages.stream().collect(Collectors.toMap(Page::file, Page::ids)));
    for (Page page : pages) {
      page.references().forEach(r -> links.check(r).ifPresent(report::add));
    }
    for (String css : folder.ending(".css")) {
      References.ofCss(css, folder.text(css)).forEach(r -> links.check(r).ifPresent(report::add));
    }
    for (String svg : folder.ending(".svg")) {
      References.of(svg, Page.parseXml(folder.text(svg)))
          .forEach(r -> links.check(r).ifPresent(report::add));
    }
  }

  private static void words(List<TeiText> texts, List<Page> pages, Report report) {
    Map<String, TextWords> shown =
        pages.stream().collect(Collectors.toMap(Page::file, Page::words));
    texts.forEach(text -> report.addAll(Fidelity.of(text, shown)));
    Map<String, TeiText> accounted = new HashMap<>();
    for (TeiText text : texts) {
      accounted.put(text.page(), text);
      text.words().running().keySet().forEach(page -> accounted.put(page, text));
    }
    for (Page page : pages) {
      Optional<TeiText> text = Optional.ofNullable(accounted.get(page.file()));
      Fidelity.unaccounted(page, text).ifPresent(report::add);
    }
  }

  private void leaks(SiteFolder folder, Path sources, List<TeiText> texts, Report report) {
    Sources received = new Sources(sources, texts);
    report.addAll(received.faults(asked.quotable()));
    Leaks leaks = new Leaks(new Protected(received.texts(), Sources.titles(asked.quotable())));
    List<List<Finding>> found =
        Workers.each(List.copyOf(folder.names()), n -> leaks.in(n, folder.bytes(n)));
    found.forEach(report::addAll);
  }

  private void publication(List<Page> pages, Report report) {
    if (asked.forPublication()) {
      pages.stream()
          .filter(p -> p.privacy().isPresent())
          .findFirst()
          .ifPresent(p -> report.add(Rule.PUBLISH_01.at(p.privacy().orElseThrow())));
    }
  }
}
