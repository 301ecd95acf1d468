package io.github.apparat.xml;

import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.kept.Program;
import io.github.apparat.report.Location;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Shelf.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.TransformerException;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/** Reads XML and compiles stylesheets for one edition, with the one Saxon processor of a run. */
public final class Xml {
  private static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

  private final EditionFolder folder;
  private final Kept kept;
  private final Progress progress;
  private final Processor processor;
  private final Shelf shelf;
  private final FileDigests digests;
  private final Map<String, Stylesheet> stylesheets;
  private Digest ground;
  private Settings settings;
  private List<Labels> labels;

  /**
   * @param folder the edition; nothing outside it and the jar is read
   */
  public Xml(EditionFolder folder) {
    this(folder, Kept.nothing());
  }

  /**
   * @param folder the edition; nothing outside it and the jar is read
   * @param kept what was made of its files before
   */
  public Xml(EditionFolder folder, Kept kept) {
    this(folder, kept, Progress.NONE);
  }

  /**
   * @param folder the edition; nothing outside it and the jar is read
   * @param kept what was made of its files before
   * @param progress is told how far the work on them has come
   */
  public Xml(EditionFolder folder, Kept kept, Progress progress) {
    this.folder = folder;
    this.kept = kept;
    this.progress = progress;
    shelf = new Shelf();
    digests = new FileDigests();
    stylesheets = new ConcurrentHashMap<>();
    processor = new Processor(false);
    // What is wrong comes as an exception with its place; standard error is the command line's.
    processor.getUnderlyingConfiguration().setErrorReporterFactory(c -> e -> {});
    Resources.restrict(processor, folder);
  }

  private Xml(Xml other, Kept kept) {
    this.kept = kept;
    folder = other.folder;
    progress = other.progress;
    shelf = other.shelf;
    digests = other.digests;
    stylesheets = other.stylesheets;
    processor = other.processor;
    ground = other.ground();
  }

  /** The same, with its files and stylesheets at hand, and something else that was made before. */
  public Xml with(Kept other) {
    return new Xml(this, other);
  }

  /** The edition this reads for. */
  public EditionFolder folder() {
    return folder;
  }

  /** The digest of what is laid under every text, as it was when it was asked for first. */
  public synchronized Digest ground() {
    if (ground == null) {
      ground = ground(folder);
    }
    return ground;
  }

  /**
   * The digest of what is laid under every text of an edition as it is now: the program, and the
   * edition's own stylesheets, templates and schemas.
   */
  public static Digest ground(EditionFolder folder) {
    return Digest.of(Program.digest(), folder.digest("xslt", "site", "tei/schema"));
  }

  /** What the edition wants of its site, as it was when it was asked for first. */
  public synchronized Settings settings() {
    if (settings == null) {
      settings = Settings.read(folder);
    }
    return settings;
  }

  /** The words of the site in all its languages, as they were when they were asked for first. */
  public synchronized List<Labels> labels() {
    if (labels == null) {
      labels = Labels.all(folder);
    }
    return labels;
  }

  /** What was made of the edition before. */
  public Kept kept() {
    return kept;
  }

  /** Is told how far long work on the edition has come. */
  public Progress progress() {
    return progress;
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
    return open(path, report).flatMap(opened -> opened.read(witnesses, report));
  }

  /**
   * Opens a file, to read it more than once as it is now.
   *
   * @param report takes the finding where there are no characters to be read
   */
  public Optional<Opened> open(Path path, Report report) {
    String name = folder.name(path);
    return bytes(name, path, report).flatMap(bytes -> opened(path, bytes, report));
  }

  /** The characters of a file, whatever becomes of it. */
  public final class Opened {
    private final Path path;
    private final byte[] bytes;
    private final String text;

    private Opened(Path path, byte[] bytes, String text) {
      this.path = path;
      this.bytes = bytes;
      this.text = text;
    }

    /**
     * Reads it whole and lets others see it in the same pass.
     *
     * @param witnesses see the events before it is known whether all will go well
     * @param report takes the finding where it is no well-formed XML
     */
    public Optional<XmlFile> read(List<? extends ContentHandler> witnesses, Report report) {
      Optional<Content> content = content(witnesses, report);
      content.ifPresent(c -> shelf.put(key(path), c));
      return content.map(c -> known(path, Included.digest(path, bytes)));
    }

    /** Lets somebody see it as far as it is well-formed XML. */
    public void tell(ContentHandler witness) {
      Report unheard = new Report();
      events(folder.name(path), bytes, reader(unheard), witness, address(), unheard);
    }

    private Optional<Content> content(List<? extends ContentHandler> witnesses, Report report) {
      DocumentBuilder builder = processor.newDocumentBuilder();
      builder.setLineNumbering(true);
      builder.setBaseURI(path.toUri());
      String name = folder.name(path);
      return tree(name, bytes, reader(report), builder, witnesses, address(), report)
          .map(tree -> new Content(tree, text));
    }

    private XMLReader reader(Report report) {
      XMLReader whole =
          new Inclusions(HardenedReader.of(bytes.length), Path.of(path.toUri()), folder, report);
      return new XMLFilterImpl(whole) {
        @Override
        public void startElement(String uri, String local, String name, Attributes attributes)
            throws SAXException {
          progress.step();
          super.startElement(uri, local, name, attributes);
        }
      };
    }

    private String address() {
      return path.toUri().toString();
    }
  }

  /**
   * The digest of a file and of all that is included in it (XInclude); nothing where it cannot be
   * read.
   */
  public Optional<Digest> digest(Path path) {
    return digests.of(path);
  }

  /**
   * A file that was sound when it was read before; it is read when it is asked what it holds.
   *
   * @param digest of it then
   */
  public XmlFile known(Path path, Digest digest) {
    String key = key(path);
    return new XmlFile(
        folder.name(path),
        path.toUri().toString(),
        folder,
        digest,
        () -> shelf.get(key, () -> again(path, digest)));
  }

  private static String key(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /**
   * A file that was sound when it was read first; throws {@link UnusableFile} where somebody has
   * changed it since, as nothing would fit together any more.
   */
  private Content again(Path path, Digest before) {
    String name = folder.name(path);
    Report faults = new Report();
    Optional<byte[]> bytes = bytes(name, path, faults);
    if (bytes.filter(b -> Included.isChanged(path, b, before)).isPresent()) {
      throw new UnusableFile(Location.of(name), "was changed while it was read", null);
    }
    return bytes
        .flatMap(b -> opened(path, b, faults))
        .flatMap(opened -> opened.content(List.of(), faults))
        .orElseThrow(() -> new UnusableFile(faults.findings().get(0), null));
  }

  private static Optional<byte[]> bytes(String name, Path path, Report report) {
    try {
      return Optional.of(Files.readAllBytes(path));
    } catch (IOException e) {
      report.add(Rule.FILE_01.at(Location.of(name), "cannot be read: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Opened> opened(Path path, byte[] bytes, Report report) {
    return Encoding.of(bytes)
        .decode(folder.name(path), bytes, report)
        .map(text -> new Opened(path, bytes, text));
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
   * A stylesheet, the edition's own or the default; compiled when it is first asked for.
   *
   * @param name such as {@code xslt/reading.xsl}
   */
  public Stylesheet stylesheet(String name) {
    return stylesheets.computeIfAbsent(
        name, n -> Stylesheet.compile(processor, Resources.source(folder, n), progress));
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

  /**
   * Reads a part of a packed file, such as {@code word/document.xml} of a document of Word; nothing
   * outside it is read, whatever it names.
   *
   * @param name of the part, for findings
   * @param report takes the finding where it is no well-formed XML
   */
  public Optional<XdmNode> part(String name, byte[] bytes, Report report) {
    DocumentBuilder builder = processor.newDocumentBuilder();
    return tree(name, bytes, HardenedReader.of(bytes.length), builder, List.of(), "", report);
  }

  private static Optional<XdmNode> tree(
      String name,
      byte[] bytes,
      XMLReader reader,
      DocumentBuilder builder,
      List<? extends ContentHandler> witnesses,
      String uri,
      Report report) {
    try {
      BuildingContentHandler tree = builder.newBuildingContentHandler();
      ContentHandler all = tree;
      for (ContentHandler witness : witnesses) {
        all = new Tee(all, witness);
      }
      return events(name, bytes, reader, all, uri, report)
          ? Optional.of(tree.getDocumentNode())
          : Optional.empty();
    } catch (SaxonApiException e) {
      throw new IllegalStateException("cannot build the tree of " + name, e);
    }
  }

  /** Whether all was told; where it was not, the report says why. */
  private static boolean events(
      String name,
      byte[] bytes,
      XMLReader reader,
      ContentHandler witness,
      String uri,
      Report report) {
    try {
      reader.setContentHandler(witness);
      reader.setErrorHandler(new DefaultHandler());
      InputSource input = new InputSource(new ByteArrayInputStream(bytes));
      input.setSystemId(uri);
      reader.parse(input);
      return true;
    } catch (Refused e) {
      report.add(e.rule.at(place(name, e), e.what));
    } catch (SAXParseException e) {
      report.add(Rule.XML_01.at(place(name, e), e.getMessage()));
    } catch (SAXException e) {
      throw new IllegalStateException("cannot read " + name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return false;
  }

  private static Location place(String name, SAXParseException e) {
    int line = Math.max(0, e.getLineNumber());
    return new Location(name, line, line == 0 ? 0 : Math.max(0, e.getColumnNumber()));
  }
}
