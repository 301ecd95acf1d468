package io.github.apparat.verify;

import io.github.apparat.report.Location;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;

/** Where the parts of a page stand in its file. */
final class Places {
  private Places() {}

  /** Where a node begins; the whole file for an element that only the parser put there. */
  static Location of(String file, Node node) {
    return of(file, node.sourceRange());
  }

  /** Where an attribute begins. */
  static Location of(String file, Element element, String attribute) {
    Range.AttributeRange found = element.attributes().sourceRange(attribute);
    return found.isTracked() ? of(file, found.nameRange()) : of(file, (Node) element);
  }

  private static Location of(String file, Range range) {
    return range.isTracked()
        ? new Location(file, range.start().lineNumber(), range.start().columnNumber())
        : Location.of(file);
  }
}
