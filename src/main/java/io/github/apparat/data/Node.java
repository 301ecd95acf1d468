package io.github.apparat.data;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of linked data as it is being written. */
final class Node {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** A node with an address of its own. */
  static Node of(String id, String... types) {
    Node node = new Node().put("@id", id);
    return node.put("@type", List.of(types));
  }

  /** A node within another. */
  static Node within(String type) {
    return new Node().put("@type", type);
  }

  /** A value with its type. */
  static Map<String, Object> typed(String type, String value) {
    return new Node().put("@type", type).put("@value", value).map();
  }

  /** Words in a language; plain ones where it is not told. */
  static Object words(String words, String language) {
    return language.isEmpty()
        ? words
        : new Node().put("@language", language).put("@value", words).map();
  }

  /** Says something; what is empty, or has no name, is not said. */
  Node put(String key, Object value) {
    boolean empty =
        key.isEmpty()
            || value instanceof String s && s.isEmpty()
            || value instanceof Collection<?> c && c.isEmpty()
            || value instanceof Map<?, ?> m && m.isEmpty();
    if (!empty) {
      values.put(key, value);
    }
    return this;
  }

  Map<String, Object> map() {
    return values;
  }
}
