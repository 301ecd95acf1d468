package io.github.apparat.cite;

import de.undercouch.citeproc.helper.StringHelper;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts titles into forms. A style treats a title by its letters and by what it ends with, and its
 * quotation marks and signs that French sets apart: so titles with the same end and without such
 * signs share a form, which is told by a title of the same end.
 *
 * @param end what follows the last letter or figure
 */
record Slots(String end) {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}](?:[^'\"`<>&]*[\\p{L}\\p{N}])?([.)]?)");
  private static final Pattern SET_APART = Pattern.compile("[:;?!«»]");

  private static final String TITLE = "xqa xqb";
  private static final String ADDRESS = "https://xq.invalid/xq.html";

  /**
   * Those of a title; none for one that must be formatted itself.
   *
   * @param language of the words that the style puts in
   */
  static Optional<Slots> of(String title, String language) {
    Matcher plain = PLAIN.matcher(title);
    boolean apart = language.startsWith("fr") && SET_APART.matcher(title).find();
    return plain.matches() && !apart ? Optional.of(new Slots(plain.group(1))) : Optional.empty();
  }

  /** What the form is made of. */
  Cited into(Cited cited) {
    boolean published = cited.address().contains(":");
    return cited.with(TITLE + end, published ? ADDRESS : ADDRESS.replaceFirst("^.*//", ""));
  }

  /** A form with title and address put in; nothing where it does not show where the title goes. */
  Optional<Form> filled(Form form, Cited cited) {
    if (!form.whole().toLowerCase(Locale.ROOT).contains(TITLE)) {
      return Optional.empty();
    }
    String headline = StringHelper.toTitleCase(cited.title());
    return Optional.of(
        form.map(
            html ->
                html.replace(form.address(), Html.escaped(cited.address()))
                    .replace("Xqa Xqb", lettersOf(headline))
                    .replace("Xqa xqb", lettersOf(capitalized(cited.title())))
                    .replace(TITLE, lettersOf(cited.title()))));
  }

  private String lettersOf(String title) {
    return Html.escaped(title.substring(0, title.length() - end.length()));
  }

  private static String capitalized(String title) {
    int first = title.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + title.substring(Character.charCount(first));
  }
}
