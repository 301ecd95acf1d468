package io.github.apparat.explain;

import io.github.apparat.report.Lines;
import io.github.apparat.report.Location;
import io.github.apparat.xml.Markup;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The elements of a file by where their start tags begin, each with its path: {@code
 * /tei:TEI[1]/tei:text[1]}. An element with a prefix of its own is {@code *:name}.
 */
final class ElementPaths {
  private final TreeMap<Integer, String> starts = new TreeMap<>();
  private final Lines lines;

  /**
   * @param text a well-formed file
   */
  ElementPaths(String text) {
    Markup markup = new Markup(text);
    lines = new Lines(text);
    Deque<String> paths = new ArrayDeque<>();
    Deque<Map<String, Integer>> counts = new ArrayDeque<>();
    paths.push("");
    counts.push(new HashMap<>());
    for (Markup.Token token : markup.tokens()) {
      switch (token.kind()) {
        case START, EMPTY -> {
          String name = step(token.name());
          int number = counts.peek().merge(name, 1, Integer::sum);
          String path = paths.peek() + "/" + name + "[" + number + "]";
          starts.put(token.start(), path);
          if (token.kind() == Markup.Kind.START) {
            paths.push(path);
            counts.push(new HashMap<>());
          }
        }
        case END -> {
          paths.pop();
          counts.pop();
        }
        default -> {}
      }
    }
  }

  private static String step(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? "tei:" + name : "*" + name.substring(colon);
  }

  /**
   * The path of the element whose start tag begins at or last before a place; {@code /} if none.
   */
  String at(Location place) {
    if (place.line() == 0) {
      return "/";
    }
    int offset = lines.offsetOf(place.line(), Math.max(1, place.column()));
    Map.Entry<Integer, String> found = starts.floorEntry(offset);
    return found == null ? "/" : found.getValue();
  }
}
