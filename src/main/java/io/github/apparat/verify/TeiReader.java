package io.github.apparat.verify;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.HardenedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a TEI file for its words, its tier and what it was made from, in one pass. */
final class TeiReader extends DefaultHandler {
  private static final String TEI = "http://www.tei-c.org/ns/1.0";
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Set<String> ANNOTATIONS =
      Set.of("annotation", "listAnnotation", "noteGrp", "standOff");

  /** What of a TEI is shown; a text, or else the transcript. */
  private static final Set<String> BODIES = Set.of("text");

  /** Where blanks only set elements apart and are of no word's business. */
  private static final Set<String> BETWEEN_ELEMENTS = Set.of("choice", "subst", "app");

  /** A child of a choice, of which it is not yet known whether the text shows it. */
  private record Alternative(String element, WordStream words) {}

  /** An open element, where its text goes, its border, and its children if it is a choice. */
  private record Open(String element, WordStream out, Cut border, List<Alternative> children) {}

  private final TextWords words = new TextWords();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Set<String> sha256 = new HashSet<>();
  private final StringBuilder idno = new StringBuilder();
  private String tier = "";
  private boolean hasText;
  private int notes;
  private Locator locator;

  private TeiReader() {
    open.push(new Open("", WordStream.nowhere(), Cut.NONE, List.of()));
  }

  /**
   * Reads a file of a site.
   *
   * @param report takes the finding where it is not well-formed
   */
  static Optional<TeiText> read(String file, byte[] bytes, Report report) {
    String id = file.replaceAll("^.*/|\\.xml$", "");
    TeiReader reader = new TeiReader();
    try {
      XMLReader parser = HardenedReader.of(bytes.length);
      parser.setContentHandler(reader);
      parser.setErrorHandler(reader);
      parser.parse(new InputSource(new ByteArrayInputStream(bytes)));
      return Optional.of(new TeiText(id, reader.tier, reader.sha256, reader.hasText, reader.words));
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

  @Override
  public void setDocumentLocator(Locator at) {
    locator = at;
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes) {
    String element = uri.equals(TEI) ? local : uri.equals(SVG) ? "svg:" + local : "";
    header(element, attributes);
    if (element.equals("note") && !isIn("teiHeader")) {
      notes++;
    }
    Open parent = open.peek();
    WordStream out = out(element, parent, attributes);
    Cut border = out == parent.out() ? Cut.ofTei(element, parent.element()) : Cut.LOOSE;
    parent.out().cut(parent.element().equals("choice") ? Cut.NONE : border);
    open.push(new Open(element, out, border, new ArrayList<>()));
  }

  @Override
  public void endElement(String uri, String local, String qName) {
    Open ended = open.pop();
    Open parent = open.peek();
    parent.out().cut(parent.element().equals("choice") ? Cut.NONE : ended.border());
    if (ended.element().equals("choice")) {
      choose(ended);
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
    if (text.isBlank() && BETWEEN_ELEMENTS.contains(open.peek().element())) {
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
    if (BODIES.contains(element) && !shown && !isIn("teiHeader") && !hasText) {
      hasText = true;
      return words.running();
    }
    if (element.equals("note") && (shown || ANNOTATIONS.contains(parent.element()))) {
      String id = Optional.ofNullable(attributes.getValue("xml:id")).orElse("").strip();
      return words.note(id.isEmpty() ? TextWords.WITHOUT_ID + notes : id);
    }
    if (shown && NotInTheText.leavesOut(element, parent.element())) {
      return WordStream.nowhere();
    }
    if (shown && parent.element().equals("choice")) {
      WordStream alternative = WordStream.kept();
      parent.children().add(new Alternative(element, alternative));
      return alternative;
    }
    return parent.out();
  }

  private void choose(Open choice) {
    List<String> all = choice.children().stream().map(Alternative::element).toList();
    for (Alternative alternative : choice.children()) {
      if (NotInTheText.isSourceReading(alternative.element(), all)) {
        words.reading(alternative.words());
      } else {
        choice.out().append(alternative.words());
      }
    }
  }

  private boolean isIn(String element) {
    return open.stream().anyMatch(o -> o.element().equals(element));
  }
}
