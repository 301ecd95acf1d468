package io.github.apparat.encode.citation;

import java.util.List;

/**
 * A sign in a passage that something is cited there.
 *
 * @param start index of its first character
 * @param end index after its last one
 * @param work the title or archive it names; none for what is no title
 * @param parts what is to be marked in it
 */
record Clue(Kind kind, int start, int end, Bibliography.Found work, List<Part> parts) {
  /** What the sign is. */
  enum Kind {
    /** A title that the register has. */
    TITLE,
    /** Words in quotation marks: an article, if a title of its host or an author stands beside. */
    QUOTED,
    /** Words in italics: a title, if it stands among the other signs. */
    ITALIC,
    /** An archive. */
    ARCHIVE,
    /** Place, publisher and year in brackets. */
    IMPRINT,
    /** The number of an edition. */
    EDITION,
    /** A volume, an issue, pages, the numbers of a signature. */
    LOCUS,
    /** A date; of an issue, where it stands in a citation. */
    DATE,
    /** Ibid. */
    IBID,
    /** A semicolon, with which another citation begins. */
    STOP
  }

  static Clue of(Kind kind, int start, int end, Part... parts) {
    return new Clue(kind, start, end, null, List.of(parts));
  }

  boolean is(Kind... kinds) {
    return List.of(kinds).contains(kind);
  }

  /** Whether it names pages. */
  boolean isPage() {
    return parts.stream().anyMatch(p -> "page".equals(p.attributes().get("unit")));
  }

  /** Whether it names a part of a work, not the number of a file in an archive. */
  boolean isOfWork() {
    return is(Kind.LOCUS) && parts.stream().noneMatch(p -> p.element().equals("idno"));
  }
}
