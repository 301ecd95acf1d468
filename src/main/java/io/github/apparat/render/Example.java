package io.github.apparat.render;

import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An element out of its text, in one that has nothing else. */
final class Example {
  private static final Set<String> BLOCKS =
      Set.of("p ab lg list table quote figure sp eg epigraph floatingText".split(" "));

  /** What may hold words, so that an element in it stands among words. */
  private static final Set<String> MIXED =
      Set.of(
          ("p ab head note item cell l quote q said hi emph bibl title persName orgName placeName rs ref"
                  + " foreign lem rdg seg corr reg supplied label term figDesc closer opener salute")
              .split(" "));

  private static final Set<String> KEPT = Set.of("class", "lang", "dir", "rowspan", "colspan");

  private Example() {}

  /** A text of the element alone; nothing where it cannot be. */
  static Optional<XdmNode> of(Xml xml, XdmNode element) {
    boolean block = BLOCKS.contains(Tei.name(element));
    if (!block && (element.getParent() == null || !MIXED.contains(name(element.getParent())))) {
      return Optional.empty();
    }
    List<String> around =
        block ? List.of("TEI", "text", "body") : List.of("TEI", "text", "body", "p");
    return Optional.of(xml.within(around, element));
  }

  private static String name(XdmNode node) {
    return node.getNodeName() == null ? "" : Tei.name(node);
  }

  /**
   * What was made of it without ids, links and numbers of paragraphs, which belong elsewhere; empty
   * where there is nothing to see.
   */
  static String bare(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    page.select(".parno, .heading-link, button, script").remove();
    for (Element element : page.body().select("*")) {
      element.attributes().asList().stream()
          .map(Attribute::getKey)
          .filter(name -> !KEPT.contains(name))
          .forEach(element::removeAttr);
    }
    Element body = page.body();
    while (body.childrenSize() == 1 && body.child(0).normalName().equals("div")) {
      body.child(0).unwrap();
    }
    boolean says = !body.text().isBlank() || body.selectFirst("img, svg, hr") != null;
    return says ? body.html().strip() : "";
  }
}
