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
   * A page with a block of another in the place of its own; all else of it is as it was.
   *
   * @param id of the block
   * @param page in UTF-8, as the other
   * @return nothing where one of them has no such block
   */
  static Optional<byte[]> renewed(String id, byte[] page, byte[] other) {
    return in(page, id)
        .flatMap(old -> in(other, id).map(old::with))
        .map(renewed -> renewed.getBytes(StandardCharsets.UTF_8));
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

  private String with(Block other) {
    return page.substring(0, from())
        + other.page.substring(other.from(), other.to())
        + page.substring(to());
  }

  private int from() {
    return first.sourceRange().startPos();
  }

  private int to() {
    return last.endSourceRange().endPos();
  }
}
