package io.github.apparat.render;

import io.github.apparat.model.View;
import io.github.apparat.render.Fragments.Notes;
import io.github.apparat.render.Fragments.PageFragment;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.render.Fragments.ViewFragment;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.streams.Steps;

/** Renders one text in all its views. */
final class TextRenderer {
  private final Xml xml;
  private final String language;

  /**
   * @param language of the words around those of a text
   */
  TextRenderer(Xml xml, String language) {
    this.xml = xml;
    this.language = language;
  }

  /**
   * Renders a text.
   *
   * @param tei its TEI element
   * @param media where the site has the files that it names, by the names as written
   * @param messages takes what no rule shows
   */
  TextFragment render(
      XdmNode tei,
      Map<String, XdmValue> parameters,
      Map<String, String> media,
      Consumer<XdmNode> messages) {
    Map<String, XdmValue> all = with(parameters, media);
    XdmNode parts = view(tei, View.READING, all, messages);
    Map<View, ViewFragment> views = new TreeMap<>();
    views(parts).forEach(v -> views.put(v, fragment(view(tei, v, all, m -> {}))));
    return fragment(
        parts, pages(parts), views, shown(media), app(tei).map(app -> variants(tei, all)));
  }

  /**
   * Renders some pages of the reading text alone, for one who waits for these; of other views it
   * says only that there are such pages, and of variants that there are some.
   *
   * @param only the ids of the parts on these pages; empty for the page of the text itself
   */
  TextFragment some(
      XdmNode tei, Map<String, XdmValue> parameters, Map<String, String> media, Set<String> only) {
    Map<String, XdmValue> all = with(parameters, media);
    all.put("only", XdmValue.makeSequence(only));
    XdmNode parts = view(tei, View.READING, all, m -> {});
    Map<String, PageFragment> pages = pages(parts);
    Map<String, PageFragment> unseen = new HashMap<>(pages);
    unseen.replaceAll((id, page) -> new PageFragment("", List.of(), ""));
    Map<View, ViewFragment> views = new TreeMap<>();
    views(parts).forEach(v -> views.put(v, new ViewFragment(unseen, "", Map.of())));
    return fragment(parts, pages, views, shown(media), app(tei).map(app -> Variants.UNSEEN));
  }

  private TextFragment fragment(
      XdmNode parts,
      Map<String, PageFragment> pages,
      Map<View, ViewFragment> views,
      List<String> media,
      Optional<Variants> variants) {
    return new TextFragment(
        pages,
        html(parts, "abstract"),
        html(parts, "card"),
        html(parts, "source"),
        views,
        media,
        variants);
  }

  private static List<String> shown(Map<String, String> media) {
    return media.values().stream().distinct().sorted().toList();
  }

  private static Optional<XdmNode> app(XdmNode tei) {
    return Tei.elements(tei, "app").findFirst();
  }

  private static Map<String, XdmValue> with(
      Map<String, XdmValue> parameters, Map<String, String> media) {
    Map<String, XdmValue> all = new HashMap<>(parameters);
    Map<String, String> addresses = new HashMap<>(media);
    addresses.replaceAll((name, path) -> Media.address(path));
    all.put("media", XdmMap.makeMap(addresses));
    return all;
  }

  /** The views that a text has besides the reading text. */
  private static Stream<View> views(XdmNode parts) {
    return Stream.of(Tei.attribute(parts, "views").split("\\s+"))
        .flatMap(word -> View.of(word).stream());
  }

  /** What no rule shows is told by the reading text; here it would be told again. */
  private Variants variants(XdmNode tei, Map<String, XdmValue> parameters) {
    XdmNode all = spoken(xml.stylesheet("xslt/variants.xsl").tree(tei, parameters, m -> {}));
    return new Variants(
        Integer.parseInt(Tei.attribute(all, "entries")),
        Integer.parseInt(Tei.attribute(all, "inexact")),
        html(all, "rows"),
        html(all, "filters"),
        html(all, "counts"),
        html(all, "density"),
        html(all, "witnesses"),
        html(all, "choice"),
        children(all, "page")
            .collect(Collectors.toUnmodifiableMap(p -> Tei.attribute(p, "id"), this::html)));
  }

  /** What was made of a text; where it is in another language, words around it say theirs. */
  private XdmNode spoken(XdmNode made) {
    String own = Tei.attribute(root(made), "language");
    return own.isEmpty() || own.equals(language)
        ? root(made)
        : root(
            xml.stylesheet("xslt/interface.xsl")
                .tree(
                    made,
                    Map.of(
                        "language", new XdmAtomicValue(language), "own", new XdmAtomicValue(own)),
                    m -> {}));
  }

  private static XdmNode root(XdmNode document) {
    return document.children().iterator().next();
  }

  /** What the stylesheets make lies side by side: no page is searched for what is on it. */
  private static Stream<XdmNode> children(XdmNode node, String name) {
    return node.select(Steps.child(name));
  }

  private XdmNode view(
      XdmNode tei, View view, Map<String, XdmValue> parameters, Consumer<XdmNode> messages) {
    Map<String, XdmValue> all = new HashMap<>(parameters);
    all.put("view", new XdmAtomicValue(view.word()));
    return spoken(xml.stylesheet("xslt/reading.xsl").tree(tei, all, messages));
  }

  private ViewFragment fragment(XdmNode parts) {
    Map<String, String> folios = new TreeMap<>();
    children(parts, "page").forEach(p -> folios.put(Tei.attribute(p, "id"), html(p, "folios")));
    folios.values().removeIf(String::isEmpty);
    return new ViewFragment(pages(parts), html(parts, "legend"), folios);
  }

  private Map<String, PageFragment> pages(XdmNode parts) {
    return children(parts, "page")
        .collect(Collectors.toUnmodifiableMap(p -> Tei.attribute(p, "id"), this::page));
  }

  private PageFragment page(XdmNode page) {
    xml.progress().step();
    List<Notes> notes =
        children(page, "notes").map(n -> new Notes(Tei.attribute(n, "type"), html(n))).toList();
    return new PageFragment(html(page, "body"), notes, html(page, "interventions"));
  }

  /** What stands in the first child of a name, as HTML; empty where there is none. */
  String html(XdmNode parts, String name) {
    return children(parts, name).findFirst().map(this::html).orElse("");
  }

  /** What stands in an element, as HTML. */
  String html(XdmNode element) {
    StringWriter out = new StringWriter();
    Serializer html = xml.processor().newSerializer(out);
    html.setOutputProperty(Serializer.Property.METHOD, "html");
    html.setOutputProperty(Serializer.Property.HTML_VERSION, "5");
    html.setOutputProperty(Serializer.Property.INDENT, "no");
    html.setOutputProperty(Serializer.Property.ESCAPE_URI_ATTRIBUTES, "no");
    try {
      for (XdmNode child : element.children()) {
        html.serializeNode(child);
      }
      return out.toString().strip();
    } catch (SaxonApiException e) {
      throw new IllegalStateException("cannot write a fragment: " + e.getMessage(), e);
    }
  }
}
