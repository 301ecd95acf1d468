package io.github.apparat.foreign;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The characters of a part of a page, twice: as if every tag ended a word, and as if only those of
 * blocks did. A word of the source may be found in either.
 */
record PageRuns(List<String> apart, List<String> joined) {
  static PageRuns of(Element part) {
    List<String> apart = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    part.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              apart.add(text.getWholeText());
              joined.append(text.getWholeText());
            } else if (node instanceof Element element) {
              border(element, joined);
              apart.add(element.attr("alt"));
              apart.add(element.attr("aria-label"));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              border(element, joined);
            }
          }
        });
    return new PageRuns(apart, List.of(joined.toString()));
  }

  private static void border(Element element, StringBuilder joined) {
    if (element.isBlock() || element.normalName().equals("br")) {
      joined.append('\n');
    }
  }
}
