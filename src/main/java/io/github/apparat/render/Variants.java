package io.github.apparat.render;

import java.util.Map;

/**
 * What the pages beside a text with an apparatus are made of, each HTML. Links in it lead from a
 * page one folder below the root.
 *
 * @param entries how many entries the apparatus has
 * @param inexact how many of them name a line or paragraph alone, so that no text of a witness can
 *     be made with them
 * @param rows of the table of entries
 * @param filters fields to choose a witness, a kind, a hand
 * @param counts a table: readings by witness and kind
 * @param density a table: entries by division; empty for a text without divisions
 * @param witnesses what each siglum means
 * @param choice fields to choose the witness that is shown
 * @param pages the text with all readings, by the ids of its parts; that of the text itself by the
 *     empty id
 */
public record Variants(
    int entries,
    int inexact,
    String rows,
    String filters,
    String counts,
    String density,
    String witnesses,
    String choice,
    Map<String, String> pages) {

  /** There are some, and nobody has looked yet which. */
  static final Variants UNSEEN = new Variants(0, 0, "", "", "", "", "", "", Map.of());
}
