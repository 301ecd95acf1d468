package io.github.apparat.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one file with the parser of Java, element by element, and counts. */
final class BareReading extends DefaultHandler {
  private static final String TEI = "http://www.tei-c.org/ns/1.0";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String FEATURES = "http://apache.org/xml/features/nonvalidating/";

  /** Where words stand that a reader sees. */
  private static final Set<String> SHOWN = Set.of("text", "sourceDoc", "standOff");

  /** What has no place in the line of text, or no words for readers. */
  private static final Set<String> APART =
      set(
          "teiHeader listPerson listPlace listOrg listBibl listEvent index script"
              + " style include fallback");

  /** Whose tags end a word; any other may stand in the midst of one. */
  private static final Set<String> BORDERS =
      set(
          "p ab div head l lg cell row item note rdg witDetail sp speaker stage"
              + " salute signed dateline line zone entry form orth sense quote def"
              + " figDesc castItem trailer titlePart");

  private static final Set<String> ENTRIES = Set.of("person", "place", "org", "bibl", "biblStruct");
  private static final Set<String> NAMES = Set.of("persName", "placeName", "orgName", "title");

  private final BareFile file;
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder run = new StringBuilder();
  private StringBuilder name;
  private Locator locator;
  private int shown;
  private int apart;
  private boolean named = true;
  private boolean words;
  private boolean cut;

  private BareReading(BareFile file) {
    this.file = file;
  }

  private static Set<String> set(String names) {
    return Set.of(names.split(" "));
  }

  /** What stands in a file; nothing where it cannot be read. */
  static Optional<BareFile> of(Path path, String name) {
    BareReading reading = new BareReading(new BareFile(name));
    try (InputStream in = Files.newInputStream(path)) {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(FEATURES + "load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      // Newer Javas stop at fewer than our own reader does.
      reader.setProperty("jdk.xml.entityExpansionLimit", "64000");
      reader.setContentHandler(reading);
      reader.setErrorHandler(reading);
      reader.setEntityResolver((id, address) -> new InputSource(new StringReader("")));
      reader.parse(new InputSource(in));
      return Optional.of(reading.file);
    } catch (SAXException | IOException e) {
      return Optional.empty();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startElement(String space, String element, String qName, Attributes attributes) {
    end(element);
    boolean tei = space.equals(TEI);
    boolean part = open.isEmpty() && tei && !Set.of("TEI", "teiCorpus").contains(element);
    if (shown > 0 || tei && SHOWN.contains(element) || part) {
      shown++;
    }
    if (apart > 0 || APART.contains(element)) {
      apart++;
    }
    if (tei) {
      count(element, attributes);
    }
    open.push(element);
  }

  private void count(String element, Attributes attributes) {
    String id = attributes.getValue(XML, "id");
    if (apart > 0 && ENTRIES.contains(element) && id != null) {
      file.entries.computeIfAbsent(element, e -> new TreeSet<>()).add(id);
      named = false;
    } else if (!named && NAMES.contains(element)) {
      name = new StringBuilder();
      named = true;
    } else if (shown > 0 && apart == 0) {
      boolean inLine = "inline".equals(attributes.getValue("place"));
      file.notes += element.equals("note") && !inLine && !open.contains("app") ? 1 : 0;
      file.apps += element.equals("app") ? 1 : 0;
    }
  }

  @Override
  public void endElement(String space, String element, String qName) {
    end(element);
    shown = Math.max(0, shown - 1);
    apart = Math.max(0, apart - 1);
    if (name != null && NAMES.contains(element)) {
      file.names.add(name.toString());
      name = null;
    }
    open.pop();
    if (element.equals("TEI")) {
      file.texts += words ? 1 : 0;
      words = false;
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (name != null) {
      name.append(characters, start, length);
    }
    if (shown > 0 && apart == 0) {
      run.append(characters, start, length);
    }
  }

  /** Ends a run of characters at a tag. */
  private void end(String element) {
    boolean before = cut;
    cut = !BORDERS.contains(element);
    if (!run.isEmpty()) {
      Tokens tokens = Tokens.of((before ? "" : " ") + run + (cut ? "" : " "));
      run.setLength(0);
      if (!tokens.whole().isEmpty() || !tokens.cut().isEmpty()) {
        file.runs.add(new BareFile.Run(locator.getLineNumber(), tokens));
        words |= open.contains("text") || open.contains("sourceDoc");
      }
    }
  }
}
