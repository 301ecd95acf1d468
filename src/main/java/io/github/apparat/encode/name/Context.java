package io.github.apparat.encode.name;

import java.util.regex.Pattern;

/** Where a rule of a sheet applies: on its lines, after some words, before some. */
final class Context {
  /** How many characters on either side a rule can see; so no rule reads a text to its end. */
  private static final int WINDOW = 80;

  private final NameSheet.Rule rule;
  private final Pattern after;
  private final Pattern before;

  Context(NameSheet.Rule rule) {
    this.rule = rule;
    after = rule.after() == null ? null : Pattern.compile("(?:" + rule.after() + ")\\s*$");
    before = rule.before() == null ? null : Pattern.compile("\\s*(?:" + rule.before() + ")");
  }

  NameSheet.Rule rule() {
    return rule;
  }

  /**
   * Whether a name stands in this context.
   *
   * @param line on which it begins
   * @param start the index of its first character
   * @param end the index after its last one
   */
  boolean fits(int line, String text, int start, int end) {
    if (rule.lines() != null && !rule.lines().contains(line)) {
      return false;
    }
    String left = text.substring(Math.max(0, start - WINDOW), start);
    String right = text.substring(end, Math.min(text.length(), end + WINDOW));
    return (after == null || after.matcher(left).find())
        && (before == null || before.matcher(right).lookingAt());
  }
}
