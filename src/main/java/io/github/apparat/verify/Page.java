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
 * @param references its links to check when all pages are read
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

  static Page read(SiteFolder folder, String file) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Document page = parser.parseInput(folder.text(file), "");
    List<Finding> findings = new ArrayList<>(Structure.of(file, page));
    findings.addAll(AccessibleNames.missing(file, page));
    Optional<Location> privacy =
        Optional.ofNullable(page.selectFirst("meta[name=apparat-site][content=private]"))
            .map(m -> Places.of(file, m));
    return new Page(
        file, ids(page), References.of(file, page), findings, PageWords.of(file, page), privacy);
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
