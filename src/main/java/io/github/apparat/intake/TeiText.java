package io.github.apparat.intake;

import io.github.apparat.encode.mark.TeiWriter;
import io.github.apparat.xml.Tei;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Steps;

/**
 * A tree of TEI as an editor reads it: blocks on lines of their own, what is in a line as it is.
 */
final class TeiText {
  private static final String XML_MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <?xml-model href="../schema/apparat.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
      <?xml-model href="../schema/apparat.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>
      """;

  /** What holds words: a line end in it would be one of the text. */
  private static final Set<String> LINES =
      Set.of(
          ("p ab head note label figDesc title author name resp publisher idno language handNote"
                  + " change trailer")
              .split(" "));

  /** What may hold words or blocks. */
  private static final Set<String> EITHER = Set.of("item", "cell");

  private static final Set<String> BLOCKS = Set.of("p", "ab", "list", "table", "quote", "figure");

  private final TeiWriter out = new TeiWriter();

  private TeiText() {}

  /** The file of a TEI element. */
  static String of(XdmNode tei) {
    TeiText text = new TeiText();
    text.out.markup(XML_MODEL.stripTrailing());
    text.block(tei);
    return text.out.markup("\n").toString();
  }

  private void block(XdmNode element) {
    out.line();
    List<XdmNode> children = children(element);
    if (children.isEmpty() || !holdsBlocks(Tei.name(element), children)) {
      inline(element);
      return;
    }
    out.start(Tei.name(element), attributes(element));
    children.stream().filter(c -> c.getNodeKind() == XdmNodeKind.ELEMENT).forEach(this::block);
    out.endLine();
  }

  private static boolean holdsBlocks(String name, List<XdmNode> children) {
    return !LINES.contains(name)
        && children.stream()
            .allMatch(
                c ->
                    c.getNodeKind() == XdmNodeKind.TEXT
                        ? c.getStringValue().isBlank()
                        : !EITHER.contains(name) || BLOCKS.contains(Tei.name(c)));
  }

  private void inline(XdmNode element) {
    List<XdmNode> children = children(element);
    if (children.isEmpty()) {
      out.empty(Tei.name(element), attributes(element));
      return;
    }
    out.start(Tei.name(element), attributes(element));
    for (XdmNode child : children) {
      if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
        inline(child);
      } else {
        out.text(child.getStringValue());
      }
    }
    out.end();
  }

  private static List<XdmNode> children(XdmNode element) {
    return element
        .select(
            Steps.child(
                n -> n.getNodeKind() == XdmNodeKind.ELEMENT || n.getNodeKind() == XdmNodeKind.TEXT))
        .toList();
  }

  /** The attributes; the root declares the namespace of TEI. */
  private static Map<String, String> attributes(XdmNode element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (Tei.name(element).equals("TEI")) {
      attributes.put("xmlns", element.getNodeName().getNamespace());
    }
    element
        .select(Steps.attribute())
        .forEach(a -> attributes.put(a.getNodeName().toString(), a.getStringValue()));
    return attributes;
  }
}
