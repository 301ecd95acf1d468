package io.github.apparat.check;

import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.time.Edtf;
import io.github.apparat.time.Span;
import io.github.apparat.time.Style;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/**
 * Dates in attributes: EDTF where TEI leaves the form to the edition, and no end before its
 * beginning.
 */
final class Dating {
  private static final List<String> CUSTOM =
      List.of("when-custom", "from-custom", "to-custom", "notBefore-custom", "notAfter-custom");

  private static final List<List<String>> ENDS =
      List.of(
          List.of("from", "to"),
          List.of("notBefore", "notAfter"),
          List.of("from-custom", "to-custom"),
          List.of("notBefore-custom", "notAfter-custom"));

  private static final Set<String> DATED =
      Stream.concat(CUSTOM.stream(), ENDS.stream().flatMap(List::stream))
          .collect(Collectors.toUnmodifiableSet());

  private Dating() {}

  static void check(XmlFile file, Report report) {
    Tei.having(file.tree(), DATED).forEach(n -> check(file, n, report));
  }

  private static void check(XmlFile file, XdmNode element, Report report) {
    for (String name : CUSTOM) {
      String value = Tei.attribute(element, name);
      if (!value.isEmpty() && !Edtf.isDate(value)) {
        report.add(Rule.DATE_01.at(file.locate(element, name), name, value));
      }
    }
    // There from and to are pages, volumes, lines.
    List<List<String>> dated = Tei.name(element).equals("biblScope") ? List.of() : ENDS;
    Style style = Style.of(Tei.attribute(element, "datingMethod"));
    for (List<String> ends : dated) {
      String from = Tei.attribute(element, ends.get(0));
      String to = Tei.attribute(element, ends.get(1));
      if (!from.isEmpty() && !to.isEmpty() && isBefore(to, from, style)) {
        report.add(
            Rule.DATE_02.at(file.locate(element, ends.get(1)), ends.get(1), to, ends.get(0), from));
      }
    }
  }

  /** By every reading: {@code 1934-02} is not before {@code 1934-02-10}. */
  private static boolean isBefore(String to, String from, Style style) {
    return Edtf.isDate(from) && Edtf.isDate(to) && !Span.of(from, to, style).isInOrder();
  }
}
