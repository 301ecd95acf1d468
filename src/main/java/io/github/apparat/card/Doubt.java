package io.github.apparat.card;

import java.util.List;
import java.util.Locale;

/**
 * A decision of the encoding that may be wrong.
 *
 * @param line of the received text, counted from 1; 0 where it has no place there
 * @param column in that line, counted from 1
 * @param found what stands there
 * @param decided what it was taken for
 * @param others what else it may be
 * @param cert high, medium or low; empty where none is given
 */
public record Doubt(
    Kind kind,
    int line,
    int column,
    String found,
    String decided,
    List<String> others,
    String cert) {

  /** What is in doubt. */
  public enum Kind {
    /** Who or what a name means. */
    NAME,
    /** Where a note belongs. */
    REFERENCE,
    /** A note whose words are lost. */
    LOST_NOTE,
    /** Words that are lost. */
    GAP,
    /** What was misread. */
    EMENDATION,
    /** What was put in. */
    SUPPLIED,
    /** What can hardly be read. */
    UNCLEAR,
    /** Which work is cited. */
    WORK,
    /** The number of a page. */
    PAGE;

    /** As in the words of the site and in data: {@code lost-note}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
