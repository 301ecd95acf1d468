package io.github.apparat.xml;

import io.github.apparat.report.Lines;
import io.github.apparat.report.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** A file that was read: its tree, its characters, and the way from the one to the other. */
public final class XmlFile {
  private final String name;
  private final XdmNode tree;
  private final String text;
  private Lines lines;
  private Markup markup;
  private Map<Integer, Markup.Token> tagsByEnd;

  XmlFile(String name, XdmNode tree, String text) {
    this.name = name;
    this.tree = tree;
    this.text = text;
  }

  /** The file's name below the edition. */
  public String name() {
    return name;
  }

  /** The document node. */
  public XdmNode tree() {
    return tree;
  }

  /** The root element. */
  public XdmNode root() {
    return tree.children(n -> n.getNodeKind() == XdmNodeKind.ELEMENT).iterator().next();
  }

  /** The characters of the file, decoded. */
  public String text() {
    return text;
  }

  /** Where an element's start tag begins; for another node, where its parent's does. */
  public Location locate(XdmNode node) {
    return tag(node)
        .map(tag -> lines.locate(name, tag.start()))
        .orElseGet(() -> new Location(name, Math.max(0, element(node).getLineNumber()), 0));
  }

  /**
   * Where an attribute of an element begins; where the element does, if it is not written there.
   */
  public Location locate(XdmNode node, String attribute) {
    return tag(node)
        .map(tag -> markup.attributes(tag).get(attribute))
        .map(found -> lines.locate(name, found.start()))
        .orElseGet(() -> locate(node));
  }

  /** Where the tag begins that ends before a line and column, as a parser gives them. */
  public Location tagEndingAt(int line, int column) {
    return Optional.ofNullable(tags().get(lines.offsetOf(line, column)))
        .map(tag -> lines.locate(name, tag.start()))
        .orElseGet(() -> new Location(name, line, column));
  }

  /** An attribute of the tag that ends before a line and column, as a parser gives them. */
  public Optional<Markup.Attribute> attributeEndingAt(int line, int column, String name) {
    return Optional.ofNullable(tags().get(lines.offsetOf(line, column)))
        .map(tag -> markup.attributes(tag).get(name));
  }

  /** Where an offset stands in this file. */
  public Location locate(int offset) {
    tags();
    return lines.locate(name, offset);
  }

  private Optional<Markup.Token> tag(XdmNode node) {
    XdmNode element = element(node);
    if (element.getLineNumber() <= 0) {
      return Optional.empty();
    }
    Map<Integer, Markup.Token> tags = tags();
    return Optional.ofNullable(
        tags.get(lines.offsetOf(element.getLineNumber(), element.getColumnNumber())));
  }

  private static XdmNode element(XdmNode node) {
    return node.getNodeKind() == XdmNodeKind.ELEMENT || node.getParent() == null
        ? node
        : element(node.getParent());
  }

  private synchronized Map<Integer, Markup.Token> tags() {
    if (tagsByEnd == null) {
      lines = new Lines(text);
      markup = new Markup(text);
      tagsByEnd = new HashMap<>();
      markup.tokens().stream()
          .filter(t -> t.kind() == Markup.Kind.START || t.kind() == Markup.Kind.EMPTY)
          .forEach(t -> tagsByEnd.put(t.end(), t));
    }
    return tagsByEnd;
  }
}
