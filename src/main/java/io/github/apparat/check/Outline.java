package io.github.apparat.check;

import io.github.apparat.kept.Digest;
import io.github.apparat.xml.XmlFile.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a file is, what in it others may point to, and what it points to; no tree is needed to
 * follow the pointers of an edition.
 *
 * @param ids all that has an id
 * @param pointers in document order
 * @param again ids that stand a second time
 * @param prefixes ways of writing pointers short
 * @param claiming ids of entries that themselves say more than who they are
 * @param id of the root; may be empty
 * @param root its local name
 * @param namespace of the root
 * @param texts which elements TEI of the file, counted from 0, hold a text or a transcript
 * @param registers which of these texts are nothing but lists of entries
 * @param hasEntries whether a person, an organ, a place or a work has an id here
 * @param hasApparatus whether there is an entry of an apparatus
 * @param hasOffices whether a {@code roleName} points to a post
 * @param hasInclusions whether files are included
 * @param includedTexts the addresses of the files that are included as texts of their own
 */
record Outline(
    Map<String, Anchor> ids,
    List<Pointer> pointers,
    List<Again> again,
    List<Prefix> prefixes,
    Set<String> claiming,
    String id,
    String root,
    String namespace,
    List<Integer> texts,
    Set<Integer> registers,
    boolean hasEntries,
    boolean hasApparatus,
    boolean hasOffices,
    boolean hasInclusions,
    Set<String> includedTexts) {
  static final String TEI = "http://www.tei-c.org/ns/1.0";

  /**
   * Something with an id.
   *
   * @param within the id of the nearest element around it; may be empty
   */
  record Anchor(String element, Place place, String within) {
    /**
     * What a pointer finds, wherever in the file that stands. An anchor is no other target than the
     * note, or the entry of an apparatus, in whose place it is.
     */
    String found() {
      return element.replaceFirst("^(?:anchor|app)$", "note") + "\t" + within;
    }
  }

  /** The value of a pointer attribute of an element; may name several targets. */
  record Pointer(String attribute, String value, String element, String type, Place place) {}

  /** A way of writing pointers short (TEI, {@code prefixDef}). */
  record Prefix(String ident, String pattern, String replacement) {}

  /** An id that stands a second time. */
  record Again(String id, Place place) {}

  /** Whether an entry itself says more than who it is. */
  boolean claims(String id) {
    return claiming.contains(id);
  }

  /** The digest of what pointers of other files find in it. */
  Digest found() {
    StringBuilder all = new StringBuilder();
    new TreeMap<>(ids)
        .forEach((id, anchor) -> all.append(id).append('\t').append(anchor.found()).append('\n'));
    return Digest.of(all, prefixes);
  }

  /** Forgets the pointers that lead to places of this file, where nobody asks for them. */
  void forgetWithin() {
    pointers.removeIf(p -> p.value().startsWith("#") && ids.containsKey(p.value().substring(1)));
  }
}
