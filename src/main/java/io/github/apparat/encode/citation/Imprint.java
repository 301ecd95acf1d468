package io.github.apparat.encode.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where, by whom and when a work was published: what stands in brackets after its title. */
final class Imprint {
  private static final Pattern BRACKETS =
      Pattern.compile(
          "[({](?<before>(?:[^(){}]|\\([^(){}]{1,8}\\)){0,150}?)"
              + "(?<year>(?:1[5-9]|20)\\d\\d|n\\. ?d\\.)(?<after>[^(){}]{0,60})[)}]");

  /** Towns: {@code London and New York}, {@code Basingstoke/London}, {@code Cambridge, Mass.}. */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'.-]+(?:[\\s/–-]{1,2}(?:and|on|upon)?\\s?\\p{Lu}[\\p{L}'.-]+){0,4}(?:, (?:Mass|Conn|N\\.? ?Y|NY|Calif)\\.?(?: and \\p{Lu}\\p{Ll}+)?)?");

  private Imprint() {}

  /** All imprints in a passage, each with its places and publishers. */
  static List<Clue> in(String passage) {
    List<Clue> found = new ArrayList<>();
    Matcher m = BRACKETS.matcher(passage);
    while (m.find()) {
      List<Part> parts = new ArrayList<>();
      read(passage, m.start("before"), m.end("before"), parts);
      found.add(new Clue(Clue.Kind.IMPRINT, m.start(), m.end(), null, parts));
    }
    return found;
  }

  private static void read(String text, int start, int end, List<Part> parts) {
    int last = end;
    while (last > start && ", ;:".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    int sign = start;
    while (sign < last && ":;".indexOf(text.charAt(sign)) < 0) {
      sign++;
    }
    Matcher place = PLACE.matcher(text).region(start, sign);
    if (place.matches()) {
      parts.add(Part.of(start, sign, "pubPlace"));
    }
    int publisher = sign + 1;
    while (publisher < last && text.charAt(publisher) == ' ') {
      publisher++;
    }
    if (publisher < last) {
      parts.add(Part.of(publisher, last, "publisher"));
    }
  }
}
