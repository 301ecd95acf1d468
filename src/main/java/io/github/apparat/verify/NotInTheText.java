package io.github.apparat.verify;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The words of a TEI text that are not in the running text of its page; the one place where this is
 * declared. Everything else must be shown. Notes are not lost either: they are compared by id.
 */
final class NotInTheText {
  /**
   * What speaks of the encoding, of the sheet of paper or of other witnesses: certainty and its
   * kin; interpretations and remarks on passages ({@code span}); running heads and catchwords
   * ({@code fw}); index terms; the apparatus below the lemma, and apparatus entries and witnesses
   * listed apart; headers of texts within the text. What is no words: the bytes of a file ({@code
   * binaryObject}), scripts and styles in a drawing.
   */
  private static final Set<String> ANYWHERE =
      Set.of(
          ("certainty precision respons interp interpGrp span spanGrp fw index rdg rdgGrp wit"
                  + " witDetail listWit listApp metamark substJoin teiHeader standOff xenoData"
                  + " binaryObject svg:script svg:style")
              .split(" "));

  /** By the parent: a {@code desc} in a gap says what is missing and is the page's to put. */
  private static final Map<String, Set<String>> BELOW =
      Map.of("gap", Set.of("desc"), "space", Set.of("desc"));

  /** The editor's side of a {@code choice}, which the running text has. */
  private static final Set<String> EDITED = Set.of("corr", "reg", "expan");

  /** The source's side, which the page lists elsewhere as a source reading. */
  private static final Set<String> RECEIVED = Set.of("sic", "orig", "abbr");

  private NotInTheText() {}

  /** Whether an element is left out with all it holds. */
  static boolean leavesOut(String element, String parent) {
    return ANYWHERE.contains(element) || BELOW.getOrDefault(parent, Set.of()).contains(element);
  }

  /**
   * Whether a child of a {@code choice} is a source reading: only where its sister is the editor's.
   */
  static boolean isSourceReading(String child, Collection<String> allChildren) {
    return RECEIVED.contains(child) && allChildren.stream().anyMatch(EDITED::contains);
  }
}
