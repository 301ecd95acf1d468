package io.github.apparat.check;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.SchemaReader;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.validate.rng.SAXSchemaReader;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.HardenedReader;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Resources;
import io.github.apparat.xml.UnusableFile;
import io.github.apparat.xml.XmlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.URIResolver;
import javax.xml.transform.sax.SAXSource;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The RELAX NG schema of an edition; what Jing says of a text, in a few words and at the tag it
 * speaks of.
 */
final class Grammar {
  static final String FILE = "tei/schema/apparat.rng";

  private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");
  private static final int NAMES_SHOWN = 8;
  private static final int DEMANDS_SHOWN = 3;

  private final Schema schema;

  private Grammar(Schema schema) {
    this.schema = schema;
  }

  /**
   * Reads a schema of an edition, or the default; throws {@link UnusableFile} where it is none.
   *
   * @param name below the edition; in compact syntax where it ends in {@code .rnc}
   */
  static Grammar of(EditionFolder folder, String name) {
    PropertyMapBuilder settings = settings(stopping());
    settings.put(ValidateProperty.XML_READER_CREATOR, () -> HardenedReader.of(1 << 20));
    URIResolver includes = (href, base) -> include(folder, href, base);
    settings.put(ValidateProperty.URI_RESOLVER, includes);
    try {
      SAXSource source = (SAXSource) Resources.source(folder, name);
      SchemaReader reader =
          name.toLowerCase(Locale.ROOT).endsWith(".rnc")
              ? CompactSchemaReader.getInstance()
              : SAXSchemaReader.getInstance();
      return new Grammar(reader.createSchema(source, settings.toPropertyMap()));
    } catch (SAXParseException e) {
      Location place = new Location(name, Math.max(0, e.getLineNumber()), 0);
      throw new UnusableFile(place, "is no RELAX NG schema: " + e.getMessage(), e);
    } catch (SAXException | IncorrectSchemaException e) {
      throw new UnusableFile(Location.of(name), "is no RELAX NG schema: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Jing tells what is wrong with a schema to its handler only. */
  private static DefaultHandler stopping() {
    return new DefaultHandler() {
      @Override
      public void error(SAXParseException e) throws SAXException {
        throw e;
      }
    };
  }

  private static Source include(EditionFolder folder, String href, String base)
      throws TransformerException {
    String address = URI.create(base).resolve(href).toString();
    return Resources.at(folder, address)
        .orElseThrow(() -> new TransformerException("outside the edition and the jar: " + address));
  }

  private static PropertyMapBuilder settings(DefaultHandler errors) {
    PropertyMapBuilder settings = new PropertyMapBuilder();
    settings.put(ValidateProperty.ERROR_HANDLER, errors);
    return settings;
  }

  /** A validation of one file. */
  Validation validation() {
    return new Validation(schema);
  }

  /** Sees one file while it is read, and remembers what is wrong with it. */
  static final class Validation {
    private final List<SAXParseException> errors = new ArrayList<>();
    private final Validator validator;

    private Validation(Schema schema) {
      DefaultHandler collect =
          new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
              errors.add(e);
            }
          };
      validator = schema.createValidator(settings(collect).toPropertyMap());
    }

    ContentHandler handler() {
      return validator.getContentHandler();
    }

    List<Finding> findings(XmlFile file) {
      return errors.stream().map(e -> finding(file, e)).toList();
    }

    /**
     * The same as warnings, of each kind the first: published editions are seldom valid to the
     * letter, and what is not still has its page.
     */
    List<Finding> warnings(XmlFile file) {
      Set<String> said = new HashSet<>();
      return errors.stream()
          .filter(e -> said.add(kind(e.getMessage())))
          .map(e -> finding(file, e))
          .map(Finding::asWarning)
          .toList();
    }
  }

  private static String kind(String message) {
    return rule(message) + names(message).stream().findFirst().orElse("");
  }

  private static Finding finding(XmlFile file, SAXParseException e) {
    String message = e.getMessage();
    List<String> names = names(message);
    Rule rule = rule(message);
    Optional<Markup.Attribute> attribute =
        message.contains("attribute \"")
            ? file.attributeEndingAt(e.getLineNumber(), e.getColumnNumber(), names.get(0))
            : Optional.empty();
    Location place =
        attribute
            .map(a -> file.locate(a.start()))
            .orElseGet(() -> file.tagEndingAt(e.getLineNumber(), e.getColumnNumber()));
    String found = attribute.map(a -> " (found \"" + a.value() + "\")").orElse("");
    Finding finding = rule.at(place, shortened(message) + (rule == Rule.RNG_03 ? found : ""));
    // An element that may stand elsewhere is no slip.
    boolean slip = rule == Rule.RNG_01 && message.contains("not allowed anywhere");
    if (slip || rule == Rule.RNG_02) {
      return finding.with(
          Nearest.hint(names.get(0), names.subList(1, names.size()), finding.hint()));
    }
    if (attribute.isPresent() && message.contains("must be equal to")) {
      String value = attribute.get().value();
      return finding.with(Nearest.hint(value, names.subList(1, names.size()), finding.hint()));
    }
    return finding;
  }

  private static Rule rule(String message) {
    if (message.startsWith("element") && message.contains("not allowed")) {
      return Rule.RNG_01;
    }
    if (message.startsWith("attribute") && message.contains("not allowed")) {
      return Rule.RNG_02;
    }
    if (message.contains("invalid")) {
      return Rule.RNG_03;
    }
    return message.startsWith("text") ? Rule.RNG_04 : Rule.RNG_05;
  }

  private static List<String> names(String message) {
    List<String> names = new ArrayList<>();
    Matcher m = NAME.matcher(message);
    while (m.find()) {
      names.add(m.group(1));
    }
    return names;
  }

  /** Jing lists everything that may stand; an editor reads the first few. */
  private static String shortened(String message) {
    String[] demands = message.split(", (?=must )");
    if (demands.length > DEMANDS_SHOWN) {
      String shown = String.join(", ", List.of(demands).subList(0, DEMANDS_SHOWN));
      return shown + " or one of " + (demands.length - DEMANDS_SHOWN) + " other forms";
    }
    Matcher m = NAME.matcher(message);
    int seen = 0;
    int cut = 0;
    while (m.find()) {
      seen++;
      cut = seen <= NAMES_SHOWN ? m.end() : cut;
    }
    return seen <= NAMES_SHOWN
        ? message
        : message.substring(0, cut) + " and " + (seen - NAMES_SHOWN) + " more";
  }
}
