package io.github.apparat.xml;

import io.github.apparat.report.Location;
import java.util.Map;

/**
 * What an edition wants of its site: {@code site/site.yaml}.
 *
 * @param all as read
 */
public record Settings(Map<String, Object> all) {
  private static final String FILE = "site/site.yaml";
  private static final String LONGEST_PAGE = "longestPage";
  private static final int USUAL = 150_000;

  /** Reads the settings of an edition, or the defaults. */
  public static Settings read(EditionFolder folder) {
    return new Settings(Yaml.map(folder, FILE));
  }

  /** The words of a setting, or others where the edition has none. */
  public String word(String key, String otherwise) {
    return String.valueOf(all.getOrDefault(key, otherwise));
  }

  /**
   * How many characters of HTML a page may hold, roughly, before a text gets several; throws
   * {@link UnusableFile} where this is no whole number.
   */
  public int longestPage() {
    Object words = all.getOrDefault(LONGEST_PAGE, USUAL);
    if (words instanceof Integer number && number >= 0) {
      return number;
    }
    String message = LONGEST_PAGE + " is a number of characters, such as 150000, not " + words;
    throw new UnusableFile(Location.of(FILE), message, null);
  }
}
