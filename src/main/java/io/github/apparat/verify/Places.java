package io.github.apparat.verify;

import io.github.apparat.report.Location;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;

/**
 * Where the parts of a file stand in it.
 *
 * @param file its name
 * @param known whether its tree was made with positions; else every place is the whole file
 */
record Places(String file, boolean known) {
  /** Where a node begins; the whole file for an element that only the parser put there. */
  Location of(Node node) {
    return known ? of(node.sourceRange()) : Location.of(file);
  }

  /** Where an attribute begins. */
  Location of(Element element, String attribute) {
    if (!known) {
      return Location.of(file);
    }
    Range.AttributeRange found = element.attributes().sourceRange(attribute);
    return found.isTracked() ? of(found.nameRange()) : of(element);
  }

  /** The line a node begins on; the first where that is not known. */
  int line(Node node) {
    return known ? Math.max(1, of(node).line()) : 1;
  }

  private Location of(Range range) {
    return range.isTracked()
        ? new Location(file, range.start().lineNumber(), range.start().columnNumber())
        : Location.of(file);
  }
}
