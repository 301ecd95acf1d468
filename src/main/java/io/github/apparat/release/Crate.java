package io.github.apparat.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The description of a release for other programs, as an RO-Crate: entities that name each other.
 */
final class Crate {
  static final String FILE = "ro-crate-metadata.json";
  static final String CONTEXT = "https://w3id.org/ro/crate/1.2/context";
  static final String PROFILE = "https://w3id.org/ro/crate/1.2";

  /** What the addresses of all its versions begin with. */
  static final String EVERY = "https://w3id.org/ro/crate/";

  static final String ROOT = "./";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultPrettyPrinter LINES =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private final Map<String, Map<String, Object>> entities = new LinkedHashMap<>();

  Crate() {
    Map<String, Object> descriptor = entity(FILE, "CreativeWork");
    put(descriptor, "conformsTo", reference(PROFILE));
    put(descriptor, "about", reference(ROOT));
  }

  /** An entity, a new one where there is none of this id yet. */
  Map<String, Object> entity(String id, String type) {
    return entities.computeIfAbsent(
        id,
        i -> {
          Map<String, Object> entity = new LinkedHashMap<>();
          entity.put("@id", i);
          entity.put("@type", type);
          return entity;
        });
  }

  /** The id of a file: its path as an address. */
  static String id(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no path: " + path, e);
    }
  }

  /** The path of a file by its id; the id itself where it is no address. */
  static String path(String id) {
    try {
      String path = new URI(id).getPath();
      return path == null ? id : path;
    } catch (URISyntaxException e) {
      return id;
    }
  }

  /** How one entity names another. */
  static Map<String, Object> reference(String id) {
    return Map.of("@id", id);
  }

  /** Says something of an entity, if there is anything to say. */
  static void put(Map<String, Object> entity, String property, Object value) {
    if (!value.equals("") && !value.equals(List.of())) {
      entity.put(property, value);
    }
  }

  byte[] bytes() {
    Map<String, Object> crate = new LinkedHashMap<>();
    crate.put("@context", CONTEXT);
    crate.put("@graph", new ArrayList<>(entities.values()));
    try {
      return (JSON.writer(LINES).writeValueAsString(crate) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
