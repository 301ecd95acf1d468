package io.github.apparat.release;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the description of a release is an RO-Crate: what the specification asks of the
 * descriptor and of the whole, and that everything it speaks of is there.
 */
final class CrateCheck {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Manifest manifest;
  private final Report report;
  private final Map<String, JsonNode> entities = new HashMap<>();

  CrateCheck(Manifest manifest, Report report) {
    this.manifest = manifest;
    this.report = report;
  }

  /** Checks the bytes of the description. */
  void check(byte[] bytes) {
    try {
      JsonNode crate = JSON.readTree(bytes);
      if (crate == null || !crate.path("@graph").isArray()) {
        wrong("the description has no @graph", "JSON-LD with @context and @graph");
        return;
      }
      crate.path("@graph").forEach(this::entity);
      expect(
          crate.path("@context").toString().contains(Crate.EVERY),
          "@context is " + crate.path("@context"),
          Crate.CONTEXT);
      descriptor();
      root();
      crate.path("@graph").forEach(this::references);
      entities.forEach(this::file);
    } catch (IOException e) {
      wrong("the description is no JSON", "JSON-LD");
    }
  }

  /** The version that the description gives; empty where there is none. */
  String version() {
    return root("version");
  }

  /** The title that the description gives; empty where there is none. */
  String name() {
    return root("name");
  }

  private String root(String property) {
    JsonNode root = entities.get(Crate.ROOT);
    return root == null ? "" : root.path(property).asText();
  }

  private void entity(JsonNode entity) {
    String id = entity.path("@id").asText();
    expect(!id.isEmpty() && entity.has("@type"), "an entity has no @id or no @type", "both");
    expect(entities.put(id, entity) == null, id + " is described twice", "once");
  }

  private void descriptor() {
    JsonNode descriptor = entities.get(Crate.FILE);
    if (descriptor == null) {
      wrong("the description does not speak of itself", "an entity " + Crate.FILE);
      return;
    }
    String profile = descriptor.path("conformsTo").path("@id").asText();
    expect(profile.startsWith(Crate.EVERY), "it conforms to \"" + profile + "\"", Crate.PROFILE);
    String about = descriptor.path("about").path("@id").asText();
    expect(about.equals(Crate.ROOT), "it is about \"" + about + "\"", Crate.ROOT);
  }

  private void root() {
    JsonNode root = entities.get(Crate.ROOT);
    if (root == null) {
      wrong("the whole is not described", "an entity " + Crate.ROOT);
      return;
    }
    expect(types(root).contains("Dataset"), Crate.ROOT + " is no Dataset", "@type Dataset");
    for (String property : List.of("name", "description", "license", "version")) {
      expect(root.has(property), Crate.ROOT + " has no " + property, "one");
    }
    String date = root.path("datePublished").asText();
    boolean day = date.matches("\\d{4}-\\d\\d-\\d\\d.*");
    expect(day, "datePublished is \"" + date + "\"", "a day, as 2024-05-31");
  }

  private static List<String> types(JsonNode entity) {
    List<String> types = new ArrayList<>();
    JsonNode type = entity.path("@type");
    if (type.isArray()) {
      type.forEach(t -> types.add(t.asText()));
    } else {
      types.add(type.asText());
    }
    return types;
  }

  /** What an entity names, other than on the web, is an entity. */
  private void references(JsonNode entity) {
    for (JsonNode value : entity) {
      List<JsonNode> values = new ArrayList<>();
      if (value.isArray()) {
        value.forEach(values::add);
      } else {
        values.add(value);
      }
      for (JsonNode one : values) {
        String id = one.path("@id").asText();
        boolean web = id.contains("://");
        expect(
            id.isEmpty() || web || entities.containsKey(id),
            entity.path("@id").asText() + " names " + id + ", which is not described",
            "an entity of this id");
      }
    }
  }

  private void file(String id, JsonNode entity) {
    if (!types(entity).contains("File")) {
      return;
    }
    String path = Crate.path(id);
    String sum = manifest.sums().get(path);
    expect(
        sum != null || path.equals(Manifest.FILE),
        "it speaks of the file " + path + ", which is not there",
        "files of the manifest");
    String said = entity.path("sha256").asText();
    expect(
        sum == null || said.isEmpty() || said.equals(sum),
        "by the description the sha256 of " + path + " is " + said,
        "" + sum);
  }

  private void expect(boolean holds, String found, String expected) {
    if (!holds) {
      wrong(found, expected);
    }
  }

  private void wrong(String found, String expected) {
    report.add(Rule.RELEASE_14.at(Location.of(Crate.FILE), found, expected));
  }
}
