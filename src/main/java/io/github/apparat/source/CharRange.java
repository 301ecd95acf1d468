package io.github.apparat.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of characters in a received text, written {@code name.txt#char=120,480} (RFC 5147,
 * section 2.2.1): positions lie between characters and count Unicode code points from 0.
 *
 * @param file the name of the received text
 * @param from the position before the first character
 * @param to the position after the last one
 */
public record CharRange(String file, int from, int to) {
  private static final Pattern WRITTEN =
      Pattern.compile("([^#\\s]+)#char=(\\d{1,9}),(\\d{1,9})(?!\\d)");

  /** Refuses a range that ends before it begins. */
  public CharRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no range of characters: " + from + "," + to);
    }
  }

  /** The ranges in a {@code @source}, in the order written; other URIs there are passed over. */
  public static List<CharRange> in(String source) {
    List<CharRange> found = new ArrayList<>();
    Matcher matcher = WRITTEN.matcher(source);
    while (matcher.find()) {
      int from = Integer.parseInt(matcher.group(2));
      int to = Integer.parseInt(matcher.group(3));
      if (from <= to) {
        found.add(new CharRange(matcher.group(1), from, to));
      }
    }
    return found;
  }

  /** As in {@code @source}. */
  @Override
  public String toString() {
    return file + "#char=" + from + "," + to;
  }
}
