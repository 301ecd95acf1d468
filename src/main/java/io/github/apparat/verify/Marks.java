package io.github.apparat.verify;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Attributes of the elements of a page, by their names in small letters, as the parser has them.
 */
final class Marks {
  private Marks() {}

  /** Whether there is such an attribute. */
  static boolean has(Element element, String attribute) {
    return element.attributes().hasKey(attribute);
  }

  /** Its value, or empty. */
  static String value(Element element, String attribute) {
    return element.attributes().get(attribute);
  }

  /** The value of one that takes a keyword, as browsers compare it. */
  static String keyword(Element element, String attribute) {
    String value = value(element, attribute);
    return value.isEmpty() ? value : value.trim().toLowerCase(Locale.ROOT);
  }
}
