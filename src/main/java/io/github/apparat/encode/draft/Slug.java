package io.github.apparat.encode.draft;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** An id made of the name of a file: small ASCII letters, figures and hyphens. */
public final class Slug {
  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";
  private static final String[] LATIN =
      ("a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e iu ia i i ie g")
          .split(" ", -1);
  private static final int LONGEST = 40;

  private Slug() {}

  /**
   * An id.
   *
   * @param file a name, with or without an ending
   * @param taken whether there is such an id already; then a number is put behind it
   */
  public static String of(String file, Predicate<String> taken) {
    String name = file.replaceFirst("(?<=.)\\.[^.]*$", "").toLowerCase(Locale.ROOT);
    StringBuilder latin = new StringBuilder();
    for (char c : name.toCharArray()) {
      int at = CYRILLIC.indexOf(c);
      latin.append(at < 0 ? String.valueOf(c) : LATIN[at]);
    }
    String slug =
        Normalizer.normalize(latin, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("^-+|-+$", "");
    String base = cut.isEmpty() ? "text" : cut.matches("[a-z].*") ? cut : "text-" + cut;
    String id = base;
    for (int n = 2; taken.test(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }
}
