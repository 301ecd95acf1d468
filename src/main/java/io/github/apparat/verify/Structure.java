package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The frame of a page that readers by ear and by keyboard go by. */
final class Structure {
  private static final String HEADINGS =
      "h1, h2, h3, h4, h5, h6, [role=heading][aria-level~=^[1-6]$]";

  private final String file;
  private final Document page;
  private final List<Finding> findings = new ArrayList<>();

  private Structure(String file, Document page) {
    this.file = file;
    this.page = page;
  }

  /** What is wrong with the ids, headings, language, title, main part and tables of a page. */
  static List<Finding> of(String file, Document page) {
    Structure structure = new Structure(file, page);
    structure.ids();
    structure.headings();
    structure.frame();
    structure.tables();
    return structure.findings;
  }

  private void ids() {
    Set<String> seen = new HashSet<>();
    for (Element element : page.select("[id]")) {
      if (!seen.add(element.id())) {
        findings.add(Rule.HTML_01.at(Places.of(file, element, "id"), element.id()));
      }
    }
  }

  private void headings() {
    int level = 0;
    for (Element heading : page.select(HEADINGS)) {
      int next = level(heading);
      if (next > level + 1) {
        String before = level == 0 ? "nothing" : "h" + level;
        add(
            Rule.HTML_02,
            heading,
            "h" + next + " follows " + before + "; expected: h" + (level + 1));
      }
      level = next;
    }
    Elements first = page.select("h1");
    if (first.isEmpty()) {
      add(Rule.HTML_02, page, "the page has no h1; expected: one");
    }
    first.stream().skip(1).forEach(h -> add(Rule.HTML_02, h, "a second h1; expected: one a page"));
  }

  /** A heading that holds blocks is one by its role (WAI-ARIA, heading). */
  private static int level(Element heading) {
    String level = heading.normalName() + heading.attr("aria-level");
    return level.charAt(level.length() - 1) - '0';
  }

  private void frame() {
    Element html = page.selectFirst("html");
    if (html == null || html.attr("lang").isBlank()) {
      add(Rule.HTML_03, html == null ? page : html, "html has no @lang; expected: the language");
    }
    if (page.select("head > title").stream().allMatch(t -> t.text().isBlank())) {
      add(Rule.HTML_05, page.head(), "the page has no title; expected: one that is not empty");
    }
    Elements main = page.select("main:not([hidden]), [role=main]:not(main):not([hidden])");
    if (main.isEmpty()) {
      add(Rule.HTML_05, page.body(), "the page has no main; expected: one");
    }
    main.stream().skip(1).forEach(m -> add(Rule.HTML_05, m, "a second main; expected: one a page"));
  }

  private void tables() {
    for (Element table : page.select("table:not([role=presentation]):not([role=none])")) {
      if (table.selectFirst("th, caption") == null) {
        add(Rule.HTML_06, table, "the table has neither th nor caption");
      }
    }
  }

  private void add(Rule rule, Element element, String text) {
    findings.add(rule.at(Places.of(file, element), text));
  }
}
