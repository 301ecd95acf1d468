package io.github.apparat;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.apparat.encode.Encoder;
import io.github.apparat.mask.Masker;
import io.github.apparat.report.Report;
import io.github.apparat.source.SourceReader;
import io.github.apparat.source.SourceText;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmNode;

/** The received texts, encoded and masked once for all tests, where they are at hand. */
final class ReceivedTexts {
  static final List<String> IDS =
      List.of(
          "bilokin-party",
          "leningrad-thesis",
          "pavlova-mechanism",
          "rees-2004",
          "secretariat-article");

  private static final Path SOURCES = Path.of("../shared/sources");
  private static Map<String, Text> texts;

  private ReceivedTexts() {}

  /**
   * One of them.
   *
   * @param whole its TEI
   * @param masked its TEI with the words withheld, if that could be done
   * @param report what encoding and masking found
   */
  record Text(SourceText source, String whole, Optional<String> masked, Report report) {

    /** What an XPath expression gives of the whole text, items parted by spaces. */
    String find(String path) {
      try {
        Processor processor = new Processor(false);
        DocumentBuilder builder = processor.newDocumentBuilder();
        XdmNode tree =
            builder.build(
                new javax.xml.transform.stream.StreamSource(new java.io.StringReader(whole)));
        XPathCompiler compiler = processor.newXPathCompiler();
        compiler.declareNamespace("", "http://www.tei-c.org/ns/1.0");
        return compiler
            .evaluateSingle("string-join((" + path + ")!string(), ' ')", tree)
            .getStringValue();
      } catch (SaxonApiException e) {
        throw new IllegalArgumentException(path, e);
      }
    }
  }

  /** A text by its id; the test is skipped where the received texts are not at hand. */
  static synchronized Text of(String id) {
    assumeTrue(Files.isDirectory(SOURCES), "no received texts in " + SOURCES);
    if (texts == null) {
      texts = encode();
    }
    return texts.get(id);
  }

  private static Map<String, Text> encode() {
    EditionFolder folder = new EditionFolder(Path.of("."));
    Map<String, Text> all = new TreeMap<>();
    Encoder encoder = new Encoder(new Xml(folder), new Report());
    for (Path file : SmallestEdition.files(SOURCES)) {
      if (file.toString().endsWith(".txt")) {
        Report report = new Report();
        SourceText source = SourceReader.read(file, report).orElseThrow();
        Encoder.Encoded encoded = encoder.encode(source, report).orElseThrow();
        Optional<String> masked =
            new Masker(source, folder.lines(Build.QUOTABLE))
                .mask(encoded.id() + ".xml", encoded.tei(), report);
        all.put(encoded.id(), new Text(source, encoded.tei(), masked, report));
      }
    }
    return all;
  }
}
