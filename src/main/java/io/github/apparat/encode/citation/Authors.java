package io.github.apparat.encode.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who wrote a work: the names that stand directly before its title. */
final class Authors {
  /** How far before a title its authors are looked for, in characters. */
  private static final int REACH = 240;

  /** Words with capitals that open a sentence and are no names. */
  private static final String NO_NAME =
      "(?!(?:See|Also|For|In|On|The|From|Cited|Respectively|And|Ibid|Among|According|Notes?"
          + "|Sources?|This|These|As|Calculated)\\b)";

  private static final String WORD = NO_NAME + "\\p{Lu}[\\p{L}'-]++";
  private static final String NAME =
      "(?:(?:\\p{Lu}\\p{L}?\\.[\\s-]?|(?:van|von|de|di|da)\\s|"
          + WORD
          + "(?:,\\sJr\\.)?\\s?){1,7})";
  private static final String BETWEEN = ",?\\s?(?:\\sand\\s|&)\\s?|,\\s";
  private static final String ROLE =
      "(?:[\\s,.]{0,3}(?:et al|\\(?(?<editor>eds?)|trans|sost)[.,)]{0,4})*";
  private static final Pattern BEFORE_TITLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<names>"
              + NAME
              + "(?:(?:"
              + BETWEEN
              + ")"
              + NAME
              + "){0,7})"
              + ROLE
              + "(?<sign>[,.:]?)[\\s*'‘“\"]*$");
  private static final Pattern BREAK = Pattern.compile(BETWEEN);

  private Authors() {}

  /**
   * The names that end where a title begins.
   *
   * @param from before which no name begins
   * @param title index of the title's first character
   * @return authors or editors, in the order of the text; none where something else stands there
   */
  static List<Part> before(String text, int from, int title) {
    int start = Math.max(from, title - REACH);
    if (start >= title || !mayFollowNames(text, start, title)) {
      return List.of();
    }
    Matcher m = BEFORE_TITLE.matcher(text).region(start, title).useTransparentBounds(true);
    if (!m.find()) {
      return List.of();
    }
    boolean bare = m.end("names") == m.start("sign");
    // Names run into the title only where a sign or a role parts them from it.
    if (bare && m.group("sign").isEmpty() && !m.group().endsWith("*")) {
      return List.of();
    }
    return list(text, m.start("names"), m.end("names"), m.group("editor") != null);
  }

  /** Whether the signs before a title are of those that follow names; quickly seen. */
  private static boolean mayFollowNames(String text, int start, int title) {
    int last = title - 1;
    boolean italic = false;
    while (last >= start && " *'‘“\"".indexOf(text.charAt(last)) >= 0) {
      italic |= text.charAt(last) == '*';
      last--;
    }
    return last >= start
        && (",.:)".indexOf(text.charAt(last)) >= 0
            || Character.isLetter(text.charAt(last)) && italic);
  }

  private static List<Part> list(String text, int start, int end, boolean edited) {
    List<Part> parts = new ArrayList<>();
    Matcher between = BREAK.matcher(text).region(start, end);
    int from = start;
    while (between.find()) {
      if (!text.startsWith("Jr.", between.end())) {
        add(text, from, between.start(), edited, parts);
        from = between.end();
      }
    }
    add(text, from, end, edited, parts);
    return parts;
  }

  private static void add(String text, int from, int to, boolean edited, List<Part> parts) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > from) {
      parts.add(Part.of(from, end, edited ? "editor" : "author"));
    }
  }
}
