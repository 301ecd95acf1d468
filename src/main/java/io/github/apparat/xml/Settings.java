package io.github.apparat.xml;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an edition wants of its site: {@code site/site.yaml}.
 *
 * @param all as read
 */
public record Settings(Map<String, Object> all) {
  private static final String FILE = "site/site.yaml";
  private static final String LONGEST_PAGE = "longestPage";
  private static final int USUAL = 150_000;
  private static final String APPARATUS = "apparatus";
  private static final String AS_ENCODED = "as-encoded";
  private static final List<String> APPARATUS_FORMS = List.of("positive", "negative", AS_ENCODED);
  private static final String LEMMA_WORDS = "lemmaWords";
  private static final int USUAL_LEMMA = 4;
  private static final String CITATION_STYLES = "citationStyles";
  private static final List<String> USUAL_STYLES =
      List.of("chicago-notes-bibliography", "chicago-author-date");

  private static final String OTHERWISE = "The default site/site.yaml lists all settings.";
  private static final String LANGUAGES = "languages";
  private static final String TAG = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";
  private static final List<String> USUAL_LANGUAGES = List.of("en");

  /** Tells of what an edition sets and nothing reads: a key that is misspelt has no effect. */
  public static List<Finding> check(EditionFolder folder) {
    Report report = new Report();
    try {
      Set<String> known = Yaml.standard(folder, FILE).keySet();
      for (String key : read(folder).all().keySet()) {
        if (!known.contains(key)) {
          Location place = Yaml.place(folder, FILE, key);
          report.add(Rule.SETTING_01.at(place, key, Nearest.hint(key, known, OTHERWISE)));
        }
      }
      Labels.check(folder, report);
    } catch (UnusableFile e) {
      report.add(e.finding());
    }
    return report.findings();
  }

  /** Reads the settings of an edition, or the defaults. */
  static Settings read(EditionFolder folder) {
    return new Settings(Yaml.map(folder, FILE));
  }

  /** The words of a setting, or others where the edition has none. */
  public String word(String key, String otherwise) {
    return String.valueOf(all.getOrDefault(key, otherwise));
  }

  /** The address the site is published at, with a slash at its end; empty where it is not known. */
  public String address() {
    return word("address", "").strip().replaceFirst("(?<=[^/])$", "/");
  }

  /** The names of the CSL styles in which citations are given; throws {@link UnusableFile}. */
  public List<String> citationStyles() {
    if (all.getOrDefault(CITATION_STYLES, USUAL_STYLES) instanceof List<?> names) {
      return names.stream().map(String::valueOf).toList();
    }
    String message = CITATION_STYLES + " is a list of names of CSL styles";
    throw new UnusableFile(Location.of(FILE), message, null);
  }

  /**
   * How many characters of HTML a page may hold, roughly, before a text gets several; throws {@link
   * UnusableFile} where this is no whole number.
   */
  public int longestPage() {
    return number(LONGEST_PAGE, USUAL, "a number of words, such as 15000");
  }

  /** A lemma of more words is shown by its first and last word alone. */
  public int lemmaWords() {
    return number(LEMMA_WORDS, USUAL_LEMMA, "a number of words, such as 4");
  }

  /**
   * How the apparatus is shown: {@code positive}, with the witnesses of the lemma, {@code
   * negative}, without them, or {@code as-encoded}; throws {@link UnusableFile} where it is none of
   * these.
   */
  public String apparatus() {
    String form = word(APPARATUS, AS_ENCODED);
    if (APPARATUS_FORMS.contains(form)) {
      return form;
    }
    String expected = String.join(", ", APPARATUS_FORMS);
    String message = APPARATUS + " is one of " + expected + ", not " + form;
    throw new UnusableFile(Location.of(FILE), message, null);
  }

  /**
   * The languages of the interface, as BCP 47 tags, the first at the root of the site; throws
   * {@link UnusableFile} where this is no list of names that a folder can have.
   */
  public List<String> languages() {
    Object found = all.getOrDefault(LANGUAGES, USUAL_LANGUAGES);
    List<String> tags =
        found instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    boolean once = Set.copyOf(tags).size() == tags.size();
    if (!tags.isEmpty() && once && tags.stream().allMatch(t -> t.matches(TAG))) {
      return tags;
    }
    String expected = "a list of language tags, such as [en, ru]";
    String message = LANGUAGES + " is " + expected + ", not " + found;
    throw new UnusableFile(Location.of(FILE), message, null);
  }

  private int number(String key, int usual, String expected) {
    Object words = all.getOrDefault(key, usual);
    if (words instanceof Integer number && number >= 0) {
      return number;
    }
    throw new UnusableFile(Location.of(FILE), key + " is " + expected + ", not " + words, null);
  }
}
