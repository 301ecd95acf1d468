package io.github.apparat.cite;

import io.github.apparat.model.Imprint;
import io.github.apparat.model.Name;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is cited as an entry for BibTeX and biblatex, in UTF-8. */
final class BibTex {
  private static final Map<Character, String> SPECIAL =
      Map.of(
          '\\', "\\textbackslash{}",
          '{', "\\{",
          '}', "\\}",
          '&', "\\&",
          '%', "\\%",
          '$', "\\$",
          '#', "\\#",
          '_', "\\_",
          '~', "\\textasciitilde{}",
          '^', "\\textasciicircum{}");

  private final StringBuilder entry = new StringBuilder();

  private BibTex(Cited cited) {
    Imprint imprint = cited.imprint();
    entry.append('@').append(cited.isWhole() ? "book" : "incollection");
    entry.append('{').append(cited.id().replaceAll("[^\\p{L}\\p{N}._:-]", "-"));
    names("author", imprint.authors());
    field("title", escaped(cited.title()));
    field("booktitle", escaped(cited.within()));
    names("editor", imprint.editors());
    field("version", escaped(imprint.version()));
    field("publisher", escaped(imprint.publisher()));
    field("address", escaped(imprint.place()));
    date(imprint.date());
    field("doi", plain(imprint.doi()));
    field("url", plain(cited.address()));
    field("langid", escaped(cited.language()));
    entry.append("\n}\n");
  }

  static String of(Cited cited) {
    return new BibTex(cited).entry.toString();
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  /** BibTeX knows years, biblatex also days. */
  private void date(String date) {
    boolean known = date.matches("\\d{4}(-\\d\\d){0,2}");
    field("year", known ? date.substring(0, 4) : escaped(date));
    field("date", known && date.length() > 4 ? date : "");
  }

  private void names(String role, List<Name> names) {
    field(role, names.stream().map(BibTex::name).collect(Collectors.joining(" and ")));
  }

  /** A part that a reader of BibTeX would part again is kept together by braces. */
  private static String name(Name name) {
    return name.isParted()
        ? together(name.family()) + ", " + together(name.given())
        : "{" + escaped(name.whole()) + "}";
  }

  private static String together(String part) {
    boolean parts = part.contains(",") || part.matches(".*\\band\\b.*");
    return parts ? "{" + escaped(part) + "}" : escaped(part);
  }

  private static String escaped(String words) {
    return words
        .chars()
        .mapToObj(c -> SPECIAL.getOrDefault((char) c, String.valueOf((char) c)))
        .collect(Collectors.joining());
  }

  /** An address is read letter by letter; only a brace would end it. */
  private static String plain(String address) {
    return address.replace("{", "%7B").replace("}", "%7D");
  }
}
