package io.github.apparat.data;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.rng.SAXSchemaReader;
import io.github.apparat.xml.HardenedReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Our reading of the schema of EAC-CPF. */
final class EacCpf {
  private static final Path GRAMMAR = Path.of("src/test/resources/schema/eac-cpf.rng");

  private final Schema schema;

  EacCpf() throws Exception {
    InputSource source = new InputSource(GRAMMAR.toUri().toString());
    schema =
        SAXSchemaReader.getInstance()
            .createSchema(source, settings(new DefaultHandler()).toPropertyMap());
  }

  private static PropertyMapBuilder settings(DefaultHandler errors) {
    PropertyMapBuilder settings = new PropertyMapBuilder();
    settings.put(ValidateProperty.ERROR_HANDLER, errors);
    return settings;
  }

  /** What is wrong with a record, each fault with its line. */
  List<String> faults(byte[] record) throws Exception {
    List<String> faults = new ArrayList<>();
    DefaultHandler collect =
        new DefaultHandler() {
          @Override
          public void error(SAXParseException e) {
            faults.add(e.getLineNumber() + " " + e.getMessage());
          }
        };
    Validator validator = schema.createValidator(settings(collect).toPropertyMap());
    XMLReader reader = HardenedReader.of(record.length);
    reader.setContentHandler(validator.getContentHandler());
    reader.setErrorHandler(collect);
    reader.parse(new InputSource(new ByteArrayInputStream(record)));
    return faults;
  }
}
