package io.github.apparat.data;

import io.github.apparat.register.Dates;
import io.github.apparat.time.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Dates as EAC-CPF has them: an exact one as {@code @standardDate}, one that is not as {@code
 * @notBefore} and {@code @notAfter}, and the EDTF of the register as the words of both.
 */
final class EacDates {
  private final XmlOut out;

  EacDates(XmlOut out) {
    this.out = out;
  }

  /** A date or a range; nothing where neither end is known. */
  void write(Dates dates) {
    write(When.of(dates));
  }

  private void write(When when) {
    if (when.isPoint()) {
      end("date", when.from(), when.style());
    } else if (when.isKnown()) {
      out.element(
          "dateRange",
          () -> {
            end("fromDate", when.from(), when.style());
            end("toDate", when.to(), when.style());
          });
    }
  }

  /** From the foundation to the end of something; where sources differ, the claims one by one. */
  void existence(List<Dates> begins, List<Dates> ends) {
    List<Runnable> ranges = new ArrayList<>();
    if (begins.size() == 1 && ends.size() == 1) {
      ranges.add(
          () -> {
            whole("fromDate", begins.get(0));
            whole("toDate", ends.get(0));
          });
    } else {
      begins.forEach(d -> ranges.add(() -> whole("fromDate", d)));
      ends.forEach(d -> ranges.add(() -> whole("toDate", d)));
    }
    if (ranges.size() == 1) {
      out.element("dateRange", ranges.get(0));
    } else {
      out.element("dateSet", () -> ranges.forEach(r -> out.element("dateRange", r)));
    }
  }

  private void whole(String name, Dates dates) {
    end(name, dates.from(), dates.style());
  }

  private void end(String name, String edtf, Style style) {
    if (!edtf.isEmpty()) {
      Map<String, String> point = When.point(edtf, style);
      out.text(
          name,
          XmlOut.attributes(
              "standardDate", point.getOrDefault("when", ""),
              "notBefore", point.getOrDefault("notBefore", ""),
              "notAfter", point.getOrDefault("notAfter", "")),
          style == Style.JULIAN ? edtf + " (Julian calendar)" : edtf);
    }
  }
}
