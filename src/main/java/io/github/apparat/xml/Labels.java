package io.github.apparat.xml;

import io.github.apparat.report.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every word the site says that is in no text: {@code site/labels.yaml}.
 *
 * @param all as read
 */
public record Labels(Map<String, Object> all) {
  private static final String FILE = "site/labels.yaml";

  /** Reads the labels of an edition, or the defaults. */
  public static Labels read(EditionFolder folder) {
    return new Labels(Yaml.map(folder, FILE));
  }

  /** All words below a key, by their own keys: what stylesheets are given. */
  public Map<String, String> words(String key) {
    Map<String, String> words = new TreeMap<>();
    if (all.get(key) instanceof Map<?, ?> map) {
      map.forEach((name, word) -> words.put(name.toString(), word.toString()));
    }
    return words;
  }

  /** The keys below a key, in the order in which they are written. */
  public List<String> ordered(String key) {
    return all.get(key) instanceof Map<?, ?> map
        ? map.keySet().stream().map(Object::toString).toList()
        : List.of();
  }

  /** The words at a path such as {@code date.open}; throws where there are none. */
  public String word(String path) {
    String[] steps = path.split("\\.", 2);
    Object found = all.get(steps[0]);
    if (steps.length == 2 && found instanceof Map<?, ?> map) {
      found = map.get(steps[1]);
    }
    if (found == null || found instanceof Map) {
      throw new UnusableFile(Location.of(FILE), "has no words for " + path, null);
    }
    return found.toString();
  }

  /** The words at a path, or else at another. */
  public String word(String path, String otherwise) {
    String[] steps = path.split("\\.", 2);
    boolean there = all.get(steps[0]) instanceof Map<?, ?> map && map.containsKey(steps[1]);
    return word(there ? path : otherwise);
  }

  /** The words at a path with their slots {@code {0}}, {@code {1}} … filled. */
  public String filled(String path, String... words) {
    String text = word(path);
    for (int i = 0; i < words.length; i++) {
      text = text.replace("{" + i + "}", words[i]);
    }
    return text;
  }

  /** The name of a month, counted from 1. */
  public String month(int number) {
    return ((List<?>) all.get("months")).get(number - 1).toString();
  }
}
