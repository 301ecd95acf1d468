package io.github.apparat.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Reads the words of a text from its page. The elements that hold them say so with {@code
 * data-tei}: {@code body}, {@code note}, {@code source-reading}, {@code reading}; what the page
 * adds inside is marked {@code data-added}; {@code data-page} says which page of its text it is.
 */
final class PageWords implements NodeVisitor {
  private static final Set<String> NO_WORDS = Set.of("script", "style", "template");

  private final TextWords words = new TextWords();
  private final WordStream added = WordStream.nowhere();
  private final Deque<WordStream> streams = new ArrayDeque<>();

  private PageWords() {
    streams.push(WordStream.nowhere());
  }

  /** The words on a page. */
  static TextWords of(Document page) {
    PageWords reader = new PageWords();
    page.traverse(reader);
    return reader.words;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      streams.peek().text(text.getWholeText(), line(text));
    } else if (node instanceof Element element) {
      WordStream around = streams.peek();
      WordStream inside = inside(element, around);
      around.cut(inside == around ? cut(element) : Cut.LOOSE);
      streams.push(inside);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      WordStream inside = streams.pop();
      WordStream around = streams.peek();
      around.cut(inside == around ? cut(element) : Cut.LOOSE);
    }
  }

  private WordStream inside(Element element, WordStream around) {
    String tei = element.attr("data-tei");
    if (tei.equals("source-reading") || tei.equals("reading")) {
      return words.reading();
    }
    if (around == added || isAdded(element)) {
      return added;
    }
    return switch (tei) {
      case "body" -> running(element);
      case "note" -> words.note(element.id());
      default -> around;
    };
  }

  private WordStream running(Element body) {
    String number = body.attr("data-page");
    words.page(number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0);
    return words.running();
  }

  private static boolean isAdded(Element element) {
    return element.hasAttr("data-added")
        || element.hasAttr("hidden")
        || NO_WORDS.contains(element.normalName());
  }

  /**
   * An element without content breaks a word, whatever its name; a phrase that the page shows as a
   * block ({@code data-phrase}) may begin or end within one.
   */
  private static Cut cut(Element element) {
    if (element.hasAttr("data-phrase")) {
      return Cut.LOOSE;
    }
    Cut byName = Cut.ofHtml(element.normalName());
    return element.childNodeSize() == 0 && byName == Cut.NONE ? Cut.LOOSE : byName;
  }

  private static int line(TextNode text) {
    return Math.max(1, text.sourceRange().start().lineNumber());
  }
}
