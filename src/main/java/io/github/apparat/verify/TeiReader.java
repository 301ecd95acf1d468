package io.github.apparat.verify;

import io.github.apparat.model.View;
import io.github.apparat.report.Location;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.HardenedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a TEI file once, for the words of each view, its tier and what it was made from. */
final class TeiReader extends DefaultHandler {
  private static final String TEI = "http://www.tei-c.org/ns/1.0";

  /** Where blanks only set elements apart and are of no word's business. */
  private static final Set<String> BETWEEN_ELEMENTS = Set.of("choice", "subst", "app", "rdgGrp");

  private final List<TeiWords> views;
  private final Progress progress;
  private final Deque<String> open = new ArrayDeque<>(List.of(""));
  private final Set<String> sha256 = new HashSet<>();
  private final StringBuilder idno = new StringBuilder();
  private String tier = "";
  private Locator locator;

  private TeiReader(List<TeiWords> views, Progress progress) {
    this.views = views;
    this.progress = progress;
  }

  /**
   * Reads a file of a site.
   *
   * @param progress is told of each step
   * @param report takes the finding where it is not well-formed
   * @return the text as each view has it, to be taken out by the caller when it is done with; none
   *     where it is not well-formed
   */
  static Map<View, TeiText> read(
      String file, byte[] bytes, Set<View> views, Progress progress, Report report) {
    try {
      Genesis genesis = Genesis.of(bytes);
      TeiReader reader =
          new TeiReader(views.stream().map(v -> new TeiWords(v, genesis)).toList(), progress);
      XMLReader parser = HardenedReader.of(bytes.length);
      parser.setContentHandler(reader);
      parser.setErrorHandler(reader);
      parser.parse(new InputSource(new ByteArrayInputStream(bytes)));
      return reader.texts(file);
    } catch (SAXParseException e) {
      Location place = new Location(file, Math.max(0, e.getLineNumber()), 0);
      report.add(Rule.XML_01.at(place, e.getMessage()));
    } catch (IOException e) { // Xerces says so where bytes are no characters
      report.add(Rule.XML_01.at(Location.of(file), e.getMessage()));
    } catch (SAXException e) {
      throw new IllegalStateException("cannot read the words of " + file, e);
    }
    return new EnumMap<>(View.class);
  }

  private Map<View, TeiText> texts(String file) {
    String id = file.replaceAll("^.*/|\\.xml$", "");
    String folder = file.substring(0, file.length() - ("tei/" + id + ".xml").length());
    Map<View, TeiText> texts = new EnumMap<>(View.class);
    for (TeiWords read : views) {
      View view = read.view();
      TeiText text = new TeiText(folder, id, view, tier, sha256, read.isOfText(), read.words());
      texts.put(view, text);
    }
    return texts;
  }

  @Override
  public void setDocumentLocator(Locator at) {
    locator = at;
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes) {
    progress.step();
    String element = uri.equals(TEI) ? local : "not-tei:" + local;
    header(element, attributes);
    for (TeiWords view : views) {
      view.begins(element, attributes, locator.getLineNumber());
    }
    open.push(element);
  }

  @Override
  public void endElement(String uri, String local, String qName) {
    views.forEach(TeiWords::ends);
    if (open.pop().equals("idno") && !idno.isEmpty()) {
      sha256.add(idno.toString().strip().toLowerCase(Locale.ROOT));
      idno.setLength(0);
    }
  }

  /** The locator stands where the chunk ends. */
  @Override
  public void characters(char[] chunk, int start, int length) {
    String text = new String(chunk, start, length);
    String inside = open.peek();
    if (text.isBlank() && (BETWEEN_ELEMENTS.contains(inside) || Cut.isRecord(inside))) {
      return;
    }
    int breaks = (int) text.chars().filter(c -> c == '\n').count();
    int line = Math.max(1, locator.getLineNumber() - breaks);
    for (TeiWords view : views) {
      view.text(text, line);
    }
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

  private boolean isIn(String element) {
    return open.contains(element);
  }
}
