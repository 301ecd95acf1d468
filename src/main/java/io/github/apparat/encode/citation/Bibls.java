package io.github.apparat.encode.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a reference is encoded (TEI, chapter 3.12, "Bibliographic Citations and References"). */
final class Bibls {
  /** The organs of archives, by the ids of their holdings. */
  private final Map<String, Optional<String>> archives = new TreeMap<>();

  Bibls(List<CitationSheet.Archive> archives) {
    archives.forEach(a -> this.archives.put(a.work(), Optional.ofNullable(a.organ())));
  }

  /**
   * The parts to mark for a reference; a title that stands alone in running text is no more than a
   * title, an archive without a signature no more than a name.
   */
  List<Part> parts(Reference reference, boolean note) {
    List<Part> parts = new ArrayList<>();
    boolean bare = reference.parts().stream().allMatch(p -> p.element().equals("title"));
    if (!bare || note && reference.archive() == null) {
      parts.add(bibl(reference));
    }
    if (reference.archive() != null) {
      reference.work().flatMap(archives::get).ifPresent(id -> parts.add(organ(reference, id)));
    }
    parts.addAll(reference.parts());
    return parts;
  }

  private Part bibl(Reference reference) {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (reference.work().filter(archives::containsKey).isPresent()) {
      attributes.put("type", "signature");
    }
    reference.work().ifPresent(id -> attributes.put("corresp", "#" + id));
    if (reference.work().isPresent() && !reference.cert().equals("high")) {
      attributes.put("cert", reference.cert());
    }
    return new Part(reference.start(), reference.end(), "bibl", attributes);
  }

  private static Part organ(Reference reference, String id) {
    Part name = reference.archive();
    return new Part(name.start(), name.end(), "orgName", Map.of("ref", "#" + id));
  }
}
