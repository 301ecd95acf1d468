package io.github.apparat.site;

import io.github.apparat.check.TextSource;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Addresses;
import io.github.apparat.source.Tier;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/**
 * The elements that the texts of an edition use: what each means by the schema, how often it
 * stands, and the first place where a reader sees one, with its tags where they may be shown.
 */
final class MarkupUsed {
  /** An example with more characters says nothing at a glance. */
  private static final int LONGEST = 90;

  private static final Set<String> PLACES = Set.of("id", "source");

  private final Xml xml;
  private final List<TextSource> sources;
  private final Map<String, Text> texts;
  private final Map<String, Used> used = new TreeMap<>();

  MarkupUsed(Xml xml, List<TextSource> sources, List<Text> texts) {
    this.xml = xml;
    this.sources = sources;
    this.texts = texts.stream().collect(Collectors.toMap(Text::id, t -> t));
  }

  /**
   * An element by the first place where it is short and its words are ours, else by the first of
   * all.
   */
  private static final class Used {
    private int times;
    private Text text;
    private XdmNode first;
    private String code = "";

    void add(Text where, XdmNode element) {
      times++;
      if (text == null) {
        text = where;
        first = element;
      }
      if (code.isEmpty() && where.tier() == Tier.FULL) {
        String whole = written(element);
        if (whole.length() <= LONGEST) {
          text = where;
          first = element;
          code = whole;
        }
      }
    }

    String code() {
      return code.isEmpty() ? tag(first) : code;
    }
  }

  /** Rows of a table, by the names of the elements. */
  Map<String, Object> part() {
    for (TextSource source : sources) {
      Text text = texts.get(source.id());
      if (text.tier() != Tier.METADATA) {
        Tei.elements(source.tei(), "text")
            .findFirst()
            .ifPresent(
                words ->
                    Tei.elements(words)
                        .forEach(
                            e -> used.computeIfAbsent(Tei.name(e), n -> new Used()).add(text, e)));
      }
    }
    Map<String, String> meanings = meanings();
    List<Object> rows = new ArrayList<>();
    used.forEach(
        (name, of) ->
            rows.add(
                Data.of(
                    "name", name,
                    "meaning", meanings.getOrDefault(name, ""),
                    "times", of.times,
                    "code", of.code(),
                    "place", place(of))));
    return Data.of("rows", rows);
  }

  /** What the schema says of its elements, without the chapter of the Guidelines. */
  private Map<String, String> meanings() {
    Map<String, String> meanings = new HashMap<>();
    Tei.elements(xml.tree("tei/schema/apparat.rng"), "define")
        .forEach(
            define -> {
              String said =
                  Tei.elements(define, "documentation")
                      .findFirst()
                      .map(XdmNode::getStringValue)
                      .orElse("");
              Tei.elements(define, "element")
                  .findFirst()
                  .ifPresent(
                      e ->
                          meanings.put(
                              Tei.attribute(e, "name"),
                              said.strip().replaceFirst(" \\([^()]*\\)$", "")));
            });
    return meanings;
  }

  /** The nearest place around it that has an address. */
  private static Map<String, Object> place(Used of) {
    String prefix = of.text.id() + ".";
    XdmNode at = of.first;
    while (at != null && at.getNodeKind() == XdmNodeKind.ELEMENT) {
      String id = Tei.id(at);
      if (id.startsWith(prefix) && of.text.places().containsKey(id.substring(prefix.length()))) {
        return Data.link(
            of.text.title(),
            Addresses.place(of.text, id.substring(prefix.length())),
            of.text.language());
      }
      at = at.getParent();
    }
    return Data.link(of.text.title(), Addresses.page(of.text), of.text.language());
  }

  /** With its words; without the attributes that only tell places apart. */
  private static String written(XdmNode element) {
    StringBuilder out = new StringBuilder();
    for (XdmNode child : element.children()) {
      out.append(
          child.getNodeKind() == XdmNodeKind.ELEMENT ? written(child) : child.getStringValue());
    }
    String words = out.toString().replaceAll("\\s+", " ");
    String tag = tag(element);
    return words.isEmpty()
        ? tag.substring(0, tag.length() - 1) + "/>"
        : tag + words + "</" + Tei.name(element) + ">";
  }

  private static String tag(XdmNode element) {
    StringBuilder out = new StringBuilder("<" + Tei.name(element));
    element
        .axisIterator(Axis.ATTRIBUTE)
        .forEachRemaining(
            a -> {
              if (!PLACES.contains(a.getNodeName().getLocalName())) {
                out.append(" ").append(a.getNodeName()).append("=\"");
                out.append(a.getStringValue()).append("\"");
              }
            });
    return out.append(">").toString();
  }
}
