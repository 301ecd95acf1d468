package io.github.apparat.encode.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between two clues of a passage, and whether they belong together. */
final class Between {
  /** How far apart, in characters, parts of one reference may stand. */
  static final int REACH = 300;

  private static final Pattern JOINT =
      Pattern.compile("[\\s,.:;?!*'’”^)-]*(?:and\\s|also\\s|&\\s)?[\\s,.]*");

  private static final Pattern HOST =
      Pattern.compile("[\\s,.?!'’”*]*(?:(?:\\s|^)in\\s[^;]{0,200})?");

  private static final Pattern UNKNOWN_HOST =
      Pattern.compile("['’”\"?]{0,2},['’”\"]?\\s(?<host>\\p{Lu}[\\p{L}\\s'/&-]{2,80}),?\\s");

  private static final Pattern SUBTITLE = Pattern.compile("(?:\\s?[:.,]\\s|\\s)[\\p{L}\\d][^;()]*");

  private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}]*");

  private static final Pattern FURTHER = Pattern.compile("\\s?;\\s?(?:and\\s|see\\s)?");

  private static final Pattern BEGINNING =
      Pattern.compile(
          "[^\\p{L}]*|.*(?:[.;:,(]|\\b[Ss]ee|\\bin|\\bfrom|\\band)[\\s\\d]*", Pattern.DOTALL);

  private static final Pattern IN = Pattern.compile(".*\\bin\\s.*", Pattern.DOTALL);

  private final String text;

  Between(String text) {
    this.text = text;
  }

  /** Whether one reference goes on: nothing but signs and an "and". */
  boolean joins(int from, int to) {
    return matches(JOINT, from, to);
  }

  /** Whether the title of a host may follow: nothing, or "in" and its editors. */
  boolean leadsToHost(int from, int to) {
    return matches(HOST, from, to);
  }

  /** Whether what follows is said to hold what stands before: "in". */
  boolean says(int from, int to) {
    return matches(IN, from, to);
  }

  /** Whether this is the rest of a title of which the register has the beginning. */
  boolean isSubtitle(int from, int to) {
    return matches(SUBTITLE, from, to);
  }

  /** Whether no letter stands here. */
  boolean isWordless(int from, int to) {
    return matches(WORDLESS, from, to);
  }

  /** Whether another part of the work before follows: a semicolon. */
  boolean goesOn(int from, int to) {
    return matches(FURTHER, from, to);
  }

  /** Whether a title may begin after this that has no names before it. */
  boolean beginsTitle(int from, int to) {
    return matches(BEGINNING, Math.max(from, to - 20), to);
  }

  /** A journal that no register has, after the title of an article; null where there is none. */
  Part unknownHost(int from, int to) {
    Matcher host = UNKNOWN_HOST.matcher(text).region(from, to);
    return to - from <= REACH && host.matches()
        ? Part.title(host.start("host"), host.end("host"), "j")
        : null;
  }

  private boolean matches(Pattern pattern, int from, int to) {
    return from <= to && to - from <= REACH && pattern.matcher(text).region(from, to).matches();
  }
}
