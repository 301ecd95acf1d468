package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What is known of a page once it is read; its tree is not kept, so that a site may be large.
 *
 * @param ids what a link may point to in it
 * @param references its links to places on other pages, to be checked when all pages are read
 * @param findings what is wrong with the page alone
 * @param words of its text; empty for a page without one
 * @param privacy where it says that it is for private study, if it does
 */
record Page(
    String file,
    Set<String> ids,
    List<Reference> references,
    List<Finding> findings,
    TextWords words,
    Optional<Location> privacy) {

  /**
   * Reads a page.
   *
   * @param placed whether lines and columns are wanted; they cost a third of the time, so pages are
   *     read without first
   */
  static Page read(SiteFolder folder, String file, boolean placed) {
    Document page = Parser.htmlParser().setTrackPosition(placed).parseInput(folder.text(file), "");
    List<Finding> findings = new ArrayList<>(Structure.of(file, page));
    findings.addAll(AccessibleNames.missing(file, page));
    Set<String> ids = ids(page);
    Links links = new Links(folder, file, ids);
    List<Reference> elsewhere = new ArrayList<>();
    for (Reference reference : References.of(file, page)) {
      if (links.leadsToAnotherPage(reference)) {
        elsewhere.add(reference);
      } else {
        links.check(reference).ifPresent(findings::add);
      }
    }
    Optional<Location> privacy =
        Optional.ofNullable(page.selectFirst("meta[name=apparat-site][content=private]"))
            .map(m -> Places.of(file, m));
    return new Page(file, ids, elsewhere, findings, PageWords.of(page), privacy);
  }

  /** What is to be kept of a page when its text has been compared. */
  Page withoutWords() {
    return new Page(file, ids, references, List.of(), new TextWords(), privacy);
  }

  /** The tree of a drawing, with positions. */
  static Document parseXml(String text) {
    return Parser.xmlParser().setTrackPosition(true).parseInput(text, "");
  }

  private static Set<String> ids(Document page) {
    Stream<String> ids = page.select("[id]").stream().map(Element::id);
    Stream<String> anchors = page.select("a[name]").stream().map(a -> a.attr("name"));
    return Stream.concat(ids, anchors).collect(Collectors.toUnmodifiableSet());
  }
}
