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

  /** What may begin or end within a word. */
  private static final Set<String> TEI_PHRASE =
      set(
          "abbr add addName am anchor bibl c choice cl code corr country damage date del distinct",
          "email emph ex expan foreign forename g gb genName geogName gloss handShift hi ident idno",
          "lem m measure mentioned mod name nameLink num orgName orig pc persName phr placeName ref",
          "reg region restore retrace rhyme roleName rs s secl seg settlement sic soCalled subst",
          "supplied surname surplus term time title unclear w");

  private static final Set<String> TEI_BLOCK =
      set(
          "ab addrLine argument back body byline castItem cell closer dateline div div1 div2 div3",
          "div4 div5 div6 div7 docTitle entry epigraph floatingText front group head imprimatur item",
          "lg list listBibl msDesc opener p post postscript row salute sense signed sp speaker table",
          "text titlePage titlePart trailer u line sourceDoc surface surfaceGrp zone");

  /** What holds facts one by one: each is told apart, though no blank stands between them. */
  private static final Set<String> TEI_RECORD =
      set(
          "address altIdentifier analytic biblFull biblStruct cit correspAction dimensions entry",
          "event graph hom imprint leaf listBibl listEvent listNym listObject listOrg listPerson",
          "listPlace location monogr msIdentifier msItem msItemStruct msPart node nym object",
          "objectIdentifier org person personGrp persona place publicationStmt recording respStmt",
          "setting titlePage titleStmt tree");

  private static final Set<String> HTML_PHRASE =
      set(
          "a abbr b bdi bdo cite code data del dfn em i ins kbd mark output q rb rt ruby s samp small",
          "span strong sub sup time u var wbr");

  private static final Set<String> HTML_BLOCK =
      set(
          "address article aside blockquote body br caption dd details div dl dt fieldset figcaption",
          "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary",
          "table tbody td tfoot th thead tr ul");

  /**
   * What the border of a TEI element does; those in neither list are loose, as they are blocks in
   * one place and phrases in another, and so is what stands in a record.
   */
  static Cut ofTei(String element, String parent) {
    if (TEI_BLOCK.contains(element)) {
      return HARD;
    }
    return TEI_PHRASE.contains(element) && !TEI_RECORD.contains(parent) ? NONE : LOOSE;
  }

  /** What the border of an HTML element does; those in neither list are loose. */
  static Cut ofHtml(String element) {
    return HTML_PHRASE.contains(element) ? NONE : HTML_BLOCK.contains(element) ? HARD : LOOSE;
  }

  private static Set<String> set(String... lines) {
    return Set.of(String.join(" ", lines).split(" "));
  }
}
