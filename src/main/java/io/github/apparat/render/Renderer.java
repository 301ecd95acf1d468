package io.github.apparat.render;

import io.github.apparat.check.Corpus;
import io.github.apparat.render.Fragments.EntryFragment;
import io.github.apparat.render.Fragments.Notes;
import io.github.apparat.render.Fragments.PageFragment;
import io.github.apparat.render.Fragments.TextFragment;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Settings;
import io.github.apparat.xml.Stylesheet;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/** Runs the stylesheets over the texts and registers of an edition, several at a time. */
public final class Renderer {
  private final Xml xml;
  private final Stylesheet reading;
  private final Stylesheet register;
  private final Stylesheet encoding;

  /** Compiles the stylesheets. */
  public Renderer(Xml xml) {
    this.xml = xml;
    List<Stylesheet> compiled =
        Workers.each(
            List.of("xslt/encoding.xsl", "xslt/reading.xsl", "xslt/register.xsl"), xml::stylesheet);
    encoding = compiled.get(0);
    reading = compiled.get(1);
    register = compiled.get(2);
  }

  /**
   * Renders an edition whose check found no error.
   *
   * @param report takes the elements no rule shows
   */
  public Fragments render(Corpus corpus, Addresses addresses, Report report) {
    Map<String, XdmValue> pages =
        Map.of(
            "pages", XdmMap.makeMap(addresses.all()),
            "headings", XdmMap.makeMap(addresses.headings()),
            "words", XdmMap.makeMap(Labels.read(xml.folder()).words("text")),
            "longest-page", new XdmAtomicValue(Settings.read(xml.folder()).longestPage()));
    Map<String, TextFragment> texts = new TreeMap<>();
    Workers.each(corpus.texts(), f -> texts(f, parameters(pages, "../"), report))
        .forEach(texts::putAll);
    // The edition's words on itself are pages at the root.
    corpus.edition().ifPresent(f -> texts.putAll(texts(f, parameters(pages, ""), report)));
    Map<String, EntryFragment> entries = new TreeMap<>();
    Map<String, String> works = new TreeMap<>();
    // Entries have pages of their own, one folder down; works share one at the root.
    for (XmlFile file : corpus.registers()) {
      Consumer<XdmNode> unknown = unknown(file, report);
      if (has(file, "person") || has(file, "org")) {
        XdmNode below = register.tree(file.root(), parameters(pages, "../"), unknown);
        Tei.elements(below, "entry").forEach(e -> entries.put(Tei.attribute(e, "id"), entry(e)));
      }
      if (has(file, "listBibl")) {
        XdmNode root = register.tree(file.root(), parameters(pages, ""), unknown);
        Tei.elements(root, "work").forEach(w -> works.put(Tei.attribute(w, "id"), html(w)));
      }
    }
    return new Fragments(texts, entries, works, documentation());
  }

  private static boolean has(XmlFile file, String element) {
    return Tei.elements(file.root(), element).findFirst().isPresent();
  }

  private Map<String, TextFragment> texts(
      XmlFile file, Map<String, XdmValue> parameters, Report report) {
    Map<String, TextFragment> texts = new HashMap<>();
    Stream.concat(Stream.of(file.root()), Tei.elements(file.root(), "TEI"))
        .filter(n -> Tei.name(n).equals("TEI"))
        .forEach(
            tei ->
                texts.put(Tei.id(tei), text(reading.tree(tei, parameters, unknown(file, report)))));
    return texts;
  }

  private TextFragment text(XdmNode parts) {
    Map<String, PageFragment> pages =
        Tei.elements(parts, "page")
            .collect(Collectors.toUnmodifiableMap(p -> Tei.attribute(p, "id"), this::page));
    return new TextFragment(
        pages, part(parts, "abstract"), part(parts, "card"), part(parts, "source"));
  }

  private PageFragment page(XdmNode page) {
    List<Notes> notes =
        Tei.elements(page, "notes").map(n -> new Notes(Tei.attribute(n, "type"), html(n))).toList();
    return new PageFragment(
        part(page, "body"), notes, part(page, "popovers"), part(page, "interventions"));
  }

  private EntryFragment entry(XdmNode entry) {
    return new EntryFragment(part(entry, "description"), part(entry, "notes"));
  }

  private String documentation() {
    XdmNode schema = xml.tree("tei/schema/apparat.rng");
    Map<String, XdmValue> rules = Map.of("schematron", xml.tree("tei/schema/apparat.sch"));
    return html(encoding.tree(schema, rules, m -> {}));
  }

  private static Map<String, XdmValue> parameters(Map<String, XdmValue> pages, String root) {
    Map<String, XdmValue> parameters = new HashMap<>(pages);
    parameters.put("root", new XdmAtomicValue(root));
    return parameters;
  }

  /**
   * Reports each element without a rule, or passed over by one, once a file, where it first stands.
   */
  private Consumer<XdmNode> unknown(XmlFile file, Report report) {
    Set<String> seen = new HashSet<>();
    return message ->
        Stream.concat(Tei.elements(message, "no-rule"), Tei.elements(message, "left-out"))
            .filter(m -> seen.add(Tei.attribute(m, "name")))
            .forEach(m -> report.add(finding(file, m)));
  }

  private Finding finding(XmlFile file, XdmNode message) {
    Rule rule = Tei.name(message).equals("no-rule") ? Rule.RENDER_01 : Rule.RENDER_03;
    XdmNode element = xml.element(file, Tei.attribute(message, "path"));
    return rule.at(file.locate(element), Tei.attribute(message, "name"));
  }

  private String part(XdmNode parts, String name) {
    return Tei.elements(parts, name).findFirst().map(this::html).orElse("");
  }

  /** What stands in an element, as HTML. */
  private String html(XdmNode element) {
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
