package io.github.apparat.cite;

import java.util.function.UnaryOperator;

/**
 * How something is cited in one style, as HTML.
 *
 * @param whole without a place in it
 * @param cited with one, which stands as {@link #PLACE}: a note, or what is said in the text
 * @param entry in the bibliography, which goes with what is said in the text; empty for a note
 * @param address as it stands in these
 */
record Form(String whole, String cited, String entry, String address) {
  /** Where the place goes. */
  static final String PLACE = "xqplace";

  Form map(UnaryOperator<String> change) {
    return new Form(
        change.apply(whole), change.apply(cited), change.apply(entry), change.apply(address));
  }

  /** All that cites a place. */
  private String placed() {
    return entry.isEmpty() ? cited : cited + " " + entry;
  }

  /**
   * Of a place.
   *
   * @param place what it is called; empty for the whole
   */
  String at(String place) {
    return place.isEmpty() ? whole : placed().replace(PLACE, Html.escaped(place));
  }

  /** With elements where a script puts the place and its address. */
  String open() {
    return placed()
        .replace(PLACE, "<span class=\"place\"></span>")
        .replace(address, "<span class=\"address\">" + address + "</span>");
  }
}
