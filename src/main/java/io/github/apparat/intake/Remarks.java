package io.github.apparat.intake;

import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Tei;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import net.sf.saxon.s9api.XdmNode;

/** What stylesheets say of a document that is not carried over: each thing once, with a count. */
final class Remarks {
  private record Kind(Received received, boolean isLost, String what) {}

  private final Map<Kind, String> first = new LinkedHashMap<>();
  private final Map<Kind, Integer> counts = new LinkedHashMap<>();

  /** Takes the messages of a transformation of a document. */
  Consumer<XdmNode> on(Received received) {
    return message -> Tei.elements(message, "remark").forEach(m -> add(received, m));
  }

  private void add(Received received, XdmNode remark) {
    boolean lost = Tei.attribute(remark, "degree").equals("lost");
    Kind kind = new Kind(received, lost, Tei.attribute(remark, "what"));
    first.putIfAbsent(kind, remark.getStringValue().strip());
    counts.merge(kind, 1, Integer::sum);
  }

  void report(Report report) {
    first.forEach(
        (kind, near) -> {
          Rule rule = kind.isLost() ? Rule.IMPORT_03 : Rule.IMPORT_04;
          String where = near.isEmpty() ? "" : "; the first is near \"" + near + "\"";
          report.add(rule.at(kind.received().place(), kind.what(), counts.get(kind), where));
        });
  }
}
