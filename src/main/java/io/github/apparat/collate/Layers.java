package io.github.apparat.collate;

import java.util.Set;

/** What elements are to the words of a witness. */
final class Layers {
  /** Not of the running text: notes, what is deleted, what speaks of the page or the encoding. */
  private static final Set<String> APART =
      Set.of(
          ("note noteGrp fw del figDesc certainty precision respons interp interpGrp index wit"
                  + " witDetail listWit listApp metamark substJoin teiHeader standOff xenoData"
                  + " listTranspose am")
              .split(" "));

  /** Leave a word whole that they stand in; every other element ends it. */
  private static final Set<String> PHRASES =
      Set.of(
          ("abbr add addName am anchor app author bibl biblScope c certainty choice cl corr country"
                  + " damage damageSpan date del delSpan district editor emph ex expan foreign"
                  + " forename g gap genName geogName gloss handShift hi idno index lem measure"
                  + " mentioned mod name nameLink note noteGrp num orgName orig pc persName phr"
                  + " placeName precision pubPlace publisher ptr q quote rdg rdgGrp redo ref reg"
                  + " region restore retrace roleName rs s said secl seg settlement sic soCalled"
                  + " subst supplied surname surplus term time title unclear undo w wit witDetail")
              .split(" "));

  /** An entry may stand around them, but not inside. */
  private static final Set<String> WHOLE =
      Set.of("app att c choice code eg egXML formula g gi ident idno pc subst tag val".split(" "));

  /** May also stand between blocks, or in elements that hold no words of their own. */
  private static final Set<String> ALONE =
      Set.of(
          ("author bibl biblScope country date district editor geogName label name orgName persName"
                  + " placeName pubPlace publisher q quote region rs said seg settlement title")
              .split(" "));

  private static final Set<String> BREAKS = Set.of("lb", "pb", "cb", "gb", "milestone", "space");

  /** The editor's side of a choice, which the running text has. */
  private static final Set<String> EDITED = Set.of("corr", "reg", "expan");

  private Layers() {}

  static boolean isApart(String element, String parent) {
    return APART.contains(element)
        || element.equals("desc") && Set.of("gap", "space").contains(parent);
  }

  static boolean isPhrase(String element) {
    return PHRASES.contains(element) || BREAKS.contains(element);
  }

  static boolean mayStandAlone(String element) {
    return ALONE.contains(element);
  }

  static boolean isOfApparatus(String element) {
    return Set.of("app", "lem", "rdg").contains(element);
  }

  static boolean isWhole(String element) {
    return WHOLE.contains(element);
  }

  static boolean isBreak(String element) {
    return BREAKS.contains(element);
  }

  static boolean isEdited(String element) {
    return EDITED.contains(element);
  }
}
