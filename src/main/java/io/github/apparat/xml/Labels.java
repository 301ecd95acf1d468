package io.github.apparat.xml;

import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every word the site says that is in no text: one file of {@code site/labels} for each language of
 * the interface, named by its BCP 47 tag.
 *
 * @param all as read
 */
public record Labels(Map<String, Object> all) {
  private static final String LANGUAGE = "languageCode";
  private static final List<String> CATEGORIES =
      List.of("zero", "one", "two", "few", "many", "other");

  /**
   * Tells of labels of an edition that are a slip away from one that is said. Others may be names
   * of its own, of a kind of variants or of an apparatus.
   */
  static void check(EditionFolder folder, Report report) {
    for (String language : Settings.read(folder).languages()) {
      if (Files.isRegularFile(folder.path(file(language)))) {
        check(folder, language, report);
      } else {
        folder.needed(file(language)); // the default has no slips
      }
    }
  }

  private static void check(EditionFolder folder, String language, Report report) {
    Set<String> said = Yaml.standard(folder, file("en")).keySet();
    Set<String> own = new TreeSet<>(Yaml.standard(folder, file(language)).keySet());
    for (String key : Yaml.map(folder, file(language)).keySet()) {
      Optional<String> nearest = Nearest.to(key, said);
      if (!said.contains(key) && !own.contains(key) && nearest.isPresent()) {
        Location place = Yaml.place(folder, file(language), key);
        report.add(Rule.SETTING_01.at(place, key, Nearest.hint(nearest, "")));
      }
    }
  }

  /** Reads the labels of a site in all its languages. */
  static List<Labels> all(EditionFolder folder) {
    return Settings.read(folder).languages().stream().map(tag -> read(folder, tag)).toList();
  }

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

  /**
   * Reads the defaults, whatever an edition has itself; in English where there are none in a
   * language.
   */
  public static Labels standard(EditionFolder folder, String language) {
    Map<String, Object> there = Yaml.standard(folder, file(language));
    return new Labels(there.isEmpty() ? Yaml.standard(folder, file("en")) : there);
  }

  private static String file(String language) {
    return "site/labels/" + language + ".yaml";
  }

  /** The language these words are in, as a BCP 47 tag. */
  public String language() {
    return String.valueOf(all.get(LANGUAGE));
  }

  /** All words below a key, by their own keys; a form for numbers is {@code KEY.CATEGORY}. */
  public Map<String, String> words(String key) {
    Map<String, String> words = new TreeMap<>();
    flat("", all.getOrDefault(key, Map.of()), words);
    return words;
  }

  private static void flat(String key, Object value, Map<String, String> into) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, below) -> flat(key.isEmpty() ? "" + name : key + "." + name, below, into));
    } else {
      into.put(key, value.toString());
    }
  }

  /**
   * What stylesheets say, by its keys, and as {@code plurals.CATEGORY} which numbers a form is for.
   */
  public Map<String, String> ofStylesheets() {
    Map<String, String> words = words("text");
    words("plurals").forEach((category, digits) -> words.put("plurals." + category, digits));
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
    Object found = at(path);
    return found == null || found instanceof Map ? missing(path) : found.toString();
  }

  private Object at(String path) {
    String[] steps = path.split("\\.", 2);
    Object found = all.get(steps[0]);
    return steps.length == 2 && found instanceof Map<?, ?> map ? map.get(steps[1]) : found;
  }

  private String missing(String path) {
    throw new UnusableFile(Location.of(file(language())), "has no words for " + path, null);
  }

  /** The words at a path, or else at another. */
  public String word(String path, String otherwise) {
    String[] steps = path.split("\\.", 2);
    boolean there = all.get(steps[0]) instanceof Map<?, ?> map && map.containsKey(steps[1]);
    return word(there ? path : otherwise);
  }

  /**
   * The words at a path with their slots {@code {0}}, {@code {1}} … filled; where they differ with
   * a number, those for the number in the first slot.
   */
  public String filled(String path, String... words) {
    String text = at(path) instanceof Map<?, ?> forms ? form(path, forms, words[0]) : word(path);
    for (int i = 0; i < words.length; i++) {
      text = text.replace("{" + i + "}", words[i]);
    }
    return text;
  }

  /** What is counted, with its number. */
  public String counted(String path, long number) {
    return filled(path, Long.toString(number));
  }

  /** The form for a number, whose digits {@code plurals} sorts into the categories of CLDR. */
  private String form(String path, Map<?, ?> forms, String number) {
    Map<String, String> patterns = words("plurals");
    return CATEGORIES.stream()
        .filter(c -> patterns.containsKey(c) && number.matches(patterns.get(c)))
        .findFirst()
        .map(forms::get)
        .map(Object::toString)
        .orElseGet(() -> missing(path));
  }

  /** The name of a month, counted from 1, as it is listed, or as it stands after a day. */
  public String month(int number, boolean afterDay) {
    return ((List<?>) all.get(afterDay ? "monthsOfDays" : "months")).get(number - 1).toString();
  }
}
