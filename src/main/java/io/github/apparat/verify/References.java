package io.github.apparat.verify;

import io.github.apparat.report.Lines;
import io.github.apparat.report.Location;
import io.github.apparat.verify.Reference.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Collects the references of a page, a drawing or a style sheet. */
final class References {
  /** Links in the head that browsers keep for the reader and do not load. */
  private static final Set<String> UNLOADED =
      Set.of(
          ("alternate author bookmark canonical cite-as describedby help license me next prev"
                  + " schema.dc search self up")
              .split(" "));

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern REFRESH =
      Pattern.compile("(?i)^[\\s\\d.]*[;,]?\\s*(?:url\\s*=)?\\s*[\"']?([^\"']*)");

  private final Places places;
  private final List<Reference> found = new ArrayList<>();

  References(Places places) {
    this.places = places;
  }

  /** Those of an SVG drawing. */
  static List<Reference> ofSvg(String file, String svg) {
    References references = new References(new Places(file, true));
    Document drawing = Parser.xmlParser().setTrackPosition(true).parseInput(svg, "");
    drawing.getAllElements().forEach(references::element);
    return references.found;
  }

  /** Those of the elements so far. */
  List<Reference> found() {
    return found;
  }

  /** Those of a style sheet. */
  static List<Reference> ofCss(String file, String css) {
    Lines lines = new Lines(css);
    return Css.loaded(css).stream()
        .map(c -> new Reference(lines.locate(file, c.offset()), Use.FETCH, "url", c.address()))
        .toList();
  }

  /** Takes the next element of a page. */
  void element(Element element) {
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        attribute(element, attribute.getKey(), attribute.getValue());
      }
    }
    if (element.normalName().equals("style")) {
      style(element);
    }
  }

  private void attribute(Element element, String key, String value) {
    switch (key.toLowerCase(Locale.ROOT)) {
      case "for",
          "form",
          "list",
          "headers",
          "popovertarget",
          "commandfor",
          "aria-activedescendant",
          "aria-controls",
          "aria-describedby",
          "aria-details",
          "aria-errormessage",
          "aria-flowto",
          "aria-labelledby",
          "aria-owns" ->
          ids(element, key, value);
      case "href", "xlink:href" -> add(element, key, use(element), value);
      case "src", "poster", "action", "formaction", "ping" -> add(element, key, Use.FETCH, value);
      case "srcset", "imagesrcset" ->
          candidates(value).forEach(c -> add(element, key, Use.FETCH, c));
      case "data", "content" -> special(element, key, value);
      default -> css(element, key, value);
    }
  }

  private void special(Element element, String key, String value) {
    if (key.equals("data") && element.normalName().equals("object")) {
      add(element, key, Use.FETCH, value);
    }
    if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
      Matcher refresh = REFRESH.matcher(value);
      if (refresh.find() && !refresh.group(1).isBlank()) {
        add(element, key, Use.FETCH, refresh.group(1));
      }
    }
  }

  private void css(Element element, String key, String value) {
    if (value.contains("(")
        && (key.equals("style") || element.closest("svg") != null)
        && !key.startsWith("data-")) {
      Css.loaded(value).forEach(c -> add(element, key, Use.FETCH, c.address()));
    }
  }

  private void style(Element element) {
    String css = element.data().isEmpty() ? element.wholeText() : element.data();
    Lines lines = new Lines(css);
    Location start =
        element.childNodes().stream()
            .filter(n -> n instanceof DataNode)
            .findFirst()
            .map(places::of)
            .orElseGet(() -> places.of(element));
    for (Css.Loaded loaded : Css.loaded(css)) {
      int line = Math.max(1, start.line()) + lines.lineOf(loaded.offset()) - 1;
      found.add(
          new Reference(new Location(places.file(), line, 0), Use.FETCH, "url", loaded.address()));
    }
  }

  private void ids(Element element, String key, String value) {
    for (String id : BLANKS.split(value.strip())) {
      add(element, key, Use.ID, id);
    }
  }

  private void add(Element element, String key, Use use, String value) {
    found.add(new Reference(places.of(element, key), use, key, value));
  }

  private static Use use(Element element) {
    return switch (element.normalName()) {
      case "a", "area" -> Use.VISIT;
      case "link" -> {
        List<String> rel =
            List.of(element.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
        yield UNLOADED.containsAll(rel) ? Use.VISIT : Use.FETCH;
      }
      default -> Use.FETCH;
    };
  }

  /** The addresses of a srcset: each runs to a blank; what follows it to a comma is its size. */
  private static List<String> candidates(String srcset) {
    List<String> out = new ArrayList<>();
    Matcher next = Pattern.compile("[\\s,]*(\\S+)").matcher(srcset);
    int at = 0;
    while (next.find(at)) {
      String address = next.group(1);
      int comma = address.endsWith(",") ? next.end() - 1 : srcset.indexOf(',', next.end());
      out.add(address.replaceAll(",+$", ""));
      at = comma < 0 ? srcset.length() : comma + 1;
    }
    return out;
  }
}
