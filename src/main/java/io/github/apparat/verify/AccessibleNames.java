package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Whether a screen reader has a name for a control or an image (W3C, Accessible Name and
 * Description Computation, as far as a static page needs it). A placeholder is no name: it goes
 * when one types.
 */
final class AccessibleNames {
  private static final Set<String> PRESENTATION = Set.of("presentation", "none");

  /** Named by what they contain; all others by attributes and labels only. */
  private static final Set<String> FROM_CONTENT = Set.of("a", "button", "summary");

  private final Places places;
  private final List<Finding> findings = new ArrayList<>();

  AccessibleNames(Places places) {
    this.places = places;
  }

  /** The controls and images so far that have no name. */
  List<Finding> findings() {
    return findings;
  }

  /** Takes the next element of a page that is read as a whole. */
  void element(Element element) {
    if (needsName(element) && !hasName(element) && !silent(element)) {
      findings.add(Rule.HTML_04.at(places.of(element), shown(element)));
    }
  }

  private static boolean needsName(Element element) {
    return switch (element.normalName()) {
      case "button", "select", "textarea", "summary", "iframe", "img" -> true;
      case "a", "area" -> Marks.has(element, "href") || needsNameByRole(element);
      case "input" -> !Marks.keyword(element, "type").equals("hidden") || needsNameByRole(element);
      default -> needsNameByRole(element);
    };
  }

  private static boolean needsNameByRole(Element element) {
    return switch (Marks.keyword(element, "role")) {
      case "img", "button", "link" -> true;
      default -> false;
    };
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
    return Marks.has(element, "hidden") || Marks.value(element, "aria-hidden").equals("true");
  }

  /** Whether an element in a control has a name of its own. */
  private static boolean isNamed(Element element) {
    return element.normalName().equals("img")
        || element.normalName().equals("svg")
        || Marks.has(element, "aria-label")
        || Marks.value(element, "role").equals("img");
  }

  private boolean hasName(Element element) {
    return isLabelled(element)
        || !Marks.value(element, "aria-label").isBlank()
        || hasNameOfItsOwn(element)
        || !Marks.value(element, "title").isBlank();
  }

  private boolean isLabelled(Element element) {
    String ids = Marks.value(element, "aria-labelledby").strip();
    return !ids.isEmpty()
        && Stream.of(ids.split("\\s+"))
            .flatMap(id -> Stream.ofNullable(element.ownerDocument().getElementById(id)))
            .anyMatch(e -> !e.attr("aria-label").isBlank() || says(e));
  }

  private boolean hasNameOfItsOwn(Element element) {
    String role = Marks.value(element, "role");
    String kind = role.isEmpty() ? element.normalName() : role;
    if (kind.equals("img") || kind.equals("svg")) {
      Element title = element.selectFirst("> title");
      return !(title == null ? element.attr("alt") : title.text()).isBlank();
    }
    if (kind.equals("area")) {
      return !element.attr("alt").isBlank();
    }
    if (FROM_CONTENT.contains(element.normalName()) || kind.equals("link")) {
      return says(element);
    }
    return kind.equals("button") ? says(element) : hasLabel(element);
  }

  private boolean hasLabel(Element control) {
    return switch (control.attr("type")) {
      case "submit", "reset" -> !control.hasAttr("value") || !control.attr("value").isBlank();
      case "button" -> !control.attr("value").isBlank();
      case "image" -> !control.attr("alt").isBlank();
      default ->
          control.ownerDocument().select("label").stream()
              .anyMatch(l -> belongs(l, control) && says(l));
    };
  }

  private static boolean belongs(Element label, Element control) {
    return label.hasAttr("for")
        ? label.attr("for").equals(control.id())
        : control.parents().contains(label);
  }

  /** Whether there is anything to be heard in an element. */
  private boolean says(Element element) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text && !text.text().isBlank()
          || child instanceof Element inner
              && !isHidden(inner)
              && (isNamed(inner) ? hasName(inner) : says(inner))) {
        return true;
      }
    }
    return false;
  }

  private static String shown(Element element) {
    String target = element.hasAttr("href") ? " href=\"" + element.attr("href") + "\"" : "";
    String id = element.id().isEmpty() ? "" : " id=\"" + element.id() + "\"";
    return "<" + element.normalName() + id + target + ">";
  }
}
