package io.github.apparat.verify;

import io.github.apparat.model.View;
import io.github.apparat.verify.NotInTheText.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;

/** The words of one view of a text, whose elements it takes in their order. */
final class TeiWords {
  private static final Set<String> ANNOTATIONS =
      Set.of("annotation", "listAnnotation", "noteGrp", "standOff");

  /** Unicode's sign for what is no character. */
  private static final String STANDS_FOR_WORDS = "\uFFFC";

  /** A child of a choice, of which it is not yet known whether the text shows it. */
  private record Alternative(Side side, WordStream words) {}

  /** An open element, where its text goes, its border, and its children if it is a choice. */
  private record Open(String element, WordStream out, Cut border, List<Alternative> children) {}

  private final View view;
  private final Genesis genesis;
  private final TextWords words = new TextWords();
  private final TextWords sheets = new TextWords();
  private final Map<String, WordStream> moved = new HashMap<>();
  private String spanEnd = "";
  private final Deque<Open> open = new ArrayDeque<>();
  private final Entries entries = new Entries();
  private boolean hasText;
  private boolean hasSheets;
  private int notes;
  private final Set<String> ids = new HashSet<>();

  /** Whether an element before has the id of that which begins. */
  private boolean repeated;

  TeiWords(View view, Genesis genesis) {
    this.view = view;
    this.genesis = genesis;
    open.push(new Open("", WordStream.nowhere(), Cut.NONE, List.of()));
  }

  View view() {
    return view;
  }

  /** Whether there was a {@code text} or {@code sourceDoc}. */
  boolean isOfText() {
    return hasText || hasSheets;
  }

  /** A transcript by sheets is read where there is no text, or where it is closer to the source. */
  TextWords words() {
    return hasSheets && (!hasText || view == View.DIPLOMATIC) ? sheets : words;
  }

  /**
   * An element begins.
   *
   * @param line where its tag ends
   */
  void begins(String element, Attributes attributes, int line) {
    String own = attributes.getValue("xml:id");
    repeated = own != null && !ids.add(own);
    switch (element) {
      case "TEI" -> entries.beginText();
      case "variantEncoding" -> entries.declare(attributes);
      case "app" -> entries.begin(attributes, isIn("listApp") || isIn("standOff"));
      case "note" -> notes += isIn("teiHeader") ? 0 : 1;
      default -> {}
    }
    span(element, attributes);
    Open parent = open.peek();
    WordStream out = out(element, parent, attributes);
    Cut border = out == parent.out() ? Cut.ofTei(element, parent.element()) : Cut.LOOSE;
    parent.out().cut(parent.element().equals("choice") ? Cut.NONE : border);
    if (NotInTheText.standsForWords(element)) {
      parent.out().text(STANDS_FOR_WORDS, line);
    }
    if (view != View.DIPLOMATIC && "no".equals(attributes.getValue("break"))) {
      parent.out().join();
    }
    open.push(new Open(element, out, border, new ArrayList<>()));
  }

  /** The element that is open ends. */
  void ends() {
    Open ended = open.pop();
    Open parent = open.peek();
    parent.out().cut(parent.element().equals("choice") ? Cut.NONE : ended.border());
    switch (ended.element()) {
      case "choice" -> choose(ended);
      case "app" -> entries.end(ended.out(), words);
      case "TEI" -> entries.endText();
      default -> {}
    }
  }

  /** Text that begins on a line. */
  void text(String text, int line) {
    open.peek().out().text(text, line);
  }

  private WordStream out(String element, Open parent, Attributes attributes) {
    boolean shown = parent.out().isKept();
    if (element.equals("text") && !shown && !isIn("teiHeader") && !hasText) {
      hasText = true;
      return words.running();
    }
    if (element.equals("sourceDoc") && !isIn("teiHeader")) {
      hasSheets = true;
      return sheets.running();
    }
    if (entries.isReading(element)) {
      return entries.reading(element, attributes);
    }
    if (entries.isSaidOfReadings(element, parent.element())) {
      WordStream said = WordStream.kept();
      words.reading(said);
      return said;
    }
    if (element.equals("note") && (shown || ANNOTATIONS.contains(parent.element()))) {
      String id = Optional.ofNullable(attributes.getValue("xml:id")).orElse("").strip();
      return ofPlace().note(id.isEmpty() || repeated ? TextWords.WITHOUT_ID + notes : id);
    }
    if (shown && NotInTheText.leavesOut(element, parent.element(), view)) {
      return WordStream.nowhere();
    }
    if (shown && List.of("del", "add").contains(element) && isAside(element, attributes)) {
      return reading(WordStream.kept());
    }
    Optional<String> own = Optional.ofNullable(attributes.getValue("xml:id"));
    if (shown && view != View.DIPLOMATIC && genesis.moved(own).isPresent()) {
      parent.out().nest(moved(genesis.moved(own).get()));
      return moved(own.get());
    }
    if (shown && parent.element().equals("choice")) {
      WordStream alternative = WordStream.kept();
      String cert = Optional.ofNullable(attributes.getValue("cert")).orElse("");
      parent.children().add(new Alternative(new Side(element, cert), alternative));
      return alternative;
    }
    return parent.out();
  }

  private WordStream moved(String id) {
    return moved.computeIfAbsent(id, i -> WordStream.kept());
  }

  private WordStream reading(WordStream reading) {
    ofPlace().reading(reading);
    return reading;
  }

  private TextWords ofPlace() {
    return isIn("sourceDoc") ? sheets : words;
  }

  /** Where a span begins or ends whose words the line does not have. */
  private void span(String element, Attributes attributes) {
    if (!spanEnd.isEmpty() && spanEnd.equals(attributes.getValue("xml:id"))) {
      ofPlace().divert(Optional.empty());
      spanEnd = "";
    }
    String to = attributes.getValue("spanTo");
    boolean begins = List.of("delSpan", "addSpan").contains(element) && to != null && !isIn("note");
    if (begins && spanEnd.isEmpty() && isAside(element, attributes)) {
      String end = to.substring(to.indexOf('#') + 1);
      if (genesis.ends(end)) {
        spanEnd = end;
        ofPlace().divert(Optional.of(reading(WordStream.kept())));
      }
    }
  }

  /** Whether the text, as it is to be read, does not have a change or what it changed any more. */
  private boolean isAside(String element, Attributes attributes) {
    boolean undone = genesis.isUndone(Optional.ofNullable(attributes.getValue("xml:id")));
    boolean gone = element.startsWith("del") != undone;
    return view != View.DIPLOMATIC && gone && spanEnd.isEmpty() && !isWithin(element.equals("del"));
  }

  /**
   * In what is left out, and in a reading beside the text, all stands as it was written; and what
   * is restored stands.
   */
  private boolean isWithin(boolean deletion) {
    Iterator<Open> up = open.iterator();
    Open here = up.next();
    while (up.hasNext() && !here.element().equals("note")) {
      Open around = up.next();
      if (here.element().equals("del")
          || deletion && here.element().equals("restore")
          || here.element().equals("rdg") && !entries.isInText()
          || NotInTheText.isReceived(here.element(), around.element())) {
        return true;
      }
      here = around;
    }
    return false;
  }

  private void choose(Open choice) {
    List<Alternative> all = choice.children();
    int shown = NotInTheText.shown(all.stream().map(Alternative::side).toList(), view);
    for (int i = 0; i < all.size(); i++) {
      if (i == shown || choice.out().isDiverted()) {
        choice.out().append(all.get(i).words());
      } else {
        reading(all.get(i).words());
      }
    }
  }

  private boolean isIn(String element) {
    return open.stream().anyMatch(o -> o.element().equals(element));
  }
}
