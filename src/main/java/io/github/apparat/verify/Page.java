package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
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
   * @param placed whether lines and columns are wanted; they cost time, so a page is read without,
   *     and once more where something is wrong
   */
  static Page read(SiteFolder folder, String file, boolean placed) {
    Document page = Parser.htmlParser().setTrackPosition(placed).parseInput(folder.text(file), "");
    PageReader reader = new PageReader(new Places(file, placed));
    page.traverse(reader);
    List<Finding> findings = new ArrayList<>(reader.findings(page));
    Set<String> ids = reader.ids();
    Links links = new Links(folder, file, ids);
    List<Reference> elsewhere = new ArrayList<>();
    for (Reference reference : reader.references()) {
      if (links.leadsToAnotherPage(reference)) {
        elsewhere.add(reference);
      } else {
        links.check(reference).ifPresent(findings::add);
      }
    }
    return new Page(file, ids, elsewhere, findings, reader.words(), reader.privacy());
  }

  /** What is to be kept of a page when its text has been compared. */
  Page withoutWords() {
    return new Page(file, ids, references, List.of(), new TextWords(), privacy);
  }
}
