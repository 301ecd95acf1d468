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
   */
  static Choice of(
      Bibliography.Found title, String text, List<Part> names, String year, Cited cited) {
    Set<String> surnames =
        names.stream()
            .map(n -> surname(text.substring(n.start(), n.end())))
            .collect(Collectors.toSet());
    List<Work> named =
        title.works().stream()
            .filter(w -> w.names().stream().anyMatch(surnames::contains))
            .toList();
    boolean others = named.isEmpty() && !surnames.isEmpty();
    List<Work> works = named.isEmpty() ? title.works() : named;
    // A short title by somebody else is another work.
    if (!title.certain() && named.isEmpty()) {
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

  private static Choice chosen(Work work, String cert) {
    return new Choice(Optional.of(work.id()), cert);
  }

  private static String surname(String name) {
    String bare = name.replaceFirst(",?\\s+Jr\\.$", "").strip();
    return Strokes.of(bare.substring(bare.lastIndexOf(' ') + 1));
  }
}
