package io.github.apparat.render;

import io.github.apparat.check.Corpus;
import io.github.apparat.check.Pointers.Target;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.sf.saxon.s9api.XdmNode;

/**
 * Of what the charts of a text are drawn: tables, of this text or of another, and organs of the
 * registers. A {@code figure} of type {@code chart} points there by {@code @corresp}.
 *
 * @param file in which it stands
 * @param element the table or organ
 */
record Charted(XmlFile file, XdmNode element) {
  private static final Set<String> DRAWN = Set.of("table", "org");

  /** What the charts at or below an element are drawn of, by their pointers. */
  static Map<String, Charted> in(Corpus corpus, XmlFile file, XdmNode element) {
    Map<String, Charted> found = new TreeMap<>();
    Tei.elements(element, "figure")
        .filter(f -> Tei.attribute(f, "type").equals("chart"))
        .flatMap(f -> Tei.values(f, Set.of("corresp")).stream())
        .flatMap(v -> Set.of(v.strip().split("\\s+")).stream())
        .distinct()
        .forEach(
            pointer ->
                corpus
                    .pointers()
                    .find(file.name(), pointer)
                    .filter(target -> DRAWN.contains(target.element()))
                    .ifPresent(target -> found.put(pointer, of(corpus, target))));
    return found;
  }

  private static Charted of(Corpus corpus, Target target) {
    XmlFile file =
        corpus.files().stream()
            .filter(f -> f.name().equals(target.file()))
            .findFirst()
            .orElseThrow();
    return Tei.elements(file.root(), target.element())
        .filter(e -> Tei.id(e).equals(target.id()))
        .map(e -> new Charted(file, e))
        .findFirst()
        .orElseThrow();
  }

  /** The text whose table it is; an organ itself. */
  XdmNode context() {
    XdmNode at = element;
    while (at.getParent() != null && !Tei.name(at).equals("TEI") && !Tei.name(at).equals("org")) {
      at = at.getParent();
    }
    return at;
  }
}
