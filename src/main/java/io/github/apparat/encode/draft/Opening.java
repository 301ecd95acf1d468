package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.TextLines.Role;
import io.github.apparat.encode.draft.Transcript.Kind;
import io.github.apparat.encode.draft.Transcript.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The title at the head of a text and who wrote it.
 *
 * @param title its line
 * @param author the line on which a name stands; none
 */
record Opening(Line title, Optional<Line> author, Certainty certainty) {
  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
  private static final String INITIALS = "(?:\\p{Lu}\\.\\s?){1,3}";

  /** Two to four names or initials, at least one a name; perhaps with a word before them. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i:by|von|par|автор:?)\\s\\p{L}.{2,80}|(?:"
              + INITIALS
              + "\\s?)?"
              + NAME
              + "(?:\\s(?:"
              + INITIALS
              + "|"
              + NAME
              + ")){0,3}\\s?(?:"
              + INITIALS
              + ")?");

  private static final int LONGEST = 150;
  private static final int LONGEST_NAME = 60;

  /** Finds it where the text begins, unless its first line is a heading among others or text. */
  static Optional<Opening> in(TextLines lines, Map<Integer, Told> told) {
    List<Line> text =
        lines.written().stream()
            .filter(l -> lines.isFree(l) || lines.role(l.number()) == Role.HEADING)
            .limit(4)
            .toList();
    if (text.size() < 2) {
      return Optional.empty();
    }
    Line first = text.get(0);
    boolean marked = lines.role(first.number()) == Role.HEADING;
    if (marked ? !isAlone(first, told) : !isLikely(first, lines)) {
      return Optional.empty();
    }
    lines.take(first.number(), Role.TITLE);
    Optional<Line> author =
        Optional.of(text.get(1)).filter(l -> text.size() > 2 && lines.isFree(l) && isName(l));
    author.ifPresent(l -> lines.take(l.number(), Role.BYLINE));
    return Optional.of(new Opening(first, author, marked ? Certainty.HIGH : Certainty.MEDIUM));
  }

  /** Whether no other heading has the level of the first. */
  private static boolean isAlone(Line first, Map<Integer, Told> told) {
    int level = told.get(first.number()).level();
    return told.values().stream()
            .filter(t -> t.kind() == Kind.HEADING && t.level() <= level)
            .limit(2)
            .count()
        == 1;
  }

  private static boolean isLikely(Line first, TextLines lines) {
    Line next = lines.at(first.number() + 1);
    return first.length() <= LONGEST
        && !first.isEnded()
        && !first.startsLow()
        && (next.isBlank() || isName(next))
        && !first.text().endsWith(",")
        && first.text().codePoints().anyMatch(Character::isLetter)
        && !HeadingForm.of(first.text()).filter(f -> f != HeadingForm.CAPITALS).isPresent();
  }

  private static boolean isName(Line line) {
    return line.length() <= LONGEST_NAME && BYLINE.matcher(line.text()).matches();
  }
}
