package io.github.apparat.check;

import io.github.apparat.check.ApparatusEntry.Reading;
import io.github.apparat.check.ApparatusReader.Apparatus;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/** Whether the witnesses that an apparatus names are there, once each, and all of them. */
final class ApparatusWitnesses {
  /** Types that say of what kind a variant is, and not of which layer of its witness. */
  private static final Set<String> KINDS =
      Set.of(
          ("substantive orthographic punctuation case transposition addition omission subreading")
              .split(" "));

  /** More sigla than these are not named in one finding. */
  private static final int SHOWN = 12;

  private final XmlFile file;
  private final Apparatus apparatus;
  private final boolean foreign;
  private final Set<String> told = new TreeSet<>();

  ApparatusWitnesses(XmlFile file, Apparatus apparatus, boolean foreign) {
    this.file = file;
    this.apparatus = apparatus;
    this.foreign = foreign;
  }

  void check(Report report) {
    boolean all = !foreign || namesAll();
    for (ApparatusEntry entry : apparatus.entries()) {
      named(entry).forEach(n -> known(n, report));
      once(entry, report);
      if (all) {
        all(entry, report);
      }
    }
    if (isWithoutList() && !told.isEmpty()) {
      apparatus.entries().stream()
          .flatMap(this::named)
          .findFirst()
          .ifPresent(n -> report.add(Rule.WIT_04.at(file.locate(n, "wit"), sigla())));
    }
  }

  private Stream<XdmNode> named(ApparatusEntry entry) {
    return Tei.elements(entry.app()).filter(n -> !Tei.attribute(n, "wit").isBlank());
  }

  /** Sigla of a published edition may be explained in its preface alone. */
  private boolean isWithoutList() {
    return foreign && apparatus.witnesses().isEmpty();
  }

  private String sigla() {
    String first = told.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return told.size() > SHOWN ? first + ", …" : first;
  }

  /**
   * Whether the apparatus means to name all witnesses. One whose entries mostly leave some out does
   * not, though it names those of its lemmas.
   */
  private boolean namesAll() {
    long without = apparatus.entries().stream().filter(e -> !e.list("missing").isEmpty()).count();
    return 2 * without < apparatus.entries().size();
  }

  /** Each unknown id is told once, where it first stands. */
  private void known(XdmNode element, Report report) {
    for (String pointer : Tei.attribute(element, "wit").strip().split("\\s+")) {
      String id = pointer.replaceFirst("^.*[#:/]", "");
      if (!apparatus.witnesses().contains(id) && told.add(id) && !isWithoutList()) {
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
