package io.github.apparat.card;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The card of an encoded text.
 *
 * @param id of the text
 * @param title of the text
 * @param file the received text
 * @param sha256 of its bytes
 * @param lines how many it has
 * @param words of the received text in the encoding
 * @param marked how many of them stand inside a name, a date, a reference or another phrase
 * @param counts how many there are of what the encoding has, in the order in which it is told
 * @param doubts in the order of the encoding
 */
public record Card(
    String id,
    String title,
    String file,
    String sha256,
    int lines,
    int words,
    int marked,
    Map<String, Integer> counts,
    List<Doubt> doubts) {

  /** The share of words inside markup, in hundredths, rounded down. */
  public int share() {
    return words == 0 ? 0 : 100 * marked / words;
  }

  /** How many doubts there are of each kind, those that there are none of left out. */
  public Map<Doubt.Kind, Integer> doubtsByKind() {
    Map<Doubt.Kind, Integer> kinds = new TreeMap<>();
    doubts.forEach(d -> kinds.merge(d.kind(), 1, Integer::sum));
    return kinds;
  }
}
