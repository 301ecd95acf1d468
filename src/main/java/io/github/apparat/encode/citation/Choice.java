package io.github.apparat.encode.citation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which work a title means.
 *
 * @param work its id; none where no work of the register is meant
 * @param cert high, medium or low
 */
record Choice(Optional<String> work, String cert) {
  static final Choice NONE = new Choice(Optional.empty(), "low");

  /**
   * Chooses among the works of a title by the names before it, the year after it, and by which of
   * them was cited last.
   *
   * @param year of the imprint, or nothing
   * @param located whether a part of the work is named after the title
   */
  static Choice of(
      Bibliography.Found title,
      String text,
      List<Part> names,
      String year,
      boolean located,
      Cited cited) {
    Set<String> surnames = surnames(text, names);
    List<Work> named =
        title.works().stream()
            .filter(w -> w.names().stream().anyMatch(surnames::contains))
            .toList();
    boolean others = named.isEmpty() && !surnames.isEmpty();
    List<Work> works = named.isEmpty() ? title.works() : named;
    boolean serial = located && works.stream().anyMatch(Work::isSerial);
    // A short title by nobody, or by somebody else, may be any words.
    if (!title.certain() && named.isEmpty() && !serial) {
      return NONE;
    }
    List<Work> dated = works.stream().filter(w -> w.years().contains(year)).toList();
    if (dated.size() == 1) {
      return chosen(dated.get(0), "high");
    }
    if (works.size() == 1) {
      boolean doubtful = others && !works.get(0).names().isEmpty();
      return chosen(works.get(0), doubtful ? "medium" : "high");
    }
    return cited
        .latest(works)
        .map(w -> chosen(w, "medium"))
        .orElseGet(() -> chosen(works.get(0), "low"));
  }

  /** Chooses the only work of these authors whose title begins so. */
  static Choice of(Unregistered citation, String text, Bibliography bibliography) {
    String title = text.substring(citation.title().start(), citation.title().end());
    List<Work> works = bibliography.shortened(surnames(text, citation.names()), title);
    return works.size() == 1 ? chosen(works.get(0), "medium") : NONE;
  }

  private static Choice chosen(Work work, String cert) {
    return new Choice(Optional.of(work.id()), cert);
  }

  /** This choice where even the place of the reference is inferred. */
  Choice doubted() {
    return new Choice(work, "low");
  }

  /** The strokes of the surnames of some names. */
  static Set<String> surnames(String text, List<Part> names) {
    return names.stream()
        .map(n -> surname(text.substring(n.start(), n.end())))
        .collect(Collectors.toSet());
  }

  private static String surname(String name) {
    String bare = name.replaceFirst(",?\\s+Jr\\.$", "").strip();
    return Strokes.of(bare.substring(bare.lastIndexOf(' ') + 1));
  }
}
