package io.github.apparat.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as a bibliography takes it: in two parts, or whole.
 *
 * @param family empty for a name that stays whole
 * @param given empty for a name that stays whole
 * @param whole as the header has it
 */
public record Name(String family, String given, String whole) {
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";

  /** The family name first; an editor who writes so says which is which. */
  private static final Pattern INVERTED =
      Pattern.compile(
          "(\\p{L}[\\p{L}\\p{M}'’ -]*), (" + WORD + "(?: (?:" + WORD + "|von|van|de|der|zu))*)");

  /** Initials, then one word: which is which is plain. */
  private static final Pattern INITIALS =
      Pattern.compile("((?:\\p{Lu}\\p{Ll}{0,2}\\.[- ]?)+) ?(\\p{Lu}[\\p{L}\\p{M}'’-]+)");

  /**
   * A name of which nobody says what its parts are: it is parted only where its form leaves no
   * doubt.
   */
  public static Name of(String whole) {
    Matcher inverted = INVERTED.matcher(whole);
    if (inverted.matches()) {
      return new Name(inverted.group(1), inverted.group(2), whole);
    }
    Matcher initials = INITIALS.matcher(whole);
    return initials.matches()
        ? new Name(initials.group(2), initials.group(1).strip(), whole)
        : new Name("", "", whole);
  }

  /** Whether its parts are known. */
  public boolean isParted() {
    return !family.isEmpty();
  }

  /** The family name first, where it is known. */
  public String inverted() {
    return isParted() ? family + ", " + given : whole;
  }
}
