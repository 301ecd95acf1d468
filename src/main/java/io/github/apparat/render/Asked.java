package io.github.apparat.render;

import io.github.apparat.xml.Tei;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  private static final String KEY = "key";

  /** Sources of claims are cited; those of withheld words, one for each gap, lead nowhere. */
  private static final String SOURCE = "source";

  private static final Set<String> FOLLOWED =
      Stream.concat(POINTERS.stream(), Stream.of(KEY, SOURCE))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> FILES = Set.of("url", "facs");

  /** All that stands at or below an element. */
  static Asked by(XdmNode element) {
    return new Asked(pointers(element), charts(element), media(element));
  }

  private static Set<String> pointers(XdmNode element) {
    Set<String> all = new TreeSet<>();
    Tei.valuesByName(element, FOLLOWED)
        .forEach((name, values) -> values.forEach(v -> all.addAll(pointers(name, v))));
    return all;
  }

  private static List<String> pointers(String attribute, String value) {
    if (attribute.equals(KEY)) {
      return List.of("#" + value.strip());
    }
    return !attribute.equals(SOURCE) || value.contains("cite:") ? words(value) : List.of();
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
    return Tei.values(element, FILES).stream()
        .flatMap(v -> words(v).stream())
        .filter(Media::isFile)
        .distinct()
        .toList();
  }

  private static List<String> words(String value) {
    return List.of(value.strip().split("\\s+"));
  }
}
