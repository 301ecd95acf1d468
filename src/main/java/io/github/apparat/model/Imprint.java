package io.github.apparat.model;

import io.github.apparat.xml.Tei;
import java.util.List;
import net.sf.saxon.s9api.XdmNode;

/**
 * Who answers for a text or an edition, and who published it when: all as its header says it, and
 * empty where it does not.
 *
 * @param date ISO 8601 where the header has it so, else its words
 * @param version the number of the edition, else its words
 */
public record Imprint(
    List<Name> authors,
    List<Name> editors,
    String publisher,
    String place,
    String date,
    String version,
    String doi) {
  /** Of what has no header. */
  public static final Imprint NONE = new Imprint(List.of(), List.of(), "", "", "", "", "");

  /** As the model has it, in an element of that name; none where there is no such element. */
  static Imprint of(XdmNode parent) {
    return Tei.elements(parent, "imprint").findFirst().map(Imprint::read).orElse(NONE);
  }

  private static Imprint read(XdmNode imprint) {
    return new Imprint(
        names(imprint, "author"),
        names(imprint, "editor"),
        Tei.attribute(imprint, "publisher"),
        Tei.attribute(imprint, "place"),
        Tei.attribute(imprint, "date"),
        Tei.attribute(imprint, "version"),
        Tei.attribute(imprint, "doi"));
  }

  private static List<Name> names(XdmNode imprint, String role) {
    return Tei.elements(imprint, role).map(Imprint::name).toList();
  }

  private static Name name(XdmNode name) {
    String family = Tei.attribute(name, "family");
    String given = Tei.attribute(name, "given");
    String whole = name.getStringValue();
    return family.isEmpty() || given.isEmpty() ? Name.of(whole) : new Name(family, given, whole);
  }

  /**
   * Of a text within an edition: what it says itself, else the edition. The editors are the
   * edition's where it has any, but of a text without an author those who made it one.
   */
  public Imprint within(Imprint edition) {
    boolean own = edition.editors.isEmpty() || authors.isEmpty() && !editors.isEmpty();
    return new Imprint(
        authors,
        own ? editors : edition.editors,
        first(publisher, edition.publisher),
        first(place, edition.place),
        first(date, edition.date),
        first(edition.version, version),
        doi);
  }

  /** Of a page of an edition that no author is named for. */
  public Imprint ofPage() {
    return new Imprint(List.of(), editors, publisher, place, date, version, "");
  }

  private static String first(String own, String otherwise) {
    return own.isEmpty() ? otherwise : own;
  }
}
