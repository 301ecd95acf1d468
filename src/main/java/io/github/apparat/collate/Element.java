package io.github.apparat.collate;

import java.util.Optional;

/** An element of a TEI file, where it stands there, and which tokens of the text it holds. */
final class Element {
  final String name;
  private final Element parent;
  final int start;
  final int inside;
  private int insideEnd;
  private int end;
  private int first = Integer.MAX_VALUE;
  private int last = -1;
  private boolean mixed;

  /**
   * @param parent null for the root
   * @param start of the start tag, {@code inside} after it, in UTF-16 units
   */
  Element(String name, Element parent, int start, int inside) {
    this.name = name;
    this.parent = parent;
    this.start = start;
    this.inside = inside;
    insideEnd = inside;
    end = inside;
  }

  void ends(int insideEnd, int end) {
    this.insideEnd = insideEnd;
    this.end = end;
  }

  /** Says that words stand directly in it. */
  void isMixed() {
    mixed = true;
  }

  int end() {
    return end;
  }

  int insideEnd() {
    return insideEnd;
  }

  Optional<Element> parent() {
    return Optional.ofNullable(parent);
  }

  /** Takes in a unit of the text, and so do those around it. */
  void takesIn(int unit) {
    for (Element e = this; e != null; e = e.parent) {
      e.first = Math.min(e.first, unit);
      e.last = Math.max(e.last, unit);
    }
  }

  /** The first unit of the text in it. */
  int first() {
    return first;
  }

  /** The last unit of the text in it; -1 where there is none. */
  int last() {
    return last;
  }

  /** Whether no entry goes beyond it: no phrase, or one that stands where only elements may. */
  boolean isBlock() {
    return parent == null || !Layers.isPhrase(name) || Layers.mayStandAlone(name) && !parent.mixed;
  }

  /** The block it stands in, or is. */
  Element block() {
    Element e = this;
    while (!e.isBlock()) {
      e = e.parent;
    }
    return e;
  }

  int depth() {
    int depth = 0;
    for (Element e = parent; e != null; e = e.parent) {
      depth++;
    }
    return depth;
  }

  /** The innermost element that holds both. */
  static Element around(Element one, Element other) {
    if (one == other) {
      return one;
    }
    Element a = one;
    Element b = other;
    int deeper = a.depth() - b.depth();
    for (; deeper > 0; deeper--) {
      a = a.parent;
    }
    for (; deeper < 0; deeper++) {
      b = b.parent;
    }
    while (a != b) {
      a = a.parent;
      b = b.parent;
    }
    return a;
  }

  /** The one of its ancestors, or itself, that is a child of another. */
  Element below(Element other) {
    Element e = this;
    while (e.parent != other) {
      e = e.parent;
    }
    return e;
  }

  /** The outermost element around it, or itself, inside of which no entry may stand. */
  Optional<Element> whole() {
    Element found = null;
    for (Element e = this; e != null; e = e.parent) {
      if (Layers.isWhole(e.name)) {
        found = e;
      }
    }
    return Optional.ofNullable(found);
  }
}
