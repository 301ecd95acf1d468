package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The frame of a page that readers by ear and by keyboard go by: ids, headings, language, title,
 * main part and tables. Takes the elements in their order.
 */
final class Structure {
  private static final Pattern LEVEL = Pattern.compile("^[1-6]$");

  private final Places places;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private Element html;
  private boolean titled;
  private int level;
  private int firsts;
  private int mains;

  Structure(Places places) {
    this.places = places;
  }

  /** The ids so far. */
  Set<String> ids() {
    return ids;
  }

  void element(Element element) {
    String role = Marks.keyword(element, "role");
    switch (element.normalName()) {
      case "html" -> html = html == null ? element : html;
      case "title" -> titled |= isOfHead(element) && !element.text().isBlank();
      case "table" -> table(element, role);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
      case "main" -> main(element);
      default -> {}
    }
    if (!role.isEmpty()) {
      byRole(element, role);
    }
    if (Marks.has(element, "id") && !ids.add(element.id())) {
      findings.add(Rule.HTML_01.at(places.of(element, "id"), element.id()));
    }
  }

  private void byRole(Element element, String role) {
    String name = element.normalName();
    if (role.equals("main") && !name.equals("main")) {
      main(element);
    }
    if (role.equals("heading")
        && !name.matches("h[1-6]")
        && LEVEL.matcher(element.attr("aria-level")).find()) {
      heading(element);
    }
  }

  private static boolean isOfHead(Element title) {
    return title.parent() != null && title.parent().normalName().equals("head");
  }

  private void heading(Element heading) {
    int next = level(heading);
    if (next > level + 1) {
      String before = level == 0 ? "nothing" : "h" + level;
      add(Rule.HTML_02, heading, "h" + next + " follows " + before + "; expected: h" + (level + 1));
    }
    level = next;
    if (heading.normalName().equals("h1") && firsts++ > 0) {
      add(Rule.HTML_02, heading, "a second h1; expected: one a page");
    }
  }

  /** A heading that holds blocks is one by its role (WAI-ARIA, heading). */
  private static int level(Element heading) {
    String level = heading.normalName() + heading.attr("aria-level");
    return level.charAt(level.length() - 1) - '0';
  }

  private void main(Element main) {
    if (!main.hasAttr("hidden") && mains++ > 0) {
      add(Rule.HTML_05, main, "a second main; expected: one a page");
    }
  }

  private void table(Element table, String role) {
    boolean layout = role.equals("presentation") || role.equals("none");
    if (!layout && table.selectFirst("th, caption") == null) {
      add(Rule.HTML_06, table, "the table has neither th nor caption");
    }
  }

  /** What is wrong, when all elements of the page were seen. */
  List<Finding> findings(Document page) {
    if (firsts == 0) {
      add(Rule.HTML_02, page, "the page has no h1; expected: one");
    }
    if (html == null || html.attr("lang").isBlank()) {
      add(Rule.HTML_03, html == null ? page : html, "html has no @lang; expected: the language");
    }
    if (!titled) {
      add(Rule.HTML_05, page.head(), "the page has no title; expected: one that is not empty");
    }
    if (mains == 0) {
      add(Rule.HTML_05, page.body(), "the page has no main; expected: one");
    }
    return findings;
  }

  private void add(Rule rule, Element element, String text) {
    findings.add(rule.at(places.of(element), text));
  }
}
