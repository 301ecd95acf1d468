package io.github.apparat.encode.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a work that a passage names: volume, issue, pages, the numbers of a signature. */
final class Loci {
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("vol", "volume"),
          Map.entry("vols", "volume"),
          Map.entry("t", "volume"),
          Map.entry("no", "issue"),
          Map.entry("nos", "issue"),
          Map.entry("issue", "issue"),
          Map.entry("p", "page"),
          Map.entry("pp", "page"),
          Map.entry("ch", "chapter"),
          Map.entry("chs", "chapter"),
          Map.entry("chapter", "chapter"),
          Map.entry("chapters", "chapter"),
          Map.entry("part", "part"),
          Map.entry("table", "table"),
          Map.entry("tables", "table"),
          Map.entry("protocol", "protocol"),
          Map.entry("sh", "leaf"));

  /** The numbers of a signature, which say where a file lies, not what is read in it. */
  private static final Map<String, String> NUMBERS =
      Map.of("fond", "fond", "fund", "fond", "opis", "opis", "rec", "opis", "delo", "delo");

  private static final String NUMBER = "(?:\\d[\\dlIO]{0,5}[a-z]?|[ivxlcIVXLC]{1,7}|l)(?!\\p{L})";
  private static final String NEXT =
      "(?:\\s?[-–]\\s?|,\\s?(?:and\\s)?|\\sand\\s)(?!(?:1[89]|20)\\d\\d\\b|\\d{1,2}\\s\\p{Lu}\\p{Ll})\\d{1,5}(?!\\p{L})";
  private static final Pattern LOCUS =
      Pattern.compile(
          "(?<!\\p{L})(?:tables?,\\s)?(?<unit>[Vv]ols?|[Tt]|[Nn]os?|[Ii]ssue|pp?|[Cc]hs?|chapters?|part|tables?|"
              + "protocol|[Ss]h|fond|[Ff]und|opis|[Rr]ec|delo)(?<sign>\\s?[.,']{0,3}\\s?)(?<value>"
              + (NUMBER + "(?:" + NEXT + "){0,40}")
              + "( rev)?)");

  /** Fond, opis and delo by strokes: 17/3/921, perhaps with an item: 53/69. */
  private static final Pattern STROKES =
      Pattern.compile(
          "(?<![\\d/])(?<fond>\\d{1,6})/(?<opis>\\d{1,4})/(?<delo>\\d{1,6}(?:\\s?[-–]\\s?\\d{1,6})?)(?![\\d/])"
              + "(?:,\\s(?<item>\\d{1,5}(?:/\\d{1,5})?(?:(?:\\s?[-–]\\s?|[,;]\\s)\\d{1,5}(?![\\d/])){0,20})(?!/))?");

  private static final Pattern EDITION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\d{1,2}(?:st|nd|rd|th)\\s(?:edn|ed|edition)(?!\\p{L})\\.?");

  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})\\s?[-–]\\s?(\\d{1,5})");

  private Loci() {}

  /** All loci in a passage; not every one is of a citation. */
  static List<Clue> in(String passage) {
    List<Clue> found = new ArrayList<>();
    Matcher m = LOCUS.matcher(passage);
    while (m.find()) {
      String unit = m.group("unit").toLowerCase(Locale.ROOT);
      boolean spaced = !m.group("sign").isEmpty();
      if (spaced || unit.length() <= 2) {
        found.add(Clue.of(Clue.Kind.LOCUS, m.start(), m.end(), part(unit, m)));
      }
    }
    m = STROKES.matcher(passage);
    while (m.find()) {
      found.add(new Clue(Clue.Kind.LOCUS, m.start(), m.end(), null, signature(m)));
    }
    m = EDITION.matcher(passage);
    while (m.find()) {
      found.add(
          Clue.of(Clue.Kind.EDITION, m.start(), m.end(), Part.of(m.start(), m.end(), "edition")));
    }
    return found;
  }

  private static Part part(String unit, Matcher m) {
    String number = NUMBERS.get(unit);
    if (number != null) {
      return new Part(m.start("value"), m.end("value"), "idno", Map.of("type", number));
    }
    return new Part(m.start(), m.end(), "biblScope", scope(UNITS.get(unit), m.group("value")));
  }

  private static List<Part> signature(Matcher m) {
    List<Part> parts = new ArrayList<>();
    for (String number : List.of("fond", "opis", "delo")) {
      parts.add(new Part(m.start(number), m.end(number), "idno", Map.of("type", number)));
    }
    if (m.group("item") != null) {
      parts.add(
          new Part(m.start("item"), m.end("item"), "biblScope", scope("item", m.group("item"))));
    }
    return parts;
  }

  private static Map<String, String> scope(String unit, String value) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("unit", unit);
    Matcher range = RANGE.matcher(value);
    if (range.matches()) {
      String from = range.group(1);
      String to = range.group(2);
      // 331-2 is 331-332.
      String whole =
          to.length() < from.length() ? from.substring(0, from.length() - to.length()) + to : to;
      if (Integer.parseInt(whole) > Integer.parseInt(from)) {
        attributes.put("from", from);
        attributes.put("to", whole);
      }
    }
    return attributes;
  }
}
