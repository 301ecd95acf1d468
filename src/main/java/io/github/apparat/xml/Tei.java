package io.github.apparat.xml;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NodeKindTest;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
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
    attributes(node, names, attribute -> values.add(attribute.getStringValue()));
    return values;
  }

  /** The same, by the names of the attributes; a name that no attribute has is not there. */
  public static Map<String, Set<String>> valuesByName(XdmNode node, Set<String> names) {
    Map<String, Set<String>> values = new HashMap<>();
    attributes(
        node,
        names,
        attribute ->
            values
                .computeIfAbsent(attribute.getLocalPart(), n -> new LinkedHashSet<>())
                .add(attribute.getStringValue()));
    return values;
  }

  /**
   * The elements at or below a node that have an attribute of one of some names, in document order.
   *
   * @param names without a namespace
   */
  public static Stream<XdmNode> having(XdmNode node, Set<String> names) {
    Set<NodeInfo> having = new LinkedHashSet<>();
    attributes(node, names, attribute -> having.add(attribute.getParent()));
    return having.stream().map(XdmNode::new);
  }

  private static void attributes(XdmNode node, Set<String> names, Consumer<NodeInfo> found) {
    AxisIterator elements =
        node.getUnderlyingNode().iterateAxis(AxisInfo.DESCENDANT_OR_SELF, NodeKindTest.ELEMENT);
    for (NodeInfo n = elements.next(); n != null; n = elements.next()) {
      AxisIterator attributes = n.iterateAxis(AxisInfo.ATTRIBUTE);
      for (NodeInfo a = attributes.next(); a != null; a = attributes.next()) {
        if (names.contains(a.getLocalPart())) {
          found.accept(a);
        }
      }
    }
  }

  /** The element's name without a prefix. */
  public static String name(XdmNode element) {
    return element.getNodeName().getLocalName();
  }

  /** The elements directly in a node, in document order. */
  public static Stream<XdmNode> children(XdmNode node) {
    return elements(node, AxisInfo.CHILD).map(XdmNode::new);
  }

  /** All elements below a node, in document order. */
  public static Stream<XdmNode> elements(XdmNode node) {
    return elements(node, AxisInfo.DESCENDANT).map(XdmNode::new);
  }

  /** All elements of a name below a node, in document order. */
  public static Stream<XdmNode> elements(XdmNode node, String name) {
    return elements(node, AxisInfo.DESCENDANT)
        .filter(n -> n.getLocalPart().equals(name))
        .map(XdmNode::new);
  }

  /** Texts have tens of thousands of elements: no more is made of each than it is asked for. */
  private static Stream<NodeInfo> elements(XdmNode node, int axis) {
    AxisIterator elements = node.getUnderlyingNode().iterateAxis(axis, NodeKindTest.ELEMENT);
    return Stream.iterate(elements.next(), Objects::nonNull, n -> elements.next());
  }
}
