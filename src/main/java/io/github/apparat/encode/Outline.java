package io.github.apparat.encode;

import io.github.apparat.encode.layout.Block;
import io.github.apparat.encode.layout.BlockRule;
import io.github.apparat.encode.layout.Structure;
import io.github.apparat.encode.layout.Zone;
import io.github.apparat.encode.mark.TeiWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes blocks with what stands around them: front, body and back, divisions by the levels of
 * their headings, quotations, lists.
 */
final class Outline {
  private final TeiWriter out;
  private final String id;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Deque<Integer> levels = new ArrayDeque<>();
  private String part = "";
  private int group;
  private int around;

  /**
   * @param id of the text, with which every id begins
   */
  Outline(TeiWriter out, String id) {
    this.out = out;
    this.id = id;
  }

  /** Opens and closes what must be before a block; what is written next stands at its place. */
  void at(Block block) {
    if (around > 0 && block.group() != group) {
      leave();
    }
    if (!block.zone().zone().part().equals(part)) {
      begin(block.zone().zone().part());
    }
    block.heading().ifPresent(this::division);
  }

  /**
   * Writes a block.
   *
   * @param source its place in the received text
   * @param words writes what stands in it
   */
  void block(Block block, String source, Consumer<TeiWriter> words) {
    Optional<BlockRule> rule = block.rule();
    rule.filter(r -> !r.within().isEmpty() && around == 0).ifPresent(r -> enter(r, block.group()));
    out.line();
    if (block.heading().isPresent() || block.zone().zone() == Zone.Kind.HEAD) {
      out.start("head", anchored("h", Map.of(), source));
    } else if (block.zone().zone() == Zone.Kind.BYLINE) {
      out.start("byline", anchored("b", Map.of(), source)).start("docAuthor", Map.of());
    } else {
      String element = rule.map(BlockRule::element).orElse("p");
      out.start(element, anchored("p", rule.map(BlockRule::attributes).orElse(Map.of()), source));
    }
    words.accept(out);
    if (block.zone().zone() == Zone.Kind.BYLINE) {
      out.end();
    }
    out.end();
  }

  /** Ends what stands open but the last part; without a body there is an empty one. */
  void end() {
    leave();
    closeDivisions(0);
    if (part.isEmpty() || part.equals("front")) {
      begin("body");
      out.line().empty("p", Map.of());
    }
  }

  /** Opens the back, if it is not open. */
  void back() {
    leave();
    closeDivisions(0);
    if (!part.equals("back")) {
      begin("back");
    }
  }

  private void begin(String next) {
    leave();
    closeDivisions(0);
    if (!part.isEmpty()) {
      out.endLine();
    }
    part = next;
    out.line().start(part, Map.of());
  }

  private void division(Structure.Heading heading) {
    if (heading.level() > 0) {
      closeDivisions(heading.level());
      Map<String, String> attributes = new LinkedHashMap<>();
      String n = heading.n();
      attributes.put("xml:id", n.isEmpty() ? id + ".d" + count("d") : division(id, n));
      if (!heading.n().isEmpty()) {
        attributes.put("n", heading.n());
      }
      attributes.putAll(heading.attributes());
      out.line().start("div", attributes);
      levels.push(heading.level());
    }
  }

  /** The id of a division with a number. */
  static String division(String id, String n) {
    return id + ".s." + n;
  }

  private void closeDivisions(int level) {
    while (!levels.isEmpty() && levels.peek() >= level) {
      levels.pop();
      out.endLine();
    }
  }

  private void enter(BlockRule rule, int group) {
    this.group = group;
    for (String element : rule.within().split("/")) {
      Map<String, String> attributes = around == 0 ? identified("q", rule.wrapper()) : Map.of();
      out.line().start(element, attributes);
      around++;
    }
  }

  private void leave() {
    while (around > 0) {
      out.endLine();
      around--;
    }
  }

  private int count(String prefix) {
    return counts.merge(prefix, 1, Integer::sum);
  }

  private Map<String, String> anchored(
      String prefix, Map<String, String> attributes, String source) {
    Map<String, String> all = identified(prefix, attributes);
    all.put("source", source);
    return all;
  }

  private Map<String, String> identified(String prefix, Map<String, String> attributes) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("xml:id", id + "." + prefix + count(prefix));
    all.putAll(attributes);
    return all;
  }
}
