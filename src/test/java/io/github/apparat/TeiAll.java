package io.github.apparat;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.rng.SAXSchemaReader;
import io.github.apparat.xml.HardenedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/** The schema of all TEI, where it is at hand. */
public final class TeiAll {
  private static final Path SCHEMA = Path.of("../shared/schema/tei_all.rng");

  private final Schema schema;

  private TeiAll(Schema schema) {
    this.schema = schema;
  }

  /** Compiles the schema; the test is skipped where it is not at hand. */
  public static TeiAll read() throws Exception {
    assumeTrue(Files.isRegularFile(SCHEMA), "no schema of all TEI at " + SCHEMA);
    InputSource source = new InputSource(SCHEMA.toUri().toString());
    return new TeiAll(
        SAXSchemaReader.getInstance()
            .createSchema(source, settings(new DefaultHandler()).toPropertyMap()));
  }

  private static PropertyMapBuilder settings(DefaultHandler errors) {
    PropertyMapBuilder settings = new PropertyMapBuilder();
    settings.put(ValidateProperty.ERROR_HANDLER, errors);
    return settings;
  }

  /** What is wrong with a file, each fault with its line. */
  public List<String> faults(Path file) throws Exception {
    List<String> faults = new ArrayList<>();
    DefaultHandler collect =
        new DefaultHandler() {
          @Override
          public void error(SAXParseException e) {
            String place = file.toString().replace('\\', '/') + ":" + e.getLineNumber();
            faults.add(place + " " + e.getMessage());
          }
        };
    Validator validator = schema.createValidator(settings(collect).toPropertyMap());
    XMLReader reader = new WithoutInclusions(HardenedReader.of(Files.size(file)));
    reader.setContentHandler(validator.getContentHandler());
    reader.setErrorHandler(collect);
    reader.parse(file.toUri().toString());
    return faults;
  }

  /** What is included is a file of its own, and valid by itself; the place of it is no TEI. */
  private static final class WithoutInclusions extends XMLFilterImpl {
    private static final String XI = "http://www.w3.org/2001/XInclude";

    WithoutInclusions(XMLReader reader) {
      super(reader);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      if (!uri.equals(XI)) {
        super.startElement(uri, local, name, attributes);
      }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
      if (!uri.equals(XI)) {
        super.endElement(uri, local, name);
      }
    }
  }
}
