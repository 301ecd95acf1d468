package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What is known of a page once it is read; its tree is not kept, so that a site may be large.
 *
 * @param linked what is to be kept when its text has been compared
 * @param references its links to other files, to be checked when all pages are read
 * @param findings what is wrong with the page alone
 * @param words of its text; empty for a page without one
 */
record Page(Linked linked, List<Reference> references, List<Finding> findings, TextWords words) {

  /**
   * What other pages have to do with a page.
   *
   * @param ids what a link may point to in it
   * @param targets where its links to other files lead, each once, as {@link Links#target} has it
   * @param astray whether a link leads to no file at all
   * @param privacy where it says that it is for private study, if it does
   */
  record Linked(
      String file,
      Set<String> ids,
      List<String> targets,
      boolean astray,
      Optional<Location> privacy) {}

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
    Set<String> targets = new LinkedHashSet<>();
    boolean astray = false;
    for (Reference reference : reader.references()) {
      if (!links.leadsToAnotherFile(reference)) {
        links.check(reference).ifPresent(findings::add);
        continue;
      }
      elsewhere.add(reference);
      Optional<String> target = links.target(reference);
      target.ifPresent(targets::add);
      astray = astray || target.isEmpty();
    }
    Linked linked = new Linked(file, ids, List.copyOf(targets), astray, reader.privacy());
    return new Page(linked, placed ? elsewhere : List.of(), findings, reader.words());
  }

  /** Its name below the site. */
  String file() {
    return linked.file();
  }
}
