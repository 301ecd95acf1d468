package io.github.apparat.data;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Linked data as a program takes it: expanded, without a network. */
final class Expanded {
  /** Reads JSON as it is written. */
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Path TERMS = Path.of("src/test/resources/schema/linked-data.txt");

  private Expanded() {}

  /** A file as its context means it; what the context does not know is gone. */
  static JsonNode expanded(byte[] bytes, String path) throws Exception {
    DocumentLoader none =
        (address, options) -> {
          throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "no network: " + address);
        };
    String array =
        JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(bytes)))
            .options(new JsonLdOptions(none))
            .base(Fixtures.BASE + path)
            .get()
            .toString();
    return JSON.readTree(array);
  }

  /** All properties, types, types of values, and properties that are spoken of. */
  static List<String> terms(JsonNode node) {
    List<String> terms = keys(node);
    node.findValues("@type")
        .forEach(t -> (t.isArray() ? t : List.of(t)).forEach(v -> terms.add(v.asText())));
    node.findValues("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate")
        .forEach(p -> terms.addAll(ids(p)));
    return terms;
  }

  /** All properties, as often as they stand there. */
  static List<String> keys(JsonNode node) {
    List<String> keys = names(node);
    keys.removeIf(k -> k.startsWith("@"));
    node.forEach(child -> keys.addAll(keys(child)));
    return keys;
  }

  /** The properties of one node, in order. */
  static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** All addresses in a node. */
  static List<String> ids(JsonNode node) {
    return node.findValuesAsText("@id");
  }

  /** The first value of a property. */
  static String value(JsonNode values) {
    return values.get(0).get("@value").asText();
  }

  /** All values in a node. */
  static List<String> all(JsonNode values) {
    return values.findValuesAsText("@value");
  }

  /** The words of a list. */
  static List<String> values(JsonNode node, String key) {
    List<String> values = new ArrayList<>();
    node.get(key).forEach(v -> values.add(v.asText()));
    return values;
  }

  /** The file of terms: after the line of a namespace the names in it. */
  static TreeSet<String> defined() throws Exception {
    TreeSet<String> defined = new TreeSet<>();
    String namespace = "";
    for (String line : Files.readAllLines(TERMS)) {
      if (line.startsWith("@ ")) {
        namespace = line.substring(2);
      } else if (!line.startsWith("#") && !line.isBlank()) {
        for (String name : line.split(" ")) {
          defined.add(namespace + name);
        }
      }
    }
    return defined;
  }
}
