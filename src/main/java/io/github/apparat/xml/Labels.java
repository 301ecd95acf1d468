package io.github.apparat.xml;

import io.github.apparat.report.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every word the site says that is in no text: one file of {@code site/labels} for each language of
 * the interface, named by its BCP 47 tag.
 *
 * @param all as read
 */
public record Labels(Map<String, Object> all) {
  private static final String LANGUAGE = "languageCode";

  /** Reads the labels of a site in the first of its languages. */
  public static Labels read(EditionFolder folder) {
    return read(folder, Settings.read(folder).languages().get(0));
  }

  /**
   * Reads the defaults in a language, and over them, label by label, what an edition has itself.
   */
  public static Labels read(EditionFolder folder, String language) {
    return new Labels(Yaml.overlaid(folder, file(language)));
  }

  private static String file(String language) {
    return "site/labels/" + language + ".yaml";
  }

  /** The language these words are in, as a BCP 47 tag. */
  public String language() {
    return all.get(LANGUAGE).toString();
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
      throw new UnusableFile(Location.of(file(language())), "has no words for " + path, null);
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
