package io.github.apparat.check;

import io.github.apparat.report.Location;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/**
 * An entry of an apparatus as {@code xslt/entries.xsl} reads it.
 *
 * @param app the element itself
 * @param said what the stylesheet says of it, by name
 * @param readings the lemma, or what stands for it, and the other readings, in order
 */
record ApparatusEntry(XmlFile file, XdmNode app, XdmNode said, List<Reading> readings) {

  /**
   * A reading of an entry.
   *
   * @param element {@code lem} or {@code rdg}
   * @param isLemma whether the others are set against it
   * @param witnesses single ones, groups expanded
   * @param words with single blanks
   */
  record Reading(
      XdmNode element, boolean isLemma, List<String> witnesses, String words, XdmNode said) {

    static Reading of(XdmNode element, XdmNode said) {
      boolean lemma = Tei.attribute(said, "lemma").equals("true");
      String words = Tei.attribute(said, "words");
      return new Reading(element, lemma, list(said, "wit"), words, said);
    }

    /** Whether only words and witnesses make it what it is. */
    boolean isPlain() {
      return Tei.attribute(said, "plain").equals("true") && Tei.attribute(said, "said").isEmpty();
    }

    /** What else is said of it: hand, place in a series, type. */
    String attribute(String name) {
      return Tei.attribute(said, name);
    }
  }

  /** What the stylesheet says of the entry; empty where it says nothing. */
  String attribute(String name) {
    return Tei.attribute(said, name);
  }

  /** The words of an attribute. */
  List<String> list(String name) {
    return list(said, name);
  }

  /** A number; 0 where there is none. */
  int number(String name) {
    String value = attribute(name);
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }

  /** Whether the stylesheet says yes. */
  boolean is(String name) {
    return attribute(name).equals("true");
  }

  /** The readings that are set against the lemma. */
  List<Reading> others() {
    return readings.stream().filter(r -> !r.isLemma()).toList();
  }

  /** Witnesses of which a detail is told. */
  Set<String> detailed() {
    return list("details").stream().collect(Collectors.toSet());
  }

  Location place() {
    return file.locate(app);
  }

  Location place(String attribute) {
    return file.locate(app, attribute);
  }

  private static List<String> list(XdmNode node, String name) {
    return Stream.of(Tei.attribute(node, name).split("\\s+")).filter(w -> !w.isEmpty()).toList();
  }
}
