package io.github.apparat.site;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A block of a page, with the notes that stand beside it. */
final class Block {
  private final String page;
  private final Element first;
  private final Element last;

  private Block(String page, Element first, Element last) {
    this.page = page;
    this.first = first;
    this.last = last;
  }

  /**
   * A page in which a block was put in the place of the same.
   *
   * @param page in UTF-8
   * @param html what was put there
   */
  record Renewed(byte[] page, String html) {}

  /**
   * Puts a block of another page in the place of that of a page; all else of it is as it was.
   *
   * @param id of the block
   * @param page in UTF-8, as the other
   * @return nothing where one of them has no such block
   */
  static Optional<Renewed> renewed(String id, byte[] page, byte[] other) {
    return in(page, id).flatMap(old -> in(other, id).map(old::with));
  }

  private static Optional<Block> in(byte[] bytes, String id) {
    String page = new String(bytes, StandardCharsets.UTF_8);
    Document document = Parser.htmlParser().setTrackPosition(true).parseInput(page, "");
    return Optional.ofNullable(document.getElementById(id))
        .map(block -> new Block(page, block, withNotes(block)))
        .filter(block -> block.last.endSourceRange().isTracked());
  }

  private static Element withNotes(Element block) {
    Element next = block.nextElementSibling();
    return next != null && next.hasClass("beside") ? next : block;
  }

  private Renewed with(Block other) {
    String html = other.page.substring(other.from(), other.to());
    String renewed = page.substring(0, from()) + html + page.substring(to());
    return new Renewed(renewed.getBytes(StandardCharsets.UTF_8), html);
  }

  private int from() {
    return first.sourceRange().startPos();
  }

  private int to() {
    return last.endSourceRange().endPos();
  }
}
