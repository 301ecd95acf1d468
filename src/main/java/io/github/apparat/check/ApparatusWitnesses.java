package io.github.apparat.check;

import io.github.apparat.check.ApparatusEntry.Reading;
import io.github.apparat.check.ApparatusReader.Apparatus;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;

/** Whether the witnesses that an apparatus names are there, once each, and all of them. */
final class ApparatusWitnesses {
  /** Types that say of what kind a variant is, and not of which layer of its witness. */
  private static final Set<String> KINDS =
      Set.of(
          ("substantive orthographic punctuation case transposition addition omission subreading")
              .split(" "));

  private final XmlFile file;
  private final Apparatus apparatus;
  private final Set<String> told = new HashSet<>();

  ApparatusWitnesses(XmlFile file, Apparatus apparatus) {
    this.file = file;
    this.apparatus = apparatus;
  }

  void check(Report report) {
    for (ApparatusEntry entry : apparatus.entries()) {
      Tei.elements(entry.app())
          .filter(n -> !Tei.attribute(n, "wit").isBlank())
          .forEach(n -> known(n, report));
      once(entry, report);
      all(entry, report);
    }
  }

  /** Each unknown id is told once, where it first stands. */
  private void known(XdmNode element, Report report) {
    for (String pointer : Tei.attribute(element, "wit").strip().split("\\s+")) {
      String id = pointer.replaceFirst("^.*[#:/]", "");
      if (!apparatus.witnesses().contains(id) && told.add(id)) {
        String hint =
            Nearest.hint(
                id, apparatus.witnesses(), "Describe the witness in listWit, with this xml:id.");
        report.add(Rule.WIT_01.at(file.locate(element, "wit"), pointer, hint));
      }
    }
  }

  private void once(ApparatusEntry entry, Report report) {
    Map<String, Reading> seen = new HashMap<>();
    for (Reading reading : entry.readings()) {
      for (String witness : Set.copyOf(reading.witnesses())) {
        Reading first = seen.putIfAbsent(witness, reading);
        boolean layers =
            first != null
                && (isLayer(first) || isLayer(reading) || entry.detailed().contains(witness));
        if (first != null && !layers) {
          report.add(Rule.WIT_02.at(file.locate(reading.element(), "wit"), witness));
        }
      }
    }
  }

  /** Whether it is one of several that a witness has at this place. */
  private static boolean isLayer(Reading reading) {
    String type = reading.attribute("type");
    return !reading.attribute("stage").isEmpty() || !(type.isEmpty() || KINDS.contains(type));
  }

  private static void all(ApparatusEntry entry, Report report) {
    List<String> missing = entry.list("missing");
    if (!missing.isEmpty()) {
      report.add(Rule.WIT_03.at(entry.place(), String.join(", ", missing)));
    }
  }
}
