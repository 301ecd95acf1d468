package io.github.apparat.check;

import io.github.apparat.check.ApparatusEntry.Reading;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;

/**
 * Reads the apparatus of a text by the rules by which it is shown, so that what is checked is what
 * readers see.
 */
final class ApparatusReader {
  private final Xml xml;
  private final List<XdmNode> witnesses;
  private Map<String, XdmValue> parameters;

  /**
   * @param witnesses lists of witnesses for texts without one of their own
   */
  ApparatusReader(Xml xml, List<XdmNode> witnesses) {
    this.xml = xml;
    this.witnesses = witnesses;
  }

  /** Words are read only where there is an apparatus that was not read before. */
  private synchronized Map<String, XdmValue> parameters() {
    if (parameters == null) {
      parameters =
          Map.of(
              "edition-witnesses",
              new XdmValue(witnesses),
              "words",
              XdmMap.makeMap(xml.labels().get(0).ofStylesheets()));
    }
    return parameters;
  }

  /**
   * The apparatus of one text.
   *
   * @param witnesses all that {@code @wit} may name
   * @param entries in the order of the file
   */
  record Apparatus(Set<String> witnesses, List<ApparatusEntry> entries) {}

  /** The apparatus of each text of a file that has one. */
  List<Apparatus> read(XmlFile file) {
    return Stream.concat(Stream.of(file.root()), Tei.elements(file.root(), "TEI"))
        .filter(tei -> Tei.name(tei).equals("TEI"))
        .filter(tei -> Tei.elements(tei, "app").findFirst().isPresent())
        .map(tei -> read(file, tei))
        .toList();
  }

  private Apparatus read(XmlFile file, XdmNode tei) {
    List<XdmNode> apps = inText(tei, n -> n.equals("app"));
    List<XdmNode> readings = inText(tei, n -> n.equals("lem") || n.equals("rdg"));
    Map<String, XdmValue> all = new HashMap<>(parameters());
    all.put("prefix", new XdmAtomicValue(Tei.id(tei).isEmpty() ? "" : Tei.id(tei) + "."));
    XdmNode said = xml.stylesheet("xslt/entries.xsl").tree(tei, all, m -> {});
    List<ApparatusEntry> found = new ArrayList<>();
    Tei.elements(said, "entry")
        .forEach(
            entry ->
                found.add(
                    new ApparatusEntry(
                        file,
                        numbered(apps, entry),
                        entry,
                        Tei.elements(entry, "reading")
                            .map(r -> Reading.of(numbered(readings, r), r))
                            .toList())));
    Set<String> witnesses =
        Tei.elements(said, "witness").map(w -> Tei.attribute(w, "id")).collect(Collectors.toSet());
    return new Apparatus(witnesses, found);
  }

  private static XdmNode numbered(List<XdmNode> elements, XdmNode said) {
    return elements.get(Integer.parseInt(Tei.attribute(said, "n")) - 1);
  }

  /** Elements of the text and of what stands apart from it, not of the header. */
  private static List<XdmNode> inText(XdmNode tei, Predicate<String> name) {
    List<XdmNode> found = new ArrayList<>();
    for (XdmNode part : tei.children()) {
      if (part.getNodeName() != null && Set.of("text", "standOff").contains(Tei.name(part))) {
        Tei.elements(part).filter(n -> name.test(Tei.name(n))).forEach(found::add);
      }
    }
    return found;
  }
}
