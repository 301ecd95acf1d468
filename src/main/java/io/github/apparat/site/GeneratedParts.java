package io.github.apparat.site;

import io.github.apparat.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text has made of the edition itself where it asks for it: charts of organs and, on pages
 * of the edition on itself, the parts that {@code divGen} names.
 */
final class GeneratedParts {
  /** What the stylesheets leave at such a place. */
  private static final Pattern PLACE =
      Pattern.compile("<div data-added=\"\" data-made=\"(\\w+)\"(?: data-of=\"([^\"]*)\")?></div>");

  /** Makes a part. */
  interface Maker {
    /**
     * What its macro in {@code made.ftlh} shows.
     *
     * @param of what it is made of; empty where it is the edition
     */
    Map<String, Object> of(String of);
  }

  private final Map<String, Maker> makers = new TreeMap<>();

  /** Those of any text: charts. */
  static GeneratedParts ofTexts(Register register, ClaimRows rows) {
    Chart chart = new Chart(register);
    return new GeneratedParts()
        .with("chart", organ -> chart.ofOrgan(organ, c -> rows.entry(c.subject())));
  }

  /** Adds a maker under the name of what it makes. */
  GeneratedParts with(String name, Maker maker) {
    makers.put(name, maker);
    return this;
  }

  /**
   * A text and the parts in it, in order, for a template: each piece has HTML or is the part of a
   * name.
   *
   * @param html of the text; nothing where it is empty
   */
  List<Object> in(String html) {
    List<Object> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(html);
    int done = 0;
    while (place.find()) {
      pieces.add(piece(html.substring(done, place.start()), "", Map.of()));
      String of = place.group(2) == null ? "" : place.group(2);
      pieces.add(piece("", place.group(1), makers.get(place.group(1)).of(of)));
      done = place.end();
    }
    if (done < html.length()) {
      pieces.add(piece(html.substring(done), "", Map.of()));
    }
    return pieces;
  }

  /** A text that has no such parts, for the same template. */
  static List<Object> plain(String html) {
    return List.of(piece(html, "", Map.of()));
  }

  private static Map<String, Object> piece(String html, String name, Map<String, Object> part) {
    return Data.of("html", Templates.html(html), "name", name, "part", part);
  }
}
