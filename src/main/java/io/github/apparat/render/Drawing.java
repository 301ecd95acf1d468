package io.github.apparat.render;

import io.github.apparat.xml.HardenedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An SVG file: whoever opens it in a browser runs what it holds, so it may hold no more than a
 * drawing.
 */
final class Drawing extends DefaultHandler {
  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "foreignobject",
          "iframe",
          "object",
          "embed",
          "audio",
          "video",
          "handler",
          "listener");

  /** What draws something from elsewhere, in an attribute or a style. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?is).*(javascript:|@import|url\\(\\s*[\"']?(?!#)).*");

  private boolean inStyle;

  private Drawing() {}

  /** Whether a file draws and does nothing else; one that is no XML does not. */
  static boolean isSafe(Path svg) {
    byte[] bytes = bytes(svg);
    try {
      XMLReader reader = HardenedReader.of(bytes.length);
      Drawing drawing = new Drawing();
      reader.setContentHandler(drawing);
      reader.setErrorHandler(drawing);
      reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
      return true;
    } catch (SAXException | IOException e) { // Xerces says the latter where bytes are no characters
      return false;
    }
  }

  private static byte[] bytes(Path svg) {
    try {
      return Files.readAllBytes(svg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    refuseIf(true);
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes)
      throws SAXException {
    String element = local.toLowerCase(Locale.ROOT);
    inStyle = element.equals("style");
    refuseIf(ACTIVE.contains(element));
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.getLocalName(i).toLowerCase(Locale.ROOT);
      String value = attributes.getValue(i).strip();
      refuseIf(name.startsWith("on"));
      refuseIf(
          name.matches("href|src")
              && !value.startsWith("#")
              && !value.matches("(?i)data:image/(png|jpeg|gif|webp)[;,].*(?s:.*)"));
      refuseIf(ELSEWHERE.matcher(value).matches());
    }
  }

  @Override
  public void characters(char[] chunk, int start, int length) throws SAXException {
    refuseIf(inStyle && ELSEWHERE.matcher(new String(chunk, start, length)).matches());
  }

  @Override
  public void endElement(String uri, String local, String qName) {
    inStyle = false;
  }

  private static void refuseIf(boolean active) throws SAXException {
    if (active) {
      throw new SAXException("more than a drawing");
    }
  }
}
