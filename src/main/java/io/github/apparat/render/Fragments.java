package io.github.apparat.render;

import java.util.List;
import java.util.Map;

/**
 * The HTML that pages are made of. Links in it lead from a page one folder below the root.
 *
 * @param texts by their ids; the edition's own words on itself among them
 * @param entries persons and organs by their ids
 * @param works by their ids
 * @param encoding the documentation of the encoding
 */
public record Fragments(
    Map<String, TextFragment> texts,
    Map<String, EntryFragment> entries,
    Map<String, String> works,
    String encoding) {

  /**
   * The parts of a text's page, each HTML.
   *
   * @param notes lists of notes by kind, in the order of the text
   * @param popovers the same notes, to be shown beside their marks
   * @param interventions what was received where the edition reads otherwise; empty where nothing
   *     was changed
   * @param summary the abstract
   * @param card the abstract without links, for a page in any folder
   * @param source what the header says of the received text
   */
  public record TextFragment(
      String body,
      List<Notes> notes,
      String popovers,
      String interventions,
      String summary,
      String card,
      String source) {}

  /** The notes of one kind, as a list. */
  public record Notes(String kind, String html) {}

  /** What an entry says in words. */
  public record EntryFragment(String description, String notes) {}
}
