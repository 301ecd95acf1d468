package io.github.apparat.verify;

import java.util.Set;

/**
 * What the border of an element does to the word it stands in; the one place where this is declared
 * for both TEI and HTML.
 */
enum Cut {
  /** Nothing: the word goes on. */
  NONE,
  /**
   * Ends the word, but the other side may have it whole: at what is empty, taken out, set apart by
   * the style sheet only, or known to one side alone.
   */
  LOOSE,
  /** Ends the word; the other side must end it too. */
  HARD;

  private static final Set<String> TEI_PHRASE =
      set(
          "abbr add addName am anchor bibl c choice code corr country damage date del distinct email",
          "emph ex expan foreign forename gb genName geogName gloss handShift hi ident idno lem",
          "measure mentioned mod name nameLink num orgName orig pc persName placeName ref reg region",
          "restore retrace roleName rs s secl seg settlement sic soCalled subst supplied surname",
          "surplus term time title unclear w");

  private static final Set<String> TEI_BLOCK =
      set(
          "ab argument back body byline cell closer dateline div div1 div2 div3 div4 div5 div6 div7",
          "docAuthor docDate docTitle epigraph floatingText front group head imprimatur item lg list",
          "listBibl opener p postscript row salute signed sp stage table text titlePage titlePart",
          "trailer");

  private static final Set<String> HTML_PHRASE =
      set(
          "a abbr b bdi bdo cite code data del dfn em i ins kbd mark output q rb rt ruby s samp small",
          "span strong sub sup time u var wbr");

  private static final Set<String> HTML_BLOCK =
      set(
          "address article aside blockquote body br caption dd details div dl dt fieldset figcaption",
          "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary",
          "table tbody td tfoot th thead tr ul");

  /** What the border of a TEI element does; those in neither list are loose. */
  static Cut ofTei(String element) {
    return TEI_PHRASE.contains(element) ? NONE : TEI_BLOCK.contains(element) ? HARD : LOOSE;
  }

  /** What the border of an HTML element does; those in neither list are loose. */
  static Cut ofHtml(String element) {
    return HTML_PHRASE.contains(element) ? NONE : HTML_BLOCK.contains(element) ? HARD : LOOSE;
  }

  private static Set<String> set(String... lines) {
    return Set.of(String.join(" ", lines).split(" "));
  }
}
