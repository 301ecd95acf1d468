package io.github.apparat.cite;

import de.undercouch.citeproc.helper.StringHelper;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a title and an address into forms. A style treats a title by its letters and by what it ends
 * with, and its straight quotation marks and, in French, signs that stand apart: so titles with the
 * same end and without such signs share a form, which is made of a title of the same end.
 */
final class Slots {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}](?:[^'\"`<>&]*[\\p{L}\\p{N}])?([.)]?)");
  private static final Pattern SET_APART = Pattern.compile("[:;?!«»]");

  private static final String TITLE = "xqa xqb";
  private static final String SENTENCE = "Xqa xqb";
  private static final String HEADLINE = "Xqa Xqb";
  private static final String ADDRESS = "https://xq.invalid/xq.html";

  private final Cited cited;
  private final String end;
  private String headline = "";

  private Slots(Cited cited, String end) {
    this.cited = cited;
    this.end = end;
  }

  /**
   * Those of something; none for a title that must be formatted itself.
   *
   * @param language of the words that the style puts in
   */
  static Optional<Slots> of(Cited cited, String language) {
    Matcher plain = PLAIN.matcher(cited.title());
    boolean apart = language.startsWith("fr") && SET_APART.matcher(cited.title()).find();
    return plain.matches() && !apart
        ? Optional.of(new Slots(cited, plain.group(1)))
        : Optional.empty();
  }

  /** What the form is made of. */
  Cited empty() {
    boolean published = cited.address().contains(":");
    String address = published ? ADDRESS : ADDRESS.replaceFirst("^.*//", "");
    return cited.with(TITLE + end, address);
  }

  /** A form with title and address put in; nothing where it does not show where the title goes. */
  Optional<Form> into(Form form) {
    return form.whole().toLowerCase(Locale.ROOT).contains(TITLE)
        ? Optional.of(form.map(html -> filled(html, form.address())))
        : Optional.empty();
  }

  private String filled(String html, String address) {
    String title = cited.title();
    String filled = html.replace(address, Html.escaped(cited.address()));
    filled = filled.contains(HEADLINE) ? filled.replace(HEADLINE, letters(headline())) : filled;
    return filled
        .replace(SENTENCE, letters(Character.toTitleCase(title.charAt(0)) + title.substring(1)))
        .replace(TITLE, letters(title));
  }

  /** Takes the processor long, so it is done once for all styles. */
  private String headline() {
    if (headline.isEmpty()) {
      headline = StringHelper.toTitleCase(cited.title());
    }
    return headline;
  }

  private String letters(String title) {
    return Html.escaped(title.substring(0, title.length() - end.length()));
  }
}
