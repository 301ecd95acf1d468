package io.github.apparat.xml;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Puts what {@code xi:include} names in its place (XInclude 1.0), from files of the edition only:
 * Xerces has this too, but knows no {@code xml:id}, and would go wherever an address leads. What is
 * not there is told, and its {@code xi:fallback} stands in; one bad inclusion hides nothing else.
 */
final class Inclusions extends XMLFilterImpl implements Locator {
  static final String XI = "http://www.w3.org/2001/XInclude";

  private static final Pattern ID =
      Pattern.compile(
          "([\\p{L}_][\\w.-]*)|element\\(([^/)]+)\\)|.*\\bid\\(['\"]([^'\"]+)['\"]\\).*");
  private static final int DEEPEST = 20;

  private final EditionFolder folder;
  private final Report report;
  private final Deque<Path> files = new ArrayDeque<>();

  /** One for each open {@code xi:include}: whether its fallback is to be shown. */
  private final Deque<Boolean> fallbacks = new ArrayDeque<>();

  private Locator here;
  private int passedOver;
  private int inFallback;

  /**
   * @param file that is read
   * @param report takes what cannot be included
   */
  Inclusions(XMLReader reader, Path file, EditionFolder folder, Report report) {
    super(reader);
    this.folder = folder;
    this.report = report;
    files.push(file.toAbsolutePath().normalize());
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    here = locator;
    super.setDocumentLocator(this);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    boolean ours = uri.equals(XI);
    if (ours && local.equals("fallback") && passedOver == 1 && fallbacks.peek()) {
      passedOver = 0;
      inFallback++;
    } else if (passedOver > 0) {
      passedOver++;
    } else if (ours && local.equals("include")) {
      fallbacks.push(!include(attributes));
      passedOver = 1;
    } else {
      super.startElement(uri, local, name, attributes);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    boolean ours = uri.equals(XI);
    if (ours && local.equals("fallback") && passedOver == 0 && inFallback > 0) {
      inFallback--;
      passedOver = 1;
    } else if (passedOver > 0) {
      passedOver--;
      if (passedOver == 0) {
        fallbacks.pop();
      }
    } else {
      super.endElement(uri, local, name);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (passedOver == 0) {
      super.characters(text, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    if (passedOver == 0) {
      super.ignorableWhitespace(text, start, length);
    }
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    if (passedOver == 0) {
      super.processingInstruction(target, data);
    }
  }

  /** Puts something in; says so where it cannot. */
  private boolean include(Attributes attributes) throws SAXException {
    String href = value(attributes, "href");
    Optional<Path> file = file(href);
    String wrong = wrong(file);
    if (wrong.isEmpty()) {
      wrong = put(file.orElseThrow(), value(attributes, "parse"), value(attributes, "xpointer"));
    }
    if (!wrong.isEmpty()) {
      Location place = new Location(folder.name(files.peek()), here.getLineNumber(), 0);
      Finding finding = Rule.XI_01.at(place, href.isEmpty() ? "this file" : href, wrong);
      report.add(
          file.filter(f -> !Files.exists(f))
              .map(f -> finding.with(Nearest.hint(f, finding.hint())))
              .orElse(finding));
    }
    return wrong.isEmpty();
  }

  private Optional<Path> file(String href) {
    try {
      String path = href.replaceFirst("#.*$", "").replace("%20", " ");
      Path found = href.isEmpty() ? files.peek() : files.peek().resolveSibling(path).normalize();
      return Optional.of(found);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private String wrong(Optional<Path> file) {
    if (file.isEmpty() || !file.get().startsWith(folder.root())) {
      return "does not lie in this folder";
    }
    if (!Files.isRegularFile(file.get())) {
      return "is not there";
    }
    return files.contains(file.get()) || files.size() > DEEPEST ? "would include itself" : "";
  }

  /** Puts a file in; what is wrong with it, or nothing. */
  private String put(Path file, String parse, String xpointer) throws SAXException {
    Matcher id = ID.matcher(xpointer.strip());
    if (!xpointer.isBlank() && !id.matches()) {
      return "is pointed into by " + xpointer + ", which is not understood; expected: an id";
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (parse.equals("text")) {
        char[] text = new String(bytes, StandardCharsets.UTF_8).toCharArray();
        super.characters(text, 0, text.length);
        return "";
      }
      return put(file, bytes, xpointer.isBlank() ? "" : first(id));
    } catch (IOException e) {
      return "cannot be read: " + e.getMessage();
    }
  }

  private String put(Path file, byte[] bytes, String id) throws SAXException, IOException {
    Locator around = here;
    Part part = new Part(HardenedReader.of(bytes.length), id);
    files.push(file);
    try {
      InputSource input = new InputSource(new ByteArrayInputStream(bytes));
      input.setSystemId(file.toUri().toString());
      part.parse(input);
      return part.found ? "" : "has nothing with the id " + id;
    } catch (SAXParseException e) {
      return "is not well-formed: " + e.getMessage();
    } finally {
      files.pop();
      here = around;
    }
  }

  private static String first(Matcher id) {
    for (int i = 1; i <= id.groupCount(); i++) {
      if (id.group(i) != null) {
        return id.group(i);
      }
    }
    return "";
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "" : value;
  }

  /** Passes on the root of a file, or the element with an id. */
  private final class Part extends XMLFilterImpl {
    private final String id;
    private int depth;
    private boolean found;

    Part(XMLReader reader, String id) {
      super(reader);
      this.id = id;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
      here = locator;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      boolean begins =
          depth == 0 && !found && (id.isEmpty() || id.equals(attributes.getValue("xml:id")));
      if (begins || depth > 0) {
        found = true;
        depth++;
        Inclusions.this.startElement(uri, local, name, attributes);
      }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
      if (depth > 0) {
        depth--;
        Inclusions.this.endElement(uri, local, name);
      }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
      if (depth > 0) {
        Inclusions.this.characters(text, start, length);
      }
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
      Inclusions.this.startPrefixMapping(prefix, uri);
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
      Inclusions.this.endPrefixMapping(prefix);
    }
  }

  @Override
  public String getPublicId() {
    return here.getPublicId();
  }

  @Override
  public String getSystemId() {
    return here.getSystemId();
  }

  @Override
  public int getLineNumber() {
    return here.getLineNumber();
  }

  @Override
  public int getColumnNumber() {
    return here.getColumnNumber();
  }
}
