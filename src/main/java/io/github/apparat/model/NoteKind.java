package io.github.apparat.model;

import java.util.Map;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;

/**
 * A kind of notes, as the taxonomy {@code note-kinds} of the edition declares it. What it does not
 * say is empty; then the usual holds.
 *
 * @param title what its list is called
 * @param symbols {@code arabic} (the usual), {@code lower-latin}, {@code upper-latin}, {@code
 *     lower-roman}, {@code upper-roman} or {@code signs}
 * @param restart where its numbers begin anew: {@code never} (the usual), {@code page}, {@code
 *     printed-page}, {@code table}, {@code division} with its level or type
 * @param place where its notes are shown: {@code block} (the usual: beside or at their mark, and in
 *     the list), {@code end} or {@code table}
 */
public record NoteKind(String title, String symbols, String restart, String place) {

  /** The kinds by their ids, as the stylesheets take them: parameter {@code note-kinds}. */
  public static XdmMap parameter(Map<String, NoteKind> kinds) {
    XdmMap all = new XdmMap();
    for (Map.Entry<String, NoteKind> kind : kinds.entrySet()) {
      all = all.put(new XdmAtomicValue(kind.getKey()), kind.getValue().map());
    }
    return all;
  }

  private XdmMap map() {
    return XdmMap.makeMap(Map.of("symbols", symbols, "restart", restart, "place", place));
  }
}
