package io.github.apparat.site;

import io.github.apparat.report.Location;
import io.github.apparat.xml.UnusableFile;
import java.util.List;
import java.util.Map;

/**
 * Every word the site says that is in no text: {@code site/labels.yaml}.
 *
 * @param all as read
 */
record Labels(Map<String, Object> all) {

  /** The words at a path such as {@code date.open}; throws where there are none. */
  String word(String path) {
    String[] steps = path.split("\\.", 2);
    Object found = all.get(steps[0]);
    if (steps.length == 2 && found instanceof Map<?, ?> map) {
      found = map.get(steps[1]);
    }
    if (found == null || found instanceof Map) {
      throw new UnusableFile(Location.of("site/labels.yaml"), "has no words for " + path, null);
    }
    return found.toString();
  }

  /** The words at a path, or else at another. */
  String word(String path, String otherwise) {
    String[] steps = path.split("\\.", 2);
    boolean there = all.get(steps[0]) instanceof Map<?, ?> map && map.containsKey(steps[1]);
    return word(there ? path : otherwise);
  }

  /** The words at a path with their slots {@code {0}} and {@code {1}} filled. */
  String filled(String path, String... words) {
    String text = word(path);
    for (int i = 0; i < words.length; i++) {
      text = text.replace("{" + i + "}", words[i]);
    }
    return text;
  }

  /** The name of a month, counted from 1. */
  String month(int number) {
    return ((List<?>) all.get("months")).get(number - 1).toString();
  }
}
