package io.github.apparat.render;

import io.github.apparat.xml.Tei;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/**
 * What an element has others say: where its pointers lead, what its charts are drawn of, which
 * files it shows.
 *
 * @param pointers as written; keys as if they were pointers
 * @param charts pointers to what charts are drawn of
 * @param media names of files of the edition, as written
 */
record Asked(Set<String> pointers, Set<String> charts, List<String> media) {
  private static final Set<String> POINTERS =
      Set.of(
          "ref",
          "target",
          "corresp",
          "sameAs",
          "assertedValue",
          "who",
          "active",
          "passive",
          "resp");

  /** Sources of claims are cited; those of withheld words, one for each gap, lead nowhere. */
  private static final Set<String> SOURCES = Set.of("source");

  /** All that stands at or below an element. */
  static Asked by(XdmNode element) {
    return new Asked(pointers(element), charts(element), media(element));
  }

  private static Set<String> pointers(XdmNode element) {
    Set<String> all = new TreeSet<>();
    Tei.values(element, POINTERS).forEach(v -> all.addAll(words(v)));
    Tei.values(element, Set.of("key")).forEach(k -> all.add("#" + k.strip()));
    Tei.values(element, SOURCES).stream()
        .filter(v -> v.contains("cite:"))
        .forEach(v -> all.addAll(words(v)));
    return all;
  }

  private static Set<String> charts(XdmNode element) {
    Set<String> all = new TreeSet<>();
    Tei.elements(element, "figure")
        .filter(f -> Tei.attribute(f, "type").equals("chart"))
        .forEach(f -> all.addAll(words(Tei.attribute(f, "corresp"))));
    all.remove("");
    return all;
  }

  private static List<String> media(XdmNode element) {
    Set<String> all = new LinkedHashSet<>();
    Tei.elements(element)
        .forEach(
            e ->
                Stream.of("url", "facs")
                    .flatMap(a -> words(Tei.attribute(e, a)).stream())
                    .filter(Media::isFile)
                    .forEach(all::add));
    return new ArrayList<>(all);
  }

  private static List<String> words(String value) {
    return List.of(value.strip().split("\\s+"));
  }
}
