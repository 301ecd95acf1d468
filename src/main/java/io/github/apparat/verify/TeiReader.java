package io.github.apparat.verify;

import io.github.apparat.model.View;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.verify.NotInTheText.Side;
import io.github.apparat.xml.HardenedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a TEI file for the words of a view, its tier and what it was made from. */
final class TeiReader extends DefaultHandler {
  private static final String TEI = "http://www.tei-c.org/ns/1.0";
  private static final Set<String> ANNOTATIONS =
      Set.of("annotation", "listAnnotation", "noteGrp", "standOff");

  /** Unicode's sign for what is no character. */
  private static final String STANDS_FOR_WORDS = "\uFFFC";

  /** Where blanks only set elements apart and are of no word's business. */
  private static final Set<String> BETWEEN_ELEMENTS = Set.of("choice", "subst", "app", "rdgGrp");

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
  private final Set<String> sha256 = new HashSet<>();
  private final StringBuilder idno = new StringBuilder();
  private String tier = "";
  private boolean hasText;
  private boolean hasSheets;
  private int notes;
  private Locator locator;

  private TeiReader(View view, Genesis genesis) {
    this.view = view;
    this.genesis = genesis;
    open.push(new Open("", WordStream.nowhere(), Cut.NONE, List.of()));
  }

  /**
   * Reads a file of a site.
   *
   * @param report takes the finding where it is not well-formed
   */
  static Optional<TeiText> read(String file, byte[] bytes, View view, Report report) {
    String id = file.replaceAll("^.*/|\\.xml$", "");
    try {
      TeiReader reader = new TeiReader(view, Genesis.of(bytes));
      XMLReader parser = HardenedReader.of(bytes.length);
      parser.setContentHandler(reader);
      parser.setErrorHandler(reader);
      parser.parse(new InputSource(new ByteArrayInputStream(bytes)));
      return Optional.of(reader.text(id));
    } catch (SAXParseException e) {
      Location place = new Location(file, Math.max(0, e.getLineNumber()), 0);
      report.add(Rule.XML_01.at(place, e.getMessage()));
    } catch (IOException e) { // Xerces says so where bytes are no characters
      report.add(Rule.XML_01.at(Location.of(file), e.getMessage()));
    } catch (SAXException e) {
      throw new IllegalStateException("cannot read the words of " + file, e);
    }
    return Optional.empty();
  }

  /** A transcript by sheets is read where there is no text, or where it is closer to the source. */
  private TeiText text(String id) {
    boolean bySheets = hasSheets && (!hasText || view == View.DIPLOMATIC);
    return new TeiText(id, view, tier, sha256, hasText || hasSheets, bySheets ? sheets : words);
  }

  @Override
  public void setDocumentLocator(Locator at) {
    locator = at;
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes) {
    String element = uri.equals(TEI) ? local : "not-tei:" + local;
    header(element, attributes);
    span(element, attributes);
    if (element.equals("app")) {
      entries.begin(attributes, isIn("listApp") || isIn("standOff"));
    }
    if (element.equals("note") && !isIn("teiHeader")) {
      notes++;
    }
    Open parent = open.peek();
    WordStream out = out(element, parent, attributes);
    Cut border = out == parent.out() ? Cut.ofTei(element, parent.element()) : Cut.LOOSE;
    parent.out().cut(parent.element().equals("choice") ? Cut.NONE : border);
    if (NotInTheText.standsForWords(element)) {
      parent.out().text(STANDS_FOR_WORDS, locator.getLineNumber());
    }
    if (view != View.DIPLOMATIC && "no".equals(attributes.getValue("break"))) {
      parent.out().join();
    }
    open.push(new Open(element, out, border, new ArrayList<>()));
  }

  @Override
  public void endElement(String uri, String local, String qName) {
    Open ended = open.pop();
    Open parent = open.peek();
    parent.out().cut(parent.element().equals("choice") ? Cut.NONE : ended.border());
    switch (ended.element()) {
      case "choice" -> choose(ended);
      case "app" -> entries.end(ended.out(), words);
      case "TEI" -> entries.endText();
      default -> {}
    }
    if (ended.element().equals("idno") && !idno.isEmpty()) {
      sha256.add(idno.toString().strip().toLowerCase(Locale.ROOT));
      idno.setLength(0);
    }
  }

  /** The locator stands where the chunk ends. */
  @Override
  public void characters(char[] chunk, int start, int length) {
    String text = new String(chunk, start, length);
    String inside = open.peek().element();
    if (text.isBlank() && (BETWEEN_ELEMENTS.contains(inside) || Cut.isRecord(inside))) {
      return;
    }
    int breaks = (int) text.chars().filter(c -> c == '\n').count();
    open.peek().out().text(text, Math.max(1, locator.getLineNumber() - breaks));
    if (!idno.isEmpty()) {
      idno.append(text);
    }
  }

  @Override
  public void ignorableWhitespace(char[] chunk, int start, int length) {
    characters(chunk, start, length);
  }

  private void header(String element, Attributes attributes) {
    if (element.equals("TEI")) {
      entries.beginText();
    } else if (element.equals("variantEncoding")) {
      entries.declare(attributes);
    }
    String n = attributes.getValue("n");
    if (element.equals("availability") && isIn("teiHeader") && tier.isEmpty() && n != null) {
      tier = n.strip();
    }
    if (element.equals("idno")
        && "sha256".equals(attributes.getValue("type"))
        && isIn("sourceDesc")) {
      idno.append(' ');
    }
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
      return ofPlace().note(id.isEmpty() ? TextWords.WITHOUT_ID + notes : id);
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
