package io.github.apparat.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads the words of a text from its page, whose parts it takes in their order. The elements that
 * hold them say so with {@code data-tei}: {@code body}, {@code note}, {@code source-reading},
 * {@code reading}; what the page adds inside is marked {@code data-added}; {@code data-page} says
 * which page of its text it is.
 */
final class PageWords {
  /** An open element: where its words go, and what its border does. */
  private record Open(WordStream words, Cut border) {}

  private final Places places;
  private final TextWords words = new TextWords();
  private final WordStream added = WordStream.nowhere();
  private final Deque<Open> open = new ArrayDeque<>();

  PageWords(Places places) {
    this.places = places;
    open.push(new Open(WordStream.nowhere(), Cut.NONE));
  }

  /** The words so far. */
  TextWords words() {
    return words;
  }

  void text(TextNode text) {
    WordStream here = open.peek().words();
    if (here.isKept()) {
      here.text(text.getWholeText(), places.line(text));
    }
  }

  void begins(Element element) {
    WordStream around = open.peek().words();
    WordStream inside = inside(element, around);
    Cut border = inside != around ? Cut.LOOSE : around.isKept() ? cut(element) : Cut.NONE;
    around.cut(border);
    open.push(new Open(inside, border));
  }

  /** The element that is open ends. */
  void ends() {
    Cut border = open.pop().border();
    open.peek().words().cut(border);
  }

  private WordStream inside(Element element, WordStream around) {
    String tei = Marks.value(element, "data-tei");
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
    return Marks.has(element, "data-added")
        || Marks.has(element, "hidden")
        || switch (element.normalName()) {
          case "script", "style", "template" -> true;
          default -> false;
        };
  }

  /**
   * An element without content breaks a word, whatever its name; a phrase that the page shows as a
   * block ({@code data-phrase}) may begin or end within one.
   */
  private static Cut cut(Element element) {
    if (Marks.has(element, "data-phrase")) {
      return Cut.LOOSE;
    }
    Cut byName = Cut.ofHtml(element.normalName());
    return element.childNodeSize() == 0 && byName == Cut.NONE ? Cut.LOOSE : byName;
  }
}
