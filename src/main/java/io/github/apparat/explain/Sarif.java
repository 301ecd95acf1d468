package io.github.apparat.explain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Findings in SARIF 2.1.0 (OASIS), as code hosts and editors show them: rules with the words of the
 * manual, results with their place, and fingerprints that stay when lines move.
 */
final class Sarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Manual manual;
  private final Fingerprint fingerprint;
  private final Map<String, Integer> seen = new HashMap<>();

  Sarif(Manual manual, Fingerprint fingerprint) {
    this.manual = manual;
    this.fingerprint = fingerprint;
  }

  void write(List<Finding> findings, String version, Writer out) {
    DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
    lines.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    lines.indentArraysWith(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(lines);
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      run(json, findings, version);
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(JsonGenerator json, List<Finding> findings, String version) throws IOException {
    List<String> codes =
        new ArrayList<>(new TreeSet<>(findings.stream().map(Finding::code).toList()));
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "apparat");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (String code : codes) {
      rule(json, code);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    Map<String, Integer> index = new HashMap<>();
    codes.forEach(code -> index.put(code, index.size()));
    for (Finding finding : findings) {
      result(json, finding, index.get(finding.code()));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rule(JsonGenerator json, String code) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", code);
    if (manual.entry(code).isPresent()) {
      Entry entry = manual.entry(code).get();
      message(json, "shortDescription", entry.title());
      message(json, "fullDescription", entry.found());
      json.writeObjectFieldStart("help");
      json.writeStringField("text", Explanation.text(List.of(entry)));
      json.writeEndObject();
      if (!entry.see().isEmpty()) {
        json.writeStringField("helpUri", entry.see().get(0).address());
      }
    }
    json.writeEndObject();
  }

  private void result(JsonGenerator json, Finding finding, int index) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.code());
    json.writeNumberField("ruleIndex", index);
    json.writeStringField("level", level(finding.severity()));
    String hint = finding.hint().isEmpty() ? "" : "\n" + finding.hint();
    message(json, "message", finding.text() + hint);
    json.writeArrayFieldStart("locations");
    location(json, finding.place());
    json.writeEndArray();
    if (finding.received().isPresent()) {
      json.writeArrayFieldStart("relatedLocations");
      location(json, finding.received().get());
      json.writeEndArray();
    }
    json.writeObjectFieldStart("partialFingerprints");
    String print = fingerprint.of(finding);
    // Findings that are alike are told apart by their order.
    int number = seen.merge(finding.place().file() + print, 1, Integer::sum);
    json.writeStringField("apparat/v1", print + ":" + number);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }

  private static void message(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static void location(JsonGenerator json, Location place) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(place.file()));
    json.writeEndObject();
    if (place.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", place.line());
      if (place.column() > 0) {
        json.writeNumberField("startColumn", place.column());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The name of a file as an address relative to the edition. */
  private static String uri(String file) {
    try {
      return new URI(null, null, "/" + file, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(file, e);
    }
  }
}
