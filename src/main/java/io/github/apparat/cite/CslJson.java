package io.github.apparat.cite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apparat.model.Imprint;
import io.github.apparat.model.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is cited as an item of CSL, version 1.0.2. */
final class CslJson {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?");
  private static final ObjectMapper JSON = new ObjectMapper();

  private CslJson() {}

  /** A list of one item, as reference managers read it. */
  static String of(Cited cited) {
    try {
      return JSON.writeValueAsString(List.of(item(cited)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The item. Whatever is in an edition is part of it, whichever kind it is of. */
  static Map<String, Object> item(Cited cited) {
    Imprint imprint = cited.imprint();
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", cited.id());
    item.put("type", cited.isWhole() ? "book" : "chapter");
    put(item, "title", cited.title());
    put(item, "container-title", cited.within());
    names(item, "author", imprint.authors());
    names(item, "editor", imprint.editors());
    put(item, isNumber(imprint.version()) ? "version" : "edition", imprint.version());
    put(item, "publisher", imprint.publisher());
    put(item, "publisher-place", imprint.place());
    if (!imprint.date().isEmpty()) {
      item.put("issued", date(imprint.date()));
    }
    put(item, "DOI", imprint.doi());
    put(item, "URL", cited.address());
    put(item, "language", cited.language());
    return item;
  }

  private static void put(Map<String, Object> item, String key, String value) {
    if (!value.isEmpty()) {
      item.put(key, value);
    }
  }

  private static void names(Map<String, Object> item, String role, List<Name> names) {
    if (!names.isEmpty()) {
      item.put(role, names.stream().map(CslJson::name).toList());
    }
  }

  private static Map<String, String> name(Name name) {
    Map<String, String> parts = new LinkedHashMap<>();
    if (name.isParted()) {
      parts.put("family", name.family());
      parts.put("given", name.given());
    } else {
      parts.put("literal", name.whole());
    }
    return parts;
  }

  /** A word such as “second, revised” is no version. */
  static boolean isNumber(String version) {
    return version.matches("[vV]?\\d[\\w.+-]*");
  }

  /** What is no date of the calendar stays in its words. */
  private static Map<String, Object> date(String date) {
    Matcher parts = DATE.matcher(date);
    if (!parts.matches()) {
      return Map.of("literal", date);
    }
    List<Integer> numbers =
        parts.group(3) != null
            ? List.of(number(parts, 1), number(parts, 2), number(parts, 3))
            : parts.group(2) != null
                ? List.of(number(parts, 1), number(parts, 2))
                : List.of(number(parts, 1));
    return Map.of("date-parts", List.of(numbers));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
