package io.github.apparat.xml;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xerces.jaxp.SAXParserFactoryImpl;
import org.apache.xerces.util.SecurityManager;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The only maker of XML parsers in the house. A DOCTYPE with internal entities still works. */
public final class HardenedReader {
  private static final int ENTITY_EXPANSIONS = 1_000_000;

  private HardenedReader() {}

  /**
   * A namespace-aware Xerces that reads nothing but the one file it is given.
   *
   * @param bytes the size of that file
   */
  public static XMLReader of(long bytes) {
    try {
      SAXParserFactoryImpl factory = new SAXParserFactoryImpl();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setXIncludeAware(false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      SecurityManager bounds = new SecurityManager();
      bounds.setEntityExpansionLimit(ENTITY_EXPANSIONS);
      reader.setProperty("http://apache.org/xml/properties/security-manager", bounds);
      return new Guard(reader, bytes);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("Xerces refuses its own settings", e);
    }
  }
}
