package io.github.apparat.xml;

import io.github.apparat.kept.Digest;
import io.github.apparat.report.Location;
import io.github.apparat.xml.Shelf.Content;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/**
 * A file that was read: its tree, its characters, and the way from the one to the other. Of a large
 * edition only the files last asked for are in memory; another is read again when it is asked for,
 * so a node is to be kept no longer than the work on its file lasts.
 */
public final class XmlFile {
  private final String name;
  private final String address;
  private final EditionFolder folder;
  private final Digest digest;
  private final Supplier<Content> content;

  /**
   * @param address as its nodes know it
   * @param folder names the files that are included in it
   * @param digest of its bytes, and of what is included in them
   * @param content what the file holds, from memory or from disk
   */
  XmlFile(
      String name, String address, EditionFolder folder, Digest digest, Supplier<Content> content) {
    this.name = name;
    this.address = address;
    this.folder = folder;
    this.digest = digest;
    this.content = content;
  }

  /** The file's name below the edition. */
  public String name() {
    return name;
  }

  /** The digest of its bytes, and of what is included in them. */
  public Digest digest() {
    return digest;
  }

  /** The document node. */
  public XdmNode tree() {
    return content.get().tree();
  }

  /** The root element. */
  public XdmNode root() {
    return tree().children(n -> n.getNodeKind() == XdmNodeKind.ELEMENT).iterator().next();
  }

  /** The characters of the file, decoded. */
  public String text() {
    return content.get().text();
  }

  /** Where an element's start tag begins; for another node, where its parent's does. */
  public Location locate(XdmNode node) {
    XdmNode element = element(node);
    return locate(Place.of(element));
  }

  /**
   * Where an attribute of an element begins; where the element does, if it is not written there.
   */
  public Location locate(XdmNode node, String attribute) {
    return locate(Place.of(element(node)), attribute);
  }

  /** Where the start tag begins whose place a tree has given. */
  public Location locate(Place place) {
    if (isElsewhere(place)) {
      String included = folder.name(Path.of(URI.create(place.file())));
      return new Location(included, Math.max(0, place.line()), 0);
    }
    Tags tags = tags();
    return tags.at(place)
        .map(tag -> tags.locate(name, tag.start()))
        .orElseGet(() -> new Location(name, Math.max(0, place.line()), 0));
  }

  /** Where an attribute of that tag begins; where the tag does, if it is not written there. */
  public Location locate(Place place, String attribute) {
    if (isElsewhere(place)) {
      return locate(place);
    }
    Tags tags = tags();
    return tags.attribute(place, attribute)
        .map(found -> tags.locate(name, found.start()))
        .orElseGet(() -> locate(place));
  }

  /** Where the tag begins that ends before a line and column, as a parser gives them. */
  public Location tagEndingAt(int line, int column) {
    Tags tags = tags();
    return tags.at(new Place(line, column, ""))
        .map(tag -> tags.locate(name, tag.start()))
        .orElseGet(() -> new Location(name, line, column));
  }

  /** An attribute of the tag that ends before a line and column, as a parser gives them. */
  public Optional<Markup.Attribute> attributeEndingAt(int line, int column, String name) {
    return tags().attribute(new Place(line, column, ""), name);
  }

  /** Where an offset stands in this file. */
  public Location locate(int offset) {
    return tags().locate(name, offset);
  }

  /**
   * Where a start tag ends, as a parser says it; what a node knows of its place, without the node.
   *
   * @param line from 1; 0 or less where the tree does not know it
   * @param column from 1
   * @param file its address, where that may be another than the one that was read
   */
  public record Place(int line, int column, String file) {
    /** The place of an element. */
    public static Place of(XdmNode element) {
      String file = element.getUnderlyingNode().getSystemId();
      return new Place(
          element.getLineNumber(), element.getColumnNumber(), file == null ? "" : file);
    }
  }

  /** Whether a place is in a file that was included. */
  private boolean isElsewhere(Place place) {
    return place.file().startsWith("file:") && !place.file().equals(address);
  }

  private Tags tags() {
    return content.get().tags();
  }

  private static XdmNode element(XdmNode node) {
    return node.getNodeKind() == XdmNodeKind.ELEMENT || node.getParent() == null
        ? node
        : element(node.getParent());
  }
}
