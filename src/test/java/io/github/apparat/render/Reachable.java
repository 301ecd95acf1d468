package io.github.apparat.render;

import io.github.apparat.xml.Tei;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/** What a grammar in RELAX NG allows below an element. */
final class Reachable {
  private Reachable() {}

  /** The names of the elements of all definitions that can be reached from one. */
  static Set<String> elements(XdmNode grammar, String definition) {
    Map<String, List<XdmNode>> defines = defines(grammar);
    Set<String> elements = new TreeSet<>();
    Set<String> seen = new HashSet<>(Set.of(definition));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (XdmNode define : defines.getOrDefault(open.pop(), List.of())) {
        Tei.elements(define).forEach(n -> visit(n, elements, seen, open));
      }
    }
    return elements;
  }

  private static void visit(
      XdmNode node, Set<String> elements, Set<String> seen, Deque<String> open) {
    String name = Tei.attribute(node, "name");
    if (Tei.name(node).equals("element") && !name.isEmpty()) {
      elements.add(name);
    } else if (Tei.name(node).equals("ref") && seen.add(name)) {
      open.push(name);
    }
  }

  private static Map<String, List<XdmNode>> defines(XdmNode grammar) {
    Map<String, List<XdmNode>> defines = new TreeMap<>();
    Tei.elements(grammar)
        .filter(n -> Tei.name(n).equals("define"))
        .forEach(n -> defines.merge(Tei.attribute(n, "name"), List.of(n), Reachable::both));
    return defines;
  }

  private static List<XdmNode> both(List<XdmNode> a, List<XdmNode> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }
}
