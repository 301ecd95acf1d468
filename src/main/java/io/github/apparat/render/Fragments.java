package io.github.apparat.render;

import io.github.apparat.model.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The HTML that pages are made of. Links in it lead from a page one folder below the root.
 *
 * @param texts the edition's words on itself, by their ids
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
   * What the pages of a text are made of.
   *
   * @param pages by the ids of the parts they hold; that of the text itself by the empty id
   * @param summary the abstract
   * @param card the abstract without links, for a page in any folder
   * @param source what the header says of the received text
   * @param views the other views it has
   * @param media paths below the site of the files it shows; {@link Media#source} says where each
   *     comes from
   * @param variants of a text with an apparatus
   */
  public record TextFragment(
      Map<String, PageFragment> pages,
      String summary,
      String card,
      String source,
      Map<View, ViewFragment> views,
      List<String> media,
      Optional<Variants> variants) {

    /** The page of the text itself. */
    public PageFragment own() {
      return pages.get("");
    }
  }

  /**
   * A view of a text besides the reading text.
   *
   * @param pages as of the text itself
   * @param legend what its signs mean; empty where it has none
   * @param folios images of pages with the words that stand on them, by the ids of the parts that
   *     have any
   */
  public record ViewFragment(
      Map<String, PageFragment> pages, String legend, Map<String, String> folios) {}

  /**
   * What one page shows of a text, each HTML.
   *
   * @param body the line of text, with the notes that open at their marks below their blocks
   * @param notes lists of notes by kind, in the order of the text
   * @param interventions what was received where the edition reads otherwise; empty where nothing
   *     was changed
   */
  public record PageFragment(String body, List<Notes> notes, String interventions) {}

  /** The notes of one kind, as a list. */
  public record Notes(String kind, String html) {}

  /**
   * What the header of a text says, each HTML without links to other pages; empty where it says
   * nothing.
   *
   * @param id of the text
   * @param about who did what, and where it was published
   * @param rights who may do what with it
   * @param encoding how it was encoded
   */
  public record HeaderFragment(String id, String about, String rights, String encoding) {}

  /** What an entry says in words. */
  public record EntryFragment(String description, String notes) {}
}
