package io.github.apparat.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a template is given, by names. */
final class Data {
  private Data() {}

  /**
   * Names and values by turns.
   *
   * @param namesAndValues as many names as values
   */
  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> data = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      data.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return data;
  }

  /** A link in words of the site, for a template. */
  static Map<String, Object> link(String title, String href) {
    return link(title, href, "");
  }

  /**
   * A link, for a template.
   *
   * @param language of its words; empty for that of the site
   */
  static Map<String, Object> link(String title, String href, String language) {
    return of("title", title, "href", href, "language", language);
  }
}
