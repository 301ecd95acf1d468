package io.github.apparat.verify;

import io.github.apparat.model.View;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks a finished site: that its links lead somewhere and need nothing from elsewhere, that its
 * pages can be read by ear and keyboard, that no word of its texts is lost, that no passage of a
 * protected text has come in. Files in findings are named relative to the site. A text and its
 * pages are let go when they have been compared.
 */
public final class SiteVerifier {
  /** What the pages of an edition say whose texts are shown although they do not say so. */
  private static final String UNLESS_SAID = "name=\"apparat-unless-said\" content=\"full\"";

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
    List<String> texts =
        folder.ending(".xml").stream().filter(n -> n.matches("tei/[^/]+")).toList();
    TextPages pages = new TextPages(folder, texts.stream().map(SiteVerifier::id).toList());
    boolean unlessSaid =
        folder.has("index.html") && folder.text("index.html").contains(UNLESS_SAID);
    List<Checked> checked =
        new ArrayList<>(Workers.each(texts, t -> text(folder, t, pages, unlessSaid)));
    checked.addAll(Workers.each(pages.others(), p -> page(folder, p)));
    if (checked.stream().allMatch(c -> c.pages().isEmpty())) {
      report.add(Rule.SITE_01.at(Location.of(site.toString()), "there is no page in this folder"));
    }
    checked.forEach(c -> report.addAll(c.findings()));
    links(folder, checked.stream().flatMap(c -> c.pages().stream()).toList(), report);
    asked.sources().ifPresent(s -> leaks(folder, s, checked, report));
    publication(folder, checked, report);
    return report;
  }

  /** What is left of a text and its pages when they have been compared. */
  private record Checked(Optional<TeiText> text, List<Page> pages, List<Finding> findings) {}

  private static String id(String tei) {
    return tei.replaceAll("^.*/|\\.xml$", "");
  }

  /** Where something is wrong, all is read once more, for the places. */
  private static Checked text(SiteFolder folder, String tei, TextPages pages, boolean unlessSaid) {
    List<Page> left = new ArrayList<>();
    Report report = new Report();
    Optional<TeiText> text = Optional.empty();
    for (View view : View.values()) {
      List<String> names = pages.of(id(tei), view);
      if (view == View.READING || !names.isEmpty()) {
        Shown shown = new Shown(tei, view, names, unlessSaid);
        Checked checked = shown.check(folder, false);
        checked = checked.findings().isEmpty() ? checked : shown.check(folder, true);
        left.addAll(checked.pages());
        report.addAll(checked.findings());
        text = text.or(checked::text);
      }
    }
    return new Checked(text, left, report.findings());
  }

  /**
   * A view of a text.
   *
   * @param pages their names
   */
  private record Shown(String tei, View view, List<String> pages, boolean unlessSaid) {
    Checked check(SiteFolder folder, boolean placed) {
      Report report = new Report();
      Optional<TeiText> text = TeiReader.read(tei, folder.bytes(tei), view, report);
      List<Page> read =
          pages.stream()
              .map(n -> Page.read(folder, n, placed))
              .sorted(Comparator.comparingInt(p -> p.words().page()))
              .toList();
      read.forEach(p -> report.addAll(p.findings()));
      text.ifPresent(t -> report.addAll(Fidelity.of(t, read, unlessSaid)));
      for (Page page : read) {
        Fidelity.unaccounted(page, text, unlessSaid).ifPresent(report::add);
      }
      return new Checked(
          text.map(TeiText::withoutWords),
          read.stream().map(Page::withoutWords).toList(),
          report.findings());
    }
  }

  private static Checked page(SiteFolder folder, String name) {
    Page page = Page.read(folder, name, false);
    Optional<Finding> words = Fidelity.unaccounted(page, Optional.empty(), false);
    if (page.findings().isEmpty() && words.isEmpty()) {
      return new Checked(Optional.empty(), List.of(page.withoutWords()), List.of());
    }
    Page placed = Page.read(folder, name, true);
    return new Checked(
        Optional.empty(),
        List.of(placed.withoutWords()),
        Stream.concat(
                placed.findings().stream(),
                Fidelity.unaccounted(placed, Optional.empty(), false).stream())
            .toList());
  }

  private static void links(SiteFolder folder, List<Page> pages, Report report) {
    Links links =
        new Links(folder, pages.stream().collect(Collectors.toMap(Page::file, Page::ids)));
    for (Page page : pages) {
      if (page.references().stream().anyMatch(r -> links.check(r).isPresent())) {
        Page.read(folder, page.file(), true)
            .references()
            .forEach(r -> links.check(r).ifPresent(report::add));
      }
    }
    for (String css : folder.ending(".css")) {
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
    Leaks leaks = new Leaks(new Protected(received.texts(), Sources.titles(asked.quotable())));
    List<List<Finding>> found =
        Workers.each(List.copyOf(folder.names()), n -> leaks.in(n, folder.bytes(n)));
    found.forEach(report::addAll);
  }

  private void publication(SiteFolder folder, List<Checked> checked, Report report) {
    if (asked.forPublication()) {
      checked.stream()
          .flatMap(c -> c.pages().stream())
          .filter(p -> p.privacy().isPresent())
          .min(Comparator.comparing(Page::file))
          .flatMap(p -> Page.read(folder, p.file(), true).privacy())
          .ifPresent(place -> report.add(Rule.PUBLISH_01.at(place)));
    }
  }
}
