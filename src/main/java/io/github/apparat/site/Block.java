package io.github.apparat.site;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Where a block of a page is, with the notes that stand beside it.
 *
 * @param from where it begins, in UTF-16 units of the page
 * @param to where it ends
 */
record Block(int from, int to) {
  /**
   * A page in which blocks were put in the place of the same.
   *
   * @param page in UTF-8
   * @param blocks what was put there, by the ids of the blocks
   */
  record Renewed(byte[] page, Map<String, String> blocks) {}

  /**
   * Puts blocks of another page in the place of those of a page; all else of it is as it was.
   *
   * @param ids of the blocks, of which none is within another; those that are not in both stay
   * @param page in UTF-8, as the other
   */
  static Renewed renewed(Set<String> ids, byte[] page, byte[] other) {
    String before = new String(page, StandardCharsets.UTF_8);
    String made = new String(other, StandardCharsets.UTF_8);
    Map<String, Block> there = in(before, ids);
    Map<String, Block> now = in(made, ids);
    there.keySet().retainAll(now.keySet());
    List<String> lastFirst =
        there.keySet().stream()
            .sorted(Comparator.comparingInt((String id) -> there.get(id).from()).reversed())
            .toList();
    StringBuilder renewed = new StringBuilder(before);
    Map<String, String> blocks = new TreeMap<>();
    for (String id : lastFirst) {
      String html = made.substring(now.get(id).from(), now.get(id).to());
      renewed.replace(there.get(id).from(), there.get(id).to(), html);
      blocks.put(id, html);
    }
    return new Renewed(renewed.toString().getBytes(StandardCharsets.UTF_8), blocks);
  }

  private static Map<String, Block> in(String page, Set<String> ids) {
    Document document = Parser.htmlParser().setTrackPosition(true).parseInput(page, "");
    Map<String, Block> blocks = new TreeMap<>();
    for (String id : ids) {
      Element first = document.getElementById(id);
      Element last = first == null ? null : withNotes(first);
      if (last != null && last.endSourceRange().isTracked()) {
        blocks.put(id, new Block(first.sourceRange().startPos(), last.endSourceRange().endPos()));
      }
    }
    return blocks;
  }

  private static Element withNotes(Element block) {
    Element next = block.nextElementSibling();
    return next != null && next.hasClass("beside") ? next : block;
  }
}
