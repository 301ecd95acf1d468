package io.github.apparat.encode.layout;

import io.github.apparat.encode.mark.LineSet;
import java.util.Map;

/**
 * Blocks that are no plain paragraphs.
 *
 * @param element in the place of {@code p}
 * @param attributes of that element
 * @param within what stands around each run of these blocks: {@code quote}, {@code list}, or a path
 *     as {@code floatingText/body}; none: nothing
 * @param wrapper attributes of the outermost element around
 * @param split a pattern before whose every match a new block begins, as the items of a list that
 *     were printed one after the other
 * @param paragraphs how these lines make blocks, where it is not as in the rest of the text
 */
public record BlockRule(
    String element,
    Map<String, String> attributes,
    String within,
    Map<String, String> wrapper,
    String split,
    Paragraphs paragraphs,
    LineSet lines) {
  /** Refuses a rule that says nothing or of no lines. */
  public BlockRule {
    if (element == null && within == null) {
      throw new IllegalArgumentException("one of blocks needs an element, or within");
    }
    if (lines == null) {
      throw new IllegalArgumentException("one of blocks needs lines");
    }
    element = element == null ? "p" : element;
    attributes = attributes == null ? Map.of() : attributes;
    within = within == null ? "" : within;
    wrapper = wrapper == null ? Map.of() : wrapper;
  }
}
