package io.github.apparat;

import io.github.apparat.explain.Entry;
import io.github.apparat.explain.Explanation;
import io.github.apparat.explain.Manual;
import io.github.apparat.report.Nearest;
import io.github.apparat.xml.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what codes mean. */
final class Explanations {
  private final Manual manual;

  /**
   * @param xml the edition, whose own rules are explained, too
   */
  Explanations(Xml xml) {
    manual = Manual.read(xml);
  }

  /**
   * What is printed of codes, in any case of letters; a list of all where none is named. Throws
   * {@link IllegalArgumentException} with what to say of a code that nothing has.
   */
  String explain(List<String> codes, boolean json) {
    if (codes.isEmpty() && !json) {
      return Explanation.list(manual);
    }
    List<Entry> entries = new ArrayList<>();
    for (String code : codes.isEmpty() ? List.copyOf(manual.codes()) : codes) {
      entries.add(
          manual
              .entry(code.toUpperCase(Locale.ROOT))
              .orElseThrow(() -> new IllegalArgumentException(unknown(code))));
    }
    return json ? Explanation.json(entries) : Explanation.text(entries);
  }

  private String unknown(String code) {
    String otherwise = "`explain` alone lists all";
    return "no rule has the code "
        + code
        + "; "
        + Nearest.hint(code.toUpperCase(Locale.ROOT), manual.codes(), otherwise);
  }
}
