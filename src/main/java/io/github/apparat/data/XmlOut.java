package io.github.apparat.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in one namespace, indented; text stands on the line of its element. */
final class XmlOut {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "xlink", "http://www.w3.org/1999/xlink",
          "xml", "http://www.w3.org/XML/1998/namespace");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;
  private int depth;

  /** A step of writing. */
  private interface Step {
    void write() throws XMLStreamException;
  }

  XmlOut() {
    try {
      // The JDK's own: another on the class path might write other bytes.
      out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names and values in turn, as a map; an empty value is left out. */
  static Map<String, String> attributes(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        attributes.put(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return attributes;
  }

  /** A document whose elements are all in the namespace of the root. */
  byte[] document(String root, String namespace, Runnable inside) {
    write(
        () -> {
          out.writeStartDocument("UTF-8", "1.0");
          out.writeCharacters("\n");
          out.writeStartElement(root);
          out.writeDefaultNamespace(namespace);
          out.writeNamespace("xlink", PREFIXES.get("xlink"));
        });
    inside(inside);
    write(
        () -> {
          out.writeEndDocument();
          out.writeCharacters("\n");
          out.close();
        });
    return bytes.toByteArray();
  }

  /** An element with others in it. */
  void element(String name, Runnable inside) {
    element(name, Map.of(), inside);
  }

  /** An element with attributes, and others in it. */
  void element(String name, Map<String, String> attributes, Runnable inside) {
    write(() -> start(name, attributes));
    inside(inside);
    write(out::writeEndElement);
  }

  /** An element with text in it. */
  void text(String name, String text) {
    text(name, Map.of(), text);
  }

  /** An element with attributes, and text in it. */
  void text(String name, Map<String, String> attributes, String text) {
    write(
        () -> {
          start(name, attributes);
          out.writeCharacters(text);
          out.writeEndElement();
        });
  }

  private void start(String name, Map<String, String> attributes) throws XMLStreamException {
    line();
    out.writeStartElement(name);
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      String[] parts = attribute.getKey().split(":");
      if (parts.length == 1) {
        out.writeAttribute(parts[0], attribute.getValue());
      } else {
        out.writeAttribute(parts[0], PREFIXES.get(parts[0]), parts[1], attribute.getValue());
      }
    }
  }

  private void inside(Runnable inside) {
    depth++;
    inside.run();
    depth--;
    write(this::line);
  }

  private void line() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** In memory, nothing can go wrong but by our own fault. */
  private static void write(Step step) {
    try {
      step.write();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("no well-formed XML", e);
    }
  }
}
