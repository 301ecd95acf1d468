package io.github.apparat.xml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.apparat.report.Location;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the small files in which an edition says how it wants things. */
public final class Yaml {
  private Yaml() {}

  /**
   * The data of a file of the edition, or of the default; throws {@link UnusableFile} where it is
   * no map.
   *
   * @param name such as {@code site/site.yaml}
   */
  public static Map<String, Object> map(EditionFolder folder, String name) {
    return map(name, folder.needed(name));
  }

  /**
   * The data of the default with that of the edition's own file of this name laid over it, key by
   * key; throws {@link UnusableFile} where there is neither, or one is no map.
   *
   * @param name such as {@code site/labels/en.yaml}
   */
  public static Map<String, Object> overlaid(EditionFolder folder, String name) {
    return folder
        .standard(name)
        .map(bytes -> overlaid(map(name, bytes), map(name, folder.needed(name))))
        .orElseGet(() -> map(folder, name));
  }

  /** The data of the default; empty where there is none. */
  static Map<String, Object> standard(EditionFolder folder, String name) {
    return folder.standard(name).map(bytes -> map(name, bytes)).orElse(Map.of());
  }

  /** Where a key stands in a file of the edition; the whole file where it is not found. */
  static Location place(EditionFolder folder, String name, String key) {
    List<String> lines = folder.lines(name);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("\\s*[\"']?\\Q" + key + "\\E[\"']?\\s*:.*")) {
        return new Location(name, i + 1, 0);
      }
    }
    return Location.of(name);
  }

  private static Map<String, Object> overlaid(Map<?, ?> below, Map<?, ?> above) {
    Map<String, Object> all = new LinkedHashMap<>();
    below.forEach((key, value) -> all.put(key.toString(), value));
    above.forEach(
        (key, value) -> {
          boolean maps = value instanceof Map && all.get(key.toString()) instanceof Map;
          all.put(
              key.toString(),
              maps ? overlaid((Map<?, ?>) all.get(key.toString()), (Map<?, ?>) value) : value);
        });
    return all;
  }

  private static Map<String, Object> map(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      return new YAMLMapper().readValue(text, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw new UnusableFile(new Location(name, line, 0), e.getOriginalMessage(), e);
    }
  }
}
