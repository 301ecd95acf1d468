package io.github.apparat.encode;

import io.github.apparat.encode.layout.BlockRule;
import io.github.apparat.encode.layout.Paragraphs;
import io.github.apparat.encode.layout.Zone;
import io.github.apparat.encode.mark.LineSet;
import java.util.List;
import java.util.Map;

/**
 * How one received text is read: {@code tei/source/ID/profile.yaml}. Facts about the text, not its
 * sentences. All lines are those of the received file, counted from 1.
 *
 * @param language of the text, as in {@code xml:lang}
 * @param zones what each run of lines is; a line in no zone is a finding if it holds words
 * @param paragraphs how lines make paragraphs; none: lines without a blank one between
 * @param blocks what is not a plain paragraph
 * @param signs what belongs to the format of the received file, as the stars of Markdown; where
 *     something else says the same in the encoding, they go
 * @param marks other places to mark, outermost first
 */
record Profile(
    String language,
    List<Zone> zones,
    Paragraphs paragraphs,
    List<BlockRule> blocks,
    String signs,
    List<MarkRule> marks) {

  Profile {
    needs(language, "the profile", "a language");
    zones = orEmpty(zones);
    paragraphs = paragraphs == null ? Paragraphs.RUN : paragraphs;
    blocks = orEmpty(blocks);
    signs = signs == null ? "" : signs;
    marks = orEmpty(marks);
  }

  private static void needs(Object found, String what, String part) {
    if (found == null) {
      throw new IllegalArgumentException(what + " needs " + part);
    }
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /**
   * Places to mark with an element: all matches of a pattern on these lines, or everywhere.
   *
   * @param pattern a regular expression; its group {@code m}, if it has one, is what is marked
   */
  record MarkRule(String element, Map<String, String> attributes, String pattern, LineSet lines) {
    MarkRule {
      needs(element, "one of marks", "an element");
      needs(pattern, "one of marks", "a pattern");
      attributes = attributes == null ? Map.of() : attributes;
    }
  }
}
