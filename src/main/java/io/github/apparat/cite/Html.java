package io.github.apparat.cite;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The HTML of the processor as that of this site: letters as letters, and no styles in it. */
final class Html {
  private static final Document.OutputSettings PLAIN =
      new Document.OutputSettings().escapeMode(Entities.EscapeMode.base).charset("UTF-8");

  private Html() {}

  static String escaped(String words) {
    return Entities.escape(words, PLAIN);
  }

  /** What it shows, with the elements that say how. */
  static String plain(String html) {
    return inner(Jsoup.parseBodyFragment(html.strip()).body()).strip();
  }

  private static String inner(Element element) {
    return element.childNodes().stream().map(Html::node).collect(Collectors.joining());
  }

  private static String node(Node node) {
    if (node instanceof TextNode text) {
      return escaped(text.getWholeText().replaceAll("\\s+", " "));
    }
    return node instanceof Element element ? element(element) : "";
  }

  private static String element(Element element) {
    String style = element.attr("style");
    String words = inner(element);
    if (style.contains("italic")) {
      return "<i>" + words + "</i>";
    }
    if (style.contains("bold")) {
      return "<b>" + words + "</b>";
    }
    return element.tagName().equals("div") ? words.strip() + " " : words;
  }
}
