package io.github.apparat.check;

import io.github.apparat.check.ApparatusEntry.Reading;
import io.github.apparat.check.ApparatusReader.Apparatus;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.XdmNode;

/**
 * The critical apparatus (TEI, chapter "Critical Apparatus"): witnesses that are there, readings
 * that differ, entries that stand where their lemma does.
 */
final class ApparatusChecks {
  private final ApparatusReader reader;
  private final boolean foreign;

  /**
   * @param witnesses lists of witnesses of the edition, for texts without one of their own
   * @param foreign whether the texts are somebody else's, who may not have meant to name all
   */
  ApparatusChecks(Xml xml, List<XdmNode> witnesses, boolean foreign) {
    reader = new ApparatusReader(xml, witnesses);
    this.foreign = foreign;
  }

  /** Checks the apparatus of a file. */
  void check(XmlFile file, Report report) {
    for (Apparatus apparatus : reader.read(file)) {
      new ApparatusWitnesses(file, apparatus, foreign).check(report);
      new ApparatusPlaces(apparatus).check(report);
      apparatus.entries().forEach(entry -> readings(entry, report));
    }
  }

  private static void readings(ApparatusEntry entry, Report report) {
    if (entry.others().isEmpty() && entry.number("remarks") == 0) {
      report.add(Rule.APP_06.at(entry.place()));
    }
    Map<String, Reading> seen = new HashMap<>();
    for (Reading reading : entry.readings()) {
      if (reading.isLemma() || reading.isPlain()) {
        Reading first = seen.putIfAbsent(reading.words(), reading);
        if (first != null && !reading.isLemma()) {
          String which = first.isLemma() ? "the lemma" : "another reading";
          String words = reading.words().isEmpty() ? "no words" : "\"" + reading.words() + "\"";
          report.add(Rule.APP_02.at(entry.file().locate(reading.element()), words, which));
        }
      }
    }
  }
}
