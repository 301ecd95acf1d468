package io.github.apparat.encode.name;

import io.github.apparat.xml.Markup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Entries of registers to begin with, for names that none has; an editor moves what is one. */
public final class NewEntries {
  private NewEntries() {}

  /**
   * Writes them as TEI, persons before organs, each kind by its forms; what seems to be no name of
   * either kind is left out.
   *
   * @param suggestions of a text, sorted by form
   */
  public static String tei(List<Suggestion> suggestions) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<standOff xmlns=\"http://www.tei-c.org/ns/1.0\">\n");
    list(Kind.PERSON, "listPerson", suggestions, out);
    list(Kind.ORGAN, "listOrg", suggestions, out);
    return out.append("</standOff>\n").toString();
  }

  /** An id for an entry, made of a form of its name; empty where that has no Latin letters. */
  public static String id(Kind kind, String form) {
    return EntryStub.id(kind, form);
  }

  /** One entry as TEI, with a heading and a form, each line ended by LF. */
  public static String entry(Kind kind, String id, String form) {
    return EntryStub.of(kind, id, form, "");
  }

  private static void list(
      Kind kind, String element, List<Suggestion> suggestions, StringBuilder out) {
    List<Suggestion> of =
        suggestions.stream().filter(s -> s.kind().equals(Optional.of(kind))).toList();
    if (!of.isEmpty()) {
      out.append("  <").append(element).append(">\n");
      of.forEach(s -> entry(s, out));
      out.append("  </").append(element).append(">\n");
    }
  }

  private static void entry(Suggestion suggestion, StringBuilder out) {
    String places =
        suggestion.places().stream()
            .map(place -> place.toString().replace("--", "- -"))
            .collect(Collectors.joining(", "));
    out.append("    <!-- ").append(suggestion.count()).append("×: ");
    out.append(Markup.escape(places)).append(" -->\n");
    out.append(suggestion.stub().indent(4));
  }
}
