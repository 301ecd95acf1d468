package io.github.apparat.xml;

import io.github.apparat.report.Rule;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DeclHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Stands between the parser and whoever reads: refuses entities from outside, bounds the depth of
 * elements and the growth by entities. Secure processing alone stops none of the three in Xerces.
 */
final class Guard extends XMLFilterImpl implements DeclHandler {
  /** Deeper than any text is; what is deeper overflows the stack of a transformation. */
  static final int DEPTH = 1000;

  private final long bound;
  private Locator locator;
  private int depth;
  private long characters;

  /**
   * @param reader the parser, its features already set
   * @param bytes the size of the file, which bounds what entities may make of it
   */
  Guard(XMLReader reader, long bytes) throws SAXException {
    super(reader);
    bound = 16 * bytes + 1_000_000;
    reader.setProperty("http://xml.org/sax/properties/declaration-handler", this);
  }

  @Override
  public void setDocumentLocator(Locator at) {
    locator = at;
    super.setDocumentLocator(at);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    if (++depth > DEPTH) {
      throw new Refused(Rule.XML_03, Integer.toString(DEPTH), locator);
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      grow(attributes.getValue(i).length());
    }
    super.startElement(uri, local, name, attributes);
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    depth--;
    super.endElement(uri, local, name);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    grow(length);
    super.characters(text, start, length);
  }

  private void grow(int length) throws SAXException {
    characters += length;
    if (characters > bound) {
      throw new Refused(Rule.XML_05, Long.toString(bound), locator);
    }
  }

  @Override
  public void skippedEntity(String name) throws SAXException {
    throw new Refused(Rule.XML_02, name, locator);
  }

  @Override
  public void externalEntityDecl(String name, String publicId, String systemId)
      throws SAXException {
    throw new Refused(Rule.XML_02, name, locator);
  }

  @Override
  public void internalEntityDecl(String name, String value) {}

  @Override
  public void elementDecl(String name, String model) {}

  @Override
  public void attributeDecl(
      String element, String attribute, String type, String mode, String value) {}
}
