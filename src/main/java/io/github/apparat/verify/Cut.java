package io.github.apparat.verify;

import java.util.HashMap;
import java.util.Map;
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

  /**
   * What holds no words but those of its elements, each of which tells something by itself: blanks
   * between them are layout, and words are told apart though there be none.
   */
  private static final Set<String> TEI_RECORD =
      set(
          "abstract additional address adminInfo altGrp altIdentifier alternate analytic",
          "annotationBlock arc argument attDef attList availability back biblFull biblStruct",
          "binding bindingDesc body broadcast calendar calendarDesc castGroup castList cit",
          "classSpec classes climate constraintDecl constraintSpec content correspAction",
          "correspContext correspDesc custodialHist dataRef dataSpec datatype decoDesc dimensions",
          "div div0 div1 div2 div3 div4 div5 div6 div7 divGen docTitle eLeaf eTree editionStmt",
          "elementSpec ellipsis entry epigraph epilogue equipment event exemplum f fLib figure",
          "fileDesc floatingText forest front fs fvLib graph graphic group handDesc handNotes",
          "history hom iNode imprint incident interleave join joinGrp keywords kinesic",
          "langKnowledge langUsage layoutDesc leaf lg linkGrp list listApp listBibl listChange",
          "listEvent listForest listNym listObject listOrg listPerson listPlace listRef",
          "listRelation listWit location locusGrp macroSpec measureGrp media model modelGrp",
          "modelSequence moduleRef moduleSpec monogr msContents msDesc msFrag msIdentifier msItem",
          "msItemStruct msPart node notatedMusic noteGrp notesStmt nym object objectDesc",
          "objectIdentifier org paramList paramSpec particDesc performance person personGrp",
          "persona physDesc place population postscript profileDesc prologue publicationStmt",
          "recordHist recording recordingStmt relatedItem relation remarks respStmt root row ruby",
          "schemaSpec scriptDesc scriptStmt seal sealDesc sequence series seriesStmt set setting",
          "settingDesc sourceDesc sp spGrp specGrp specList state superEntry supportDesc table",
          "terrain text textClass textDesc timeline titlePage titleStmt trait tree triangle",
          "typeDesc vAlt vColl vLabel vMerge vNot valItem valList vocal");

  private static final Map<String, Cut> HTML = new HashMap<>();

  static {
    put(
        NONE,
        "a abbr b bdi bdo cite code data del dfn em i ins kbd mark output q rb rt ruby s samp small",
        "span strong sub sup time u var wbr");
    put(
        HARD,
        "address article aside blockquote body br caption dd details div dl dt fieldset figcaption",
        "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary",
        "table tbody td tfoot th thead tr ul");
  }

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

  /** Whether blanks in a TEI element only set its elements apart. */
  static boolean isRecord(String element) {
    return TEI_RECORD.contains(element);
  }

  /** What the border of an HTML element does; those in neither list are loose. */
  static Cut ofHtml(String element) {
    return HTML.getOrDefault(element, LOOSE);
  }

  private static void put(Cut cut, String... lines) {
    set(lines).forEach(element -> HTML.put(element, cut));
  }

  private static Set<String> set(String... lines) {
    return Set.of(String.join(" ", lines).split(" "));
  }
}
