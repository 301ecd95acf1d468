package io.github.apparat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.rng.SAXSchemaReader;
import io.github.apparat.SmallestEdition.Said;
import io.github.apparat.xml.HardenedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The edition of this repository, and the TEI of its tests. */
class RepositoryTest {
  private static final Path TEI_ALL = Path.of("../shared/schema/tei_all.rng");

  @Test
  void theEditionHasNoErrors() {
    Said said = SmallestEdition.run("check", ".");
    assertThat(said.out().lines().filter(l -> l.contains(" error "))).isEmpty();
    assertThat(said.out()).contains(" 0 errors, ");
    assertThat(said.code()).isZero();
  }

  @Test
  void whatIsTeiHereIsValidTei() throws Exception {
    assumeTrue(Files.isRegularFile(TEI_ALL), "no schema of all TEI at " + TEI_ALL);
    List<String> faults = new ArrayList<>();
    Schema schema = schema();
    List<Path> files = valid();
    for (Path file : files) {
      validate(schema, file, faults);
    }
    assertThat(files).hasSizeGreaterThan(30);
    assertThat(faults).isEmpty();
  }

  @Test
  void anErrorOfTeiIsFound() throws Exception {
    assumeTrue(Files.isRegularFile(TEI_ALL), "no schema of all TEI at " + TEI_ALL);
    List<String> faults = new ArrayList<>();
    validate(schema(), Path.of("src/test/resources/check/RNG-03-error.xml"), faults);
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0)).startsWith("src/test/resources/check/RNG-03-error.xml:25 ");
  }

  /** TEI files; a fixture whose name ends in -error is not meant to be one. */
  private static List<Path> valid() {
    return Stream.of("tei", "src/test/resources")
        .flatMap(folder -> SmallestEdition.files(Path.of(folder)).stream())
        .filter(file -> file.toString().endsWith(".xml"))
        .filter(file -> !file.toString().endsWith("-error.xml"))
        .filter(RepositoryTest::isTei)
        .toList();
  }

  private static boolean isTei(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8)
          .matches("(?s).*<(TEI|teiCorpus)\\s[^>]*xmlns=\"http://www.tei-c.org/ns/1.0\".*");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Schema schema() throws Exception {
    PropertyMapBuilder settings = new PropertyMapBuilder();
    settings.put(ValidateProperty.ERROR_HANDLER, new DefaultHandler());
    InputSource source = new InputSource(TEI_ALL.toUri().toString());
    return SAXSchemaReader.getInstance().createSchema(source, settings.toPropertyMap());
  }

  private static void validate(Schema schema, Path file, List<String> faults)
      throws IOException, SAXException {
    DefaultHandler collect =
        new DefaultHandler() {
          @Override
          public void error(SAXParseException e) {
            String place = file.toString().replace('\\', '/') + ":" + e.getLineNumber();
            faults.add(place + " " + e.getMessage());
          }
        };
    PropertyMapBuilder settings = new PropertyMapBuilder();
    settings.put(ValidateProperty.ERROR_HANDLER, collect);
    Validator validator = schema.createValidator(settings.toPropertyMap());
    XMLReader reader = HardenedReader.of(Files.size(file));
    reader.setContentHandler(validator.getContentHandler());
    reader.setErrorHandler(collect);
    reader.parse(file.toUri().toString());
  }
}
