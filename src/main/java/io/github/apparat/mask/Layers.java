package io.github.apparat.mask;

import io.github.apparat.xml.Markup.Attribute;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which words of an encoded text are the received text's, which are ours, and which are facts that
 * may be read.
 */
final class Layers {
  /**
   * Facts: names, dates, figures, headings, titles of works, imprints, signatures, single misread
   * words.
   */
  private static final Set<String> READABLE =
      Set.of(
          "persName",
          "orgName",
          "placeName",
          "geogName",
          "date",
          "num",
          "head",
          "title",
          "idno",
          "sic",
          "author",
          "editor",
          "biblScope",
          "publisher",
          "pubPlace",
          "byline",
          "docAuthor",
          "docTitle",
          "docDate",
          "titlePart",
          "label");

  /** Written by the edition, whoever else may have had a hand in the text. */
  private static final Set<String> OURS = Set.of("corr", "reg", "expan", "ex", "desc", "certainty");

  /** Written by the edition where it says so. */
  private static final Set<String> OURS_IF_SAID = Set.of("note", "supplied", "add", "figDesc");

  /** Inside a word these leave it whole; every other element ends it. */
  private static final Set<String> PHRASES =
      Set.of(
          "hi",
          "emph",
          "seg",
          "foreign",
          "term",
          "gloss",
          "persName",
          "orgName",
          "placeName",
          "geogName",
          "name",
          "rs",
          "title",
          "q",
          "said",
          "soCalled",
          "choice",
          "sic",
          "corr",
          "orig",
          "reg",
          "abbr",
          "expan",
          "ex",
          "supplied",
          "unclear",
          "add",
          "del",
          "surplus",
          "date",
          "num",
          "idno",
          "certainty",
          "bibl",
          "author",
          "editor",
          "biblScope",
          "publisher",
          "pubPlace");

  private Layers() {}

  static boolean readable(String element) {
    return READABLE.contains(element);
  }

  static boolean ours(String element, Map<String, Attribute> attributes) {
    return OURS.contains(element)
        || OURS_IF_SAID.contains(element) && value(attributes, "resp").equals("#edition");
  }

  static boolean phrase(String element) {
    return PHRASES.contains(element);
  }

  static String value(Map<String, Attribute> attributes, String name) {
    return Optional.ofNullable(attributes.get(name)).map(Attribute::value).orElse("");
  }
}
