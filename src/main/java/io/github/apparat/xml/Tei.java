package io.github.apparat.xml;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NodeKindTest;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Steps;
import net.sf.saxon.tree.iter.AxisIterator;

/** What every room asks of an element. An attribute that is not there reads as an empty string. */
public final class Tei {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final QName ID = new QName("xml", XML, "id");
  private static final QName LANGUAGE = new QName("xml", XML, "lang");

  private Tei() {}

  /** The element's {@code xml:id}. */
  public static String id(XdmNode element) {
    return Optional.ofNullable(element.getAttributeValue(ID)).orElse("");
  }

  /**
   * The value of an attribute.
   *
   * @param name without a namespace, or {@code xml:id} or {@code xml:lang}
   */
  public static String attribute(XdmNode element, String name) {
    return switch (name) {
      case "xml:id" -> id(element);
      case "xml:lang" -> Optional.ofNullable(element.getAttributeValue(LANGUAGE)).orElse("");
      default -> Optional.ofNullable(element.attribute(name)).orElse("");
    };
  }

  /**
   * The values that attributes of some names have at or below a node, each once, in document order.
   *
   * @param names without a namespace
   */
  public static Set<String> values(XdmNode node, Set<String> names) {
    Set<String> values = new LinkedHashSet<>();
    AxisIterator elements =
        node.getUnderlyingNode().iterateAxis(AxisInfo.DESCENDANT_OR_SELF, NodeKindTest.ELEMENT);
    for (NodeInfo n = elements.next(); n != null; n = elements.next()) {
      for (AttributeInfo attribute : n.attributes()) {
        if (names.contains(attribute.getNodeName().getLocalPart())) {
          values.add(attribute.getValue());
        }
      }
    }
    return values;
  }

  /** The element's name without a prefix. */
  public static String name(XdmNode element) {
    return element.getNodeName().getLocalName();
  }

  /** All elements below a node, in document order. */
  public static Stream<XdmNode> elements(XdmNode node) {
    return node.select(Steps.descendant(n -> n.getNodeKind() == XdmNodeKind.ELEMENT));
  }

  /** All elements of a name below a node, in document order. */
  public static Stream<XdmNode> elements(XdmNode node, String name) {
    return node.select(Steps.descendant(name));
  }
}
