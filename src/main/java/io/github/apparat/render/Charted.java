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

  /** Where the pointers of charts lead, that lead to what can be drawn. */
  static Map<String, Target> targets(Corpus corpus, XmlFile file, Set<String> pointers) {
    Map<String, Target> found = new TreeMap<>();
    for (String pointer : pointers) {
      corpus
          .pointers()
          .find(file.name(), pointer)
          .filter(target -> DRAWN.contains(target.element()))
          .ifPresent(target -> found.put(pointer, target));
    }
    return found;
  }

  /** The file in which a target stands. */
  static XmlFile file(Corpus corpus, Target target) {
    return corpus.files().stream()
        .filter(f -> f.name().equals(target.file()))
        .findFirst()
        .orElseThrow();
  }

  /** What stands there. */
  static Charted of(Corpus corpus, Target target) {
    XmlFile file = file(corpus, target);
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
