package io.github.apparat.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads the words of a text from its page, whose parts it takes in their order. The elements that
 * hold them say so with {@code data-tei}: {@code body}, {@code note}, {@code source-reading},
 * {@code reading}; what the page adds inside is marked {@code data-added}; {@code data-page} says
 * which page of its text it is.
 */
final class PageWords {
  private static final Set<String> NO_WORDS = Set.of("script", "style", "template");

  private final Places places;
  private final TextWords words = new TextWords();
  private final WordStream added = WordStream.nowhere();
  private final Deque<WordStream> streams = new ArrayDeque<>();

  PageWords(Places places) {
    this.places = places;
    streams.push(WordStream.nowhere());
  }

  /** The words so far. */
  TextWords words() {
    return words;
  }

  void text(TextNode text) {
    WordStream here = streams.peek();
    if (here.isKept()) {
      here.text(text.getWholeText(), places.line(text));
    }
  }

  void begins(Element element) {
    WordStream around = streams.peek();
    WordStream inside = inside(element, around);
    around.cut(inside == around ? cut(element) : Cut.LOOSE);
    streams.push(inside);
  }

  void ends(Element element) {
    WordStream inside = streams.pop();
    WordStream around = streams.peek();
    around.cut(inside == around ? cut(element) : Cut.LOOSE);
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
        || NO_WORDS.contains(element.normalName());
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
