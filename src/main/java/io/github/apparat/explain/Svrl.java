package io.github.apparat.explain;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings in the Schematron Validation Report Language (ISO/IEC 19757-3, annex D), those of the
 * grammar and of the machine as well: each a failed assertion with the path of its element, and the
 * place in the file as a diagnostic.
 */
final class Svrl {
  private static final String NAMESPACE = "http://purl.oclc.org/dsdl/svrl";
  private static final String TEI = "http://www.tei-c.org/ns/1.0";

  private final Xml xml;
  private final XMLStreamWriter out;

  private Svrl(Xml xml, Writer to) throws XMLStreamException {
    this.xml = xml;
    // The JDK's own: another on the class path might write other bytes.
    out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to);
  }

  static void write(List<Finding> findings, Xml xml, Writer to) {
    try {
      new Svrl(xml, to).document(findings);
      to.write("\n");
    } catch (XMLStreamException | IOException e) {
      throw new IllegalStateException("cannot write a report", e);
    }
  }

  private void document(List<Finding> findings) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    line(0);
    out.writeStartElement("svrl", "schematron-output", NAMESPACE);
    out.writeNamespace("svrl", NAMESPACE);
    out.writeAttribute("title", "apparat");
    line(1);
    empty("ns-prefix-in-attribute-values", "uri", TEI, "prefix", "tei");
    String file = "";
    Optional<ElementPaths> paths = Optional.empty();
    for (Finding finding : findings) {
      if (!finding.place().file().equals(file)) {
        file = finding.place().file();
        paths = paths(file);
        line(1);
        empty("active-pattern", "documents", file);
      }
      finding(finding, paths.map(p -> p.at(finding.place())).orElse("/"));
    }
    line(0);
    out.writeEndElement();
    out.writeEndDocument();
    out.flush();
  }

  private void finding(Finding finding, String path) throws XMLStreamException {
    line(1);
    empty("fired-rule", "context", path);
    line(1);
    out.writeStartElement("svrl", "failed-assert", NAMESPACE);
    out.writeAttribute("id", finding.code());
    out.writeAttribute("role", finding.severity().word());
    out.writeAttribute("location", path);
    // What was asked is no XPath where a grammar or the whole edition answered.
    out.writeAttribute("test", "false()");
    diagnostic("place", finding.place().toString());
    if (finding.received().isPresent()) {
      diagnostic("received", finding.received().map(Location::toString).get());
    }
    if (!finding.hint().isEmpty()) {
      diagnostic("hint", finding.hint());
    }
    line(2);
    text(finding.text());
    line(1);
    out.writeEndElement();
  }

  private void diagnostic(String id, String words) throws XMLStreamException {
    line(2);
    out.writeStartElement("svrl", "diagnostic-reference", NAMESPACE);
    out.writeAttribute("diagnostic", id);
    text(words);
    out.writeEndElement();
  }

  private void text(String words) throws XMLStreamException {
    out.writeStartElement("svrl", "text", NAMESPACE);
    // What XML cannot hold may have been found, and stands in the words.
    out.writeCharacters(
        words.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD"));
    out.writeEndElement();
  }

  private void empty(String name, String... attributes) throws XMLStreamException {
    out.writeEmptyElement("svrl", name, NAMESPACE);
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private void line(int depth) throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Only what can be read as XML has elements. */
  private Optional<ElementPaths> paths(String file) {
    Path path = xml.folder().path(file);
    return Files.isRegularFile(path)
        ? xml.read(path, new Report()).map(f -> new ElementPaths(f.text()))
        : Optional.empty();
  }
}
