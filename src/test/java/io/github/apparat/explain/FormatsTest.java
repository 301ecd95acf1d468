package io.github.apparat.explain;

import static io.github.apparat.SmallestEdition.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.apparat.SmallestEdition;
import io.github.apparat.SmallestEdition.Said;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports for other programs, by the schemas of their formats. */
class FormatsTest {
  private static final String TEXT = "tei/text/opening-night.xml";

  /** What SVRL takes of the namespace of XML. */
  private static final String XML =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
                 targetNamespace="http://www.w3.org/XML/1998/namespace">
        <xs:attribute name="lang" type="xs:string"/>
        <xs:attribute name="space" type="xs:string"/>
      </xs:schema>
      """;

  @TempDir Path folder;

  private SmallestEdition edition;

  @BeforeEach
  void plant() {
    edition =
        SmallestEdition.in(folder)
            .change(TEXT, "ref=\"#ophelia\"", "ref=\"#ophelai\"")
            .change(TEXT, "<term>trap</term>", "<trem>trap</trem>")
            .change(
                TEXT,
                "<div type=\"section\" xml:id=\"opening-night.s2\">",
                "<div type=\"section\"><p>Late.</p></div><div type=\"section\" xml:id=\"opening-night.s2\">")
            .write("tei/text/broken one.xml", "<TEI>\n<p>&</p>");
  }

  @Test
  void sarifIsValidAndHasAllFindings() throws Exception {
    JsonNode report = sarif();
    try (InputStream schema = resource("/schema/sarif-schema-2.1.0.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                  .getSchema(schema)
                  .validate(report))
          .isEmpty();
    }
    JsonNode all = new ObjectMapper().readTree(run("check", folder, "--format", "json").out());
    assertThat(report.at("/runs/0/results")).hasSameSizeAs(all).isNotEmpty();
  }

  @Test
  void sarifSaysWhereAndWhatItMeans() throws Exception {
    JsonNode run = sarif().at("/runs/0");
    JsonNode result = result(run, "REF-01");
    assertThat(result.at("/level").asText()).isEqualTo("error");
    assertThat(result.at("/message/text").asText()).endsWith("\ndid you mean #ophelia?");
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo(TEXT);
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(edition.line(TEXT, "#ophelai"));
    assertThat(place.at("/region/startColumn").asInt()).isPositive();
    JsonNode rule = run.at("/tool/driver/rules").get(result.at("/ruleIndex").asInt());
    assertThat(rule.at("/id").asText()).isEqualTo("REF-01");
    assertThat(rule.at("/help/text").asText()).contains("Right:").contains("Mend the pointer");
    assertThat(
            result(run, "XML-01").at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("tei/text/broken%20one.xml");
  }

  @Test
  void fingerprintsStayWhenLinesMoveAndTellFindingsApart() throws Exception {
    List<String> before = fingerprints();
    edition.change(TEXT, "<body>", "<body>\n\n<p>A new first line.</p>\n");
    assertThat(fingerprints()).isEqualTo(before).doesNotHaveDuplicates();
  }

  @Test
  void svrlIsValidAndItsPathsLeadToTheElements() throws Exception {
    Said said = run("check", folder, "--format", "svrl");
    SchemaFactory.newDefaultInstance()
        .newSchema(
            new Source[] {
              new StreamSource(new StringReader(XML)),
              new StreamSource(
                  FormatsTest.class.getResource("/external/schemas/svrl.xsd").toString())
            })
        .newValidator()
        .validate(new StreamSource(new StringReader(said.out())));
    Xml xml = new Xml(new EditionFolder(folder));
    edition.write("report.xml", said.out());
    XdmNode report = xml.tree("report.xml");
    List<XdmNode> failed = Tei.elements(report, "failed-assert").toList();
    assertThat(failed.stream().map(f -> Tei.attribute(f, "id")))
        .contains("REF-01", "RNG-01", "HEAD-01", "XML-01");
    var paths = xml.processor().newXPathCompiler();
    paths.declareNamespace("tei", "http://www.tei-c.org/ns/1.0");
    for (XdmNode one : failed) {
      String path = Tei.attribute(one, "location");
      if (Tei.attribute(one, "id").equals("REF-01")) {
        var found = (XdmNode) paths.evaluateSingle(path, xml.tree(TEXT));
        assertThat(Tei.attribute(found, "ref")).isEqualTo("#ophelai");
      }
      if (Tei.attribute(one, "id").equals("RNG-01")) {
        assertThat(path).endsWith("/tei:trem[1]");
      }
      if (Tei.attribute(one, "id").equals("XML-01")) {
        assertThat(path).isEqualTo("/");
      }
    }
  }

  @Test
  void asDataNothingElseIsPrinted() {
    assertThat(run("check", folder, "--format", "sarif").out()).startsWith("{").endsWith("}\n");
    assertThat(run("check", folder, "--format", "svrl").out()).startsWith("<?xml").endsWith(">\n");
    assertThat(run("check", folder, "--format", "sarif").code()).isEqualTo(1);
  }

  private JsonNode sarif() throws Exception {
    return new ObjectMapper().readTree(run("check", folder, "--format", "sarif").out());
  }

  private List<String> fingerprints() throws Exception {
    return results(sarif().at("/runs/0"))
        .map(r -> r.at("/partialFingerprints").elements().next().asText())
        .toList();
  }

  private static Stream<JsonNode> results(JsonNode run) {
    return StreamSupport.stream(run.at("/results").spliterator(), false);
  }

  private static JsonNode result(JsonNode run, String code) {
    return results(run)
        .filter(r -> r.at("/ruleId").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static InputStream resource(String name) {
    return FormatsTest.class.getResourceAsStream(name);
  }
}
