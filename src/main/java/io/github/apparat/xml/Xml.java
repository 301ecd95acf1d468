package io.github.apparat.xml;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Shelf.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerException;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML and compiles stylesheets for one edition, with the one Saxon processor of a run. */
public final class Xml {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9][A-Za-z0-9._-]*)");

  private static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

  private final EditionFolder folder;
  private final Processor processor;
  private final Shelf shelf = new Shelf();

  /**
   * @param folder the edition; nothing outside it and the jar is read
   */
  public Xml(EditionFolder folder) {
    this.folder = folder;
    processor = new Processor(false);
    // What is wrong comes as an exception with its place; standard error is the command line's.
    processor.getUnderlyingConfiguration().setErrorReporterFactory(c -> e -> {});
    Resources.restrict(processor, folder);
  }

  /** The edition this reads for. */
  public EditionFolder folder() {
    return folder;
  }

  /**
   * The processor, for those who need a compiler or a serializer; its settings are this room's
   * alone.
   */
  public Processor processor() {
    return processor;
  }

  /**
   * Reads a file whole.
   *
   * @param report takes the finding where the file cannot be read
   * @return the file, or nothing where it was no well-formed XML
   */
  public Optional<XmlFile> read(Path path, Report report) {
    return read(path, List.of(), report);
  }

  /**
   * Reads a file whole and lets others see it in the same pass.
   *
   * @param witnesses validators, for instance; they see the events before it is known whether all
   *     will go well
   * @param report takes the finding where the file cannot be read
   * @return the file, or nothing where it was no well-formed XML
   */
  public Optional<XmlFile> read(
      Path path, List<? extends ContentHandler> witnesses, Report report) {
    String name = folder.name(path);
    String key = path.toAbsolutePath().normalize().toString();
    Optional<Content> content = content(name, path, witnesses, report);
    content.ifPresent(c -> shelf.put(key, c));
    return content.map(
        c ->
            new XmlFile(
                name,
                path.toUri().toString(),
                folder,
                () -> shelf.get(key, () -> again(name, path))));
  }

  /** A file that was sound when it was read first. */
  private Content again(String name, Path path) {
    Report faults = new Report();
    return content(name, path, List.of(), faults)
        .orElseThrow(() -> new UnusableFile(faults.findings().get(0), null));
  }

  private Optional<Content> content(
      String name, Path path, List<? extends ContentHandler> witnesses, Report report) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      Charset charset = charset(bytes);
      Optional<String> text = Decoding.decode(name, withoutMark(bytes, charset), charset, report);
      return text.flatMap(t -> parse(name, path.toUri().toString(), bytes, t, witnesses, report));
    } catch (IOException e) {
      report.add(Rule.FILE_01.at(Location.of(name), "cannot be read: " + e.getMessage()));
      return Optional.empty();
    }
  }

  /**
   * The element at a path that a stylesheet or Schematron gave; the root where it is none.
   *
   * @param path an XPath with names as {@code Q{uri}name}
   */
  public XdmNode element(XmlFile file, String path) {
    try {
      XdmItem found = processor.newXPathCompiler().evaluateSingle(path, file.tree());
      return found instanceof XdmNode node ? node : file.root();
    } catch (SaxonApiException e) {
      throw new IllegalStateException("no path: " + path, e);
    }
  }

  /**
   * Compiles a stylesheet, the edition's own or the default.
   *
   * @param name such as {@code xslt/reading.xsl}
   */
  public Stylesheet stylesheet(String name) {
    return Stylesheet.compile(processor, Resources.source(folder, name));
  }

  /**
   * Reads a schema, the edition's own or the default, into a tree; throws {@link UnusableFile}
   * where it is no XML.
   */
  public XdmNode tree(String name) {
    try {
      return processor.newDocumentBuilder().build(Resources.source(folder, name));
    } catch (SaxonApiException e) {
      throw e.getCause() instanceof TransformerException t
              && t.getCause() instanceof SAXParseException parse
          ? new UnusableFile(place(name, parse), "is not well-formed: " + parse.getMessage(), e)
          : new UnusableFile(Location.of(name), "is not well-formed: " + e.getMessage(), e);
    }
  }

  /**
   * An element of TEI with nothing in it but another, some levels down.
   *
   * @param around the names of the elements that it stands in, the one that is given first
   */
  public XdmNode within(List<String> around, XdmNode element) {
    StringBuilder text = new StringBuilder();
    around.forEach(name -> text.append("<" + name + " xmlns=\"" + NAMESPACE + "\">"));
    text.append(
        new String(bytes(element), StandardCharsets.UTF_8).replaceFirst("^<\\?.*?\\?>", ""));
    for (int i = around.size(); i > 0; i--) {
      text.append("</" + around.get(i - 1) + ">");
    }
    InputSource source = new InputSource(new StringReader(text.toString()));
    try {
      return processor
          .newDocumentBuilder()
          .build(new SAXSource(HardenedReader.of(text.length()), source))
          .children()
          .iterator()
          .next();
    } catch (SaxonApiException e) {
      throw new IllegalStateException("cannot copy an element: " + e.getMessage(), e);
    }
  }

  /** An element as a file of its own, in UTF-8. */
  public byte[] bytes(XdmNode element) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      processor.newSerializer(out).serializeNode(element);
      return out.toByteArray();
    } catch (SaxonApiException e) {
      throw new IllegalStateException("cannot write an element: " + e.getMessage(), e);
    }
  }

  private Optional<Content> parse(
      String name,
      String uri,
      byte[] bytes,
      String text,
      List<? extends ContentHandler> witnesses,
      Report report) {
    try {
      DocumentBuilder builder = processor.newDocumentBuilder();
      builder.setLineNumbering(true);
      builder.setBaseURI(URI.create(uri));
      BuildingContentHandler tree = builder.newBuildingContentHandler();
      XMLReader reader =
          new Inclusions(HardenedReader.of(bytes.length), Path.of(URI.create(uri)), folder, report);
      ContentHandler all = tree;
      for (ContentHandler witness : witnesses) {
        all = new Tee(all, witness);
      }
      reader.setContentHandler(all);
      reader.setErrorHandler(new DefaultHandler());
      InputSource input = new InputSource(new ByteArrayInputStream(bytes));
      input.setSystemId(uri);
      reader.parse(input);
      return Optional.of(new Content(tree.getDocumentNode(), text));
    } catch (Refused e) {
      report.add(e.rule.at(place(name, e), e.what));
    } catch (SAXParseException e) {
      report.add(Rule.XML_01.at(place(name, e), e.getMessage()));
    } catch (SAXException | SaxonApiException e) {
      throw new IllegalStateException("cannot build the tree of " + name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  private static Location place(String name, SAXParseException e) {
    int line = Math.max(0, e.getLineNumber());
    return new Location(name, line, line == 0 ? 0 : Math.max(0, e.getColumnNumber()));
  }

  /** The encoding by byte order mark or declaration; UTF-8 without either (XML 1.0, appendix F). */
  private static Charset charset(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16;
    }
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16;
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    boolean known = declared.find() && Charset.isSupported(declared.group(1));
    return known ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
  }

  /**
   * The bytes after a byte order mark of UTF-8; the other encodings take theirs away themselves.
   */
  private static ByteBuffer withoutMark(byte[] bytes, Charset charset) {
    boolean marked =
        charset == StandardCharsets.UTF_8
            && bytes.length > 2
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB;
    int from = marked ? 3 : 0;
    return ByteBuffer.wrap(bytes, from, bytes.length - from);
  }
}
