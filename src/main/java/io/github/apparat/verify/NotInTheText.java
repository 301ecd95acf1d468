package io.github.apparat.verify;

import io.github.apparat.model.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The words of a TEI text that are not in the running text of its page; the one place where this is
 * declared. Everything else must be shown. Notes are not lost either: they are compared by id.
 *
 * <p>A view leaves out of the line the other sides of a {@code choice}; and all but the diplomatic
 * one leave out what the source itself no longer has, {@code del} and its kin (TEI, 11.3.1.4). The
 * page lists such words as source readings.
 */
final class NotInTheText {
  /**
   * What speaks of the encoding or of other witnesses: certainty and its kin; interpretations and
   * remarks on passages ({@code span}); index terms; apparatus entries and witnesses listed apart,
   * and what is said of readings (readings themselves: {@link Entries}); headers of texts within
   * the text. What is no words: the bytes of a file ({@code binaryObject}), scripts and styles of
   * other languages.
   */
  private static final Set<String> ANYWHERE =
      Set.of(
          ("certainty precision respons interp interpGrp span spanGrp index rdg rdgGrp wit"
                  + " witDetail listWit listApp listTranspose substJoin teiHeader standOff xenoData"
                  + " binaryObject not-tei:script not-tei:style")
              .split(" "));

  /**
   * What belongs to the sheet of paper: running heads and catchwords, signs that say how to read.
   */
  private static final Set<String> OF_THE_SHEET = Set.of("fw", "metamark");

  /**
   * By the parent: a {@code desc} in a gap or of a sheet says what is not there or not words, and
   * is the page's to put.
   */
  private static final Map<String, Set<String>> BELOW =
      Map.of(
          "gap", Set.of("desc"),
          "space", Set.of("desc"),
          "sourceDoc", Set.of("graphic"),
          "surface", Set.of("desc", "label", "graphic"),
          "zone", Set.of("graphic"));

  /** The editor's side of a {@code choice}. */
  private static final Set<String> EDITED = Set.of("corr", "reg", "expan", "ex");

  /** The source's side. */
  private static final Set<String> RECEIVED = Set.of("sic", "orig", "abbr", "am");

  /** How sure the editors are, the surest first; most are as sure as can be and say nothing. */
  private static final List<String> CERTAINTY = List.of("high", "", "medium", "low");

  /**
   * A child of a {@code choice}.
   *
   * @param cert its {@code @cert}, or empty
   */
  record Side(String element, String cert) {}

  private NotInTheText() {}

  /** Whether an element is left out with all it holds. */
  static boolean leavesOut(String element, String parent, View view) {
    return ANYWHERE.contains(element)
        || BELOW.getOrDefault(parent, Set.of()).contains(element)
        || view != View.DIPLOMATIC && isOfTheSource(element, parent);
  }

  /** Of an abbreviation written out, the letters stand for the mark. */
  private static boolean isOfTheSource(String element, String parent) {
    return OF_THE_SHEET.contains(element) || element.equals("am") && parent.equals("expan");
  }

  /** Whether something stands where words would, so that no word goes on over it. */
  static boolean standsForWords(String element) {
    return element.equals("gap") || element.equals("space");
  }

  /** Whether in this element of a choice all stands as it was written, deletions among it. */
  static boolean isReceived(String element, String parent) {
    return parent.equals("choice") && RECEIVED.contains(element);
  }

  /**
   * Which of the sides of a {@code choice} the line of a view has: the surest of the editors' or
   * the source's; of all, where there are none of these, and of those of another schema only where
   * there are no others. The rest are source readings.
   */
  static int shown(List<Side> sides, View view) {
    Collection<String> side = view == View.DIPLOMATIC ? RECEIVED : EDITED;
    List<String> names = sides.stream().map(Side::element).toList();
    Predicate<String> wanted =
        names.stream().anyMatch(side::contains)
            ? side::contains
            : names.stream().allMatch(NotInTheText::isForeign) ? n -> true : n -> !isForeign(n);
    int surest = -1;
    for (int i = 0; i < sides.size(); i++) {
      if (wanted.test(names.get(i))
          && (surest < 0 || rank(sides.get(i)) < rank(sides.get(surest)))) {
        surest = i;
      }
    }
    return surest;
  }

  /** An element of another schema. */
  private static boolean isForeign(String element) {
    return element.startsWith("not-tei:");
  }

  private static int rank(Side side) {
    int rank = CERTAINTY.indexOf(side.cert());
    return rank < 0 ? CERTAINTY.size() : rank;
  }
}
