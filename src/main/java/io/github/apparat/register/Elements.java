package io.github.apparat.register;

import io.github.apparat.xml.Tei;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** What is asked of an element of a register. */
final class Elements {
  private static final Pattern WHITE = Pattern.compile("\\s+");

  private Elements() {}

  /** The ids to which an attribute points. */
  static List<String> pointers(XdmNode element, String attribute) {
    return list(Tei.attribute(element, attribute)).stream().map(Elements::pointer).toList();
  }

  /** The id in a pointer. */
  static String pointer(String written) {
    return written.substring(written.indexOf('#') + 1);
  }

  /** The items of an attribute that is a list. */
  static List<String> list(String written) {
    return written.isEmpty()
        ? List.of()
        : WHITE.splitAsStream(written).filter(s -> !s.isEmpty()).toList();
  }

  /** The words of the first child of a name; empty where there is none. */
  static String first(XdmNode element, String name) {
    return children(element, name).findFirst().map(Elements::words).orElse("");
  }

  /** The elements in an element. */
  static Stream<XdmNode> children(XdmNode element) {
    return element.select(Steps.child(n -> n.getNodeName() != null));
  }

  /** The elements of a name in an element. */
  static Stream<XdmNode> children(XdmNode element, String name) {
    return children(element).filter(n -> Tei.name(n).equals(name));
  }

  /** The words of an element, white space collapsed. */
  static String words(XdmNode node) {
    return WHITE.matcher(node.getStringValue().strip()).replaceAll(" ");
  }
}
