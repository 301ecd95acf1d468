package io.github.apparat;

import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Stylesheet;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;

/**
 * TEI documents that together hold every element a text may have, in {@code
 * src/test/resources/elements}, and the reading stylesheet that shows them.
 */
public final class ElementFixtures {
  /** The folder of the documents and of what becomes of them. */
  public static final Path FOLDER = Path.of("src/test/resources/elements");

  private final Xml xml;
  private final Stylesheet reading;

  /**
   * What becomes of a text.
   *
   * @param html all its parts: body, notes, interventions and what pops up
   * @param tree the same as XML, before HTML is made of it
   * @param withoutRule the names of elements no rule shows
   */
  public record Shown(String html, String tree, Set<String> withoutRule) {}

  /** Compiles the stylesheet; the folder holds no file that overrides one of it. */
  public ElementFixtures(Path folder) {
    xml = new Xml(new EditionFolder(folder));
    reading = xml.stylesheet("xslt/reading.xsl");
  }

  /** The names of the documents, without their endings. */
  public static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".xml"))
          .map(f -> f.replaceFirst("\\.xml$", ""))
          .sorted()
          .toList();
    }
  }

  /** A document of the folder. */
  public XdmNode tei(String name) throws IOException {
    return tree(Files.readString(FOLDER.resolve(name + ".xml")));
  }

  /** A file as a tree. */
  public XdmNode tree(String text) {
    try {
      return xml.processor()
          .newDocumentBuilder()
          .build(new StreamSource(new StringReader(text), "apparat:/fixture.xml"));
    } catch (SaxonApiException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Shows a document, with images of the site by the addresses the text gives them. */
  public Shown show(XdmNode document, Map<String, String> media) {
    XdmNode tei = Tei.elements(document, "TEI").findFirst().orElseThrow();
    Set<String> withoutRule = new TreeSet<>();
    Map<String, XdmValue> parameters =
        Map.of(
            "words", XdmMap.makeMap(Labels.read(xml.folder()).ofStylesheets()),
            "media", XdmMap.makeMap(media),
            "root", new XdmAtomicValue("../"));
    XdmNode parts =
        reading.tree(
            tei,
            parameters,
            m ->
                Tei.elements(m, "no-rule").forEach(n -> withoutRule.add(Tei.attribute(n, "name"))));
    return new Shown(written(parts, "html"), written(parts, "xhtml"), withoutRule);
  }

  private String written(XdmNode parts, String method) {
    return Stream.of("abstract", "body", "notes", "interventions", "popovers")
        .flatMap(name -> Tei.elements(parts, name))
        .map(part -> content(part, method))
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String content(XdmNode part, String method) {
    StringWriter out = new StringWriter();
    Serializer serializer = xml.processor().newSerializer(out);
    serializer.setOutputProperty(Serializer.Property.METHOD, method);
    serializer.setOutputProperty(Serializer.Property.HTML_VERSION, "5");
    serializer.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
    serializer.setOutputProperty(Serializer.Property.INDENT, "no");
    try {
      for (XdmNode child : part.children()) {
        serializer.serializeNode(child);
      }
    } catch (SaxonApiException e) {
      throw new IllegalStateException(e);
    }
    return out.toString().strip();
  }
}
