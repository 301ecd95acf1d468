package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What a screen reader calls a control or an image (W3C, Accessible Name and Description
 * Computation, as far as a static page needs it). A placeholder is no name: it goes when one types.
 */
final class AccessibleNames {
  /** Read once: a site has a hundred thousand links. */
  private static final Evaluator NAMED =
      QueryParser.parse(
          "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe,"
              + " img, [role=img], [role=button], [role=link]");

  private static final Set<String> PRESENTATION = Set.of("presentation", "none");

  /** Named by what they contain; all others by attributes and labels only. */
  private static final Set<String> FROM_CONTENT = Set.of("a", "button", "summary");

  private final Document page;

  private AccessibleNames(Document page) {
    this.page = page;
  }

  /** The controls and images of a page that have no name. */
  static List<Finding> missing(String file, Document page) {
    AccessibleNames names = new AccessibleNames(page);
    return page.select(NAMED).stream()
        .filter(e -> !silent(e) && names.name(e).isBlank())
        .map(e -> Rule.HTML_04.at(Places.of(file, e), shown(e)))
        .toList();
  }

  /** Hidden, or an image declared to say nothing. */
  private static boolean silent(Element element) {
    boolean decoration = element.normalName().equals("img") && element.hasAttr("alt");
    return decoration || PRESENTATION.contains(element.attr("role")) || isWithinHidden(element);
  }

  /** Whether an element, or one around it, is hidden. */
  private static boolean isWithinHidden(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (isHidden(e) || e.normalName().equals("template")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || element.attr("aria-hidden").equals("true");
  }

  /** Whether an element in a control has a name of its own. */
  private static boolean isNamed(Element element) {
    return element.normalName().equals("img")
        || element.normalName().equals("svg")
        || element.hasAttr("aria-label")
        || element.attr("role").equals("img");
  }

  private String name(Element element) {
    return Stream.of(
            labelled(element), element.attr("aria-label"), own(element), element.attr("title"))
        .filter(n -> !n.isBlank())
        .findFirst()
        .orElse("");
  }

  private String labelled(Element element) {
    return Stream.of(element.attr("aria-labelledby").strip().split("\\s+"))
        .filter(id -> !id.isEmpty())
        .flatMap(id -> Stream.ofNullable(page.getElementById(id)))
        .map(e -> e.attr("aria-label") + content(e))
        .collect(Collectors.joining(" "));
  }

  private String own(Element element) {
    String kind = element.attr("role").isEmpty() ? element.normalName() : element.attr("role");
    if (kind.equals("img") || kind.equals("svg")) {
      Element title = element.selectFirst("> title");
      return title == null ? element.attr("alt") : title.text();
    }
    if (kind.equals("area")) {
      return element.attr("alt");
    }
    if (FROM_CONTENT.contains(element.normalName()) || kind.equals("link")) {
      return content(element);
    }
    return kind.equals("button") ? content(element) : label(element);
  }

  private String label(Element control) {
    return switch (control.attr("type")) {
      case "submit", "reset" -> control.hasAttr("value") ? control.attr("value") : "by default";
      case "button" -> control.attr("value");
      case "image" -> control.attr("alt");
      default ->
          page.select("label").stream()
              .filter(l -> belongs(l, control))
              .map(this::content)
              .collect(Collectors.joining(" "));
    };
  }

  private static boolean belongs(Element label, Element control) {
    return label.hasAttr("for")
        ? label.attr("for").equals(control.id())
        : control.parents().contains(label);
  }

  private String content(Element element) {
    StringBuilder out = new StringBuilder();
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        out.append(text.text());
      } else if (child instanceof Element inner && !isHidden(inner)) {
        out.append(isNamed(inner) ? name(inner) : content(inner));
      }
    }
    return out.toString();
  }

  private static String shown(Element element) {
    String target = element.hasAttr("href") ? " href=\"" + element.attr("href") + "\"" : "";
    String id = element.id().isEmpty() ? "" : " id=\"" + element.id() + "\"";
    return "<" + element.normalName() + id + target + ">";
  }
}
