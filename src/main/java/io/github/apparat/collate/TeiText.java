package io.github.apparat.collate;

import io.github.apparat.xml.Markup;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a TEI file: those of its running text, without notes and what is deleted, with the
 * editor's side of each {@code choice} and one reading of each {@code app}.
 */
final class TeiText {
  /** A single word that a choice has beside the one that is read, and where the choice stands. */
  record Other(String form, int start) {}

  /** An open element; whether its own text is read, and that of its descendants may be. */
  private record Open(Element element, boolean reads, boolean mayRead, int chosen) {}

  private final Written written;
  private final String witness;
  private final Characters characters = new Characters();
  private final List<Element> elements = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final List<Other> others = new ArrayList<>();

  /**
   * Whether a break is in the middle of a word, so that white space after it counts for nothing.
   */
  private boolean joins;

  /** Where the last entry or reading begins or ends: no break reaches into it or out of it. */
  private int edge;

  private TeiText(Written written, String witness) {
    this.written = written;
    this.witness = witness;
  }

  /**
   * Reads a file.
   *
   * @param witness whose readings to take, by its id; empty: lemmas
   */
  static TeiText read(Written written, String witness) {
    TeiText text = new TeiText(written, witness);
    text.read(0, written.tokens().size(), false);
    return text;
  }

  /** Reads only what stands between two tags of a file that lies in its running text. */
  static List<Token> between(Written written, int from, int end) {
    TeiText text = new TeiText(written, "");
    text.read(from, end, true);
    return text.tokens();
  }

  /** The characters of the running text. */
  Characters characters() {
    return characters;
  }

  /** The tokens of the running text. */
  List<Token> tokens() {
    return characters.tokens();
  }

  /** The other sides of choices between single words. */
  List<Other> others() {
    return others;
  }

  /** All elements, in the order in which they begin. */
  List<Element> elements() {
    return elements;
  }

  private void read(int from, int end, boolean inText) {
    Element root = new Element("", null, 0, 0);
    root.ends(written.text().length(), written.text().length());
    open.add(new Open(root, inText, inText, -1));
    for (int i = from; i < end; i++) {
      Markup.Token token = written.tokens().get(i);
      switch (token.kind()) {
        case START, EMPTY -> start(i, token);
        case END -> end(token);
        case TEXT, CDATA -> text(token);
        default -> {}
      }
    }
  }

  private Open top() {
    return open.get(open.size() - 1);
  }

  private void start(int index, Markup.Token tag) {
    Open parent = top();
    String name = Written.name(tag);
    Element element = new Element(name, parent.element(), tag.start(), tag.end());
    elements.add(element);
    border(element, tag);
    if (tag.kind() == Markup.Kind.EMPTY) {
      return;
    }
    boolean chooses = List.of("choice", "app", "rdgGrp").contains(name);
    boolean chosen = parent.chosen() == -1 || parent.chosen() == index;
    boolean alive = parent.mayRead() && !Layers.isApart(name, parent.element().name);
    if (name.equals("text") && !inHeader()) {
      alive = true;
    }
    boolean grouped = name.equals("rdgGrp");
    Choice choices = new Choice(written, witness);
    int choice = grouped ? parent.chosen() : chooses ? choices.of(index) : -1;
    alive &= chosen || grouped;
    if (alive && name.equals("choice")) {
      choices.other(index).ifPresent(form -> others.add(new Other(form, tag.start())));
    }
    open.add(new Open(element, alive && !chooses, alive, choice));
  }

  private boolean inHeader() {
    return open.stream().anyMatch(o -> o.element().name.equals("teiHeader"));
  }

  private void end(Markup.Token tag) {
    if (open.size() == 1) {
      return;
    }
    Open ended = open.remove(open.size() - 1);
    ended.element().ends(tag.start(), tag.end());
    border(ended.element(), tag);
  }

  /** White space where the border of an element ends a word. */
  private void border(Element element, Markup.Token tag) {
    if (Layers.isOfApparatus(element.name)) {
      edge = characters.length();
      joins = false;
    }
    if (!top().mayRead() && !element.name.equals("text")) {
      return;
    }
    if (Layers.isBreak(element.name)) {
      if (written.attribute(tag, "break").equals("no")) {
        characters.trimEnd(edge);
        joins = true;
      } else {
        characters.add('\n', tag.start(), tag.start());
      }
    } else if (!Layers.isPhrase(element.name)) {
      characters.add(Signs.BLOCK, tag.start(), tag.start());
    }
  }

  private void text(Markup.Token token) {
    if (!top().reads()) {
      return;
    }
    int before = characters.length();
    written.read(token, characters);
    if (!characters.isBlank(before)) {
      top().element().isMixed();
    }
    if (joins) {
      characters.trim(before);
      joins = characters.length() == before;
    }
  }

  /**
   * The innermost element around each of these offsets in the file.
   *
   * @param offsets rising, all in the root
   */
  Element[] around(int[] offsets) {
    Element[] around = new Element[offsets.length];
    Element at = elements.isEmpty() ? null : elements.get(0);
    int next = 0;
    for (int i = 0; i < offsets.length; i++) {
      int start = offsets[i];
      while (next < elements.size() && elements.get(next).start <= start) {
        Element candidate = elements.get(next++);
        at = candidate.end() > start ? candidate : at;
      }
      while (at.end() <= start && at.parent().isPresent()) {
        at = at.parent().get();
      }
      around[i] = at;
    }
    return around;
  }
}
