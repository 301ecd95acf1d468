package io.github.apparat.site;

import io.github.apparat.xml.Labels;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names in the order of the language of the site, and the letters they are listed under. */
final class NameOrder implements Comparator<String> {
  private final Collator collator;

  NameOrder(Labels labels) {
    collator = Collator.getInstance(Locale.forLanguageTag(labels.language()));
    collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
  }

  /** Word by word; names that the language takes for equal stand as their characters do. */
  @Override
  public int compare(String one, String other) {
    List<String> words = words(one);
    List<String> others = words(other);
    for (int i = 0; i < Math.min(words.size(), others.size()); i++) {
      int order = collator.compare(words.get(i), others.get(i));
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(words.size(), others.size());
    return order == 0 ? one.compareTo(other) : order;
  }

  private static List<String> words(String name) {
    return List.of(name.split("[^\\p{L}\\p{M}\\p{N}]+"));
  }

  /** The first letter of a name; Latin ones without marks, all digits as 0, what has none as #. */
  static String letter(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{N}]", "");
    if (letters.isEmpty()) {
      return "#";
    }
    String first = letters.substring(0, letters.offsetByCodePoints(0, 1));
    boolean latin =
        Character.UnicodeScript.of(first.codePointAt(0)) == Character.UnicodeScript.LATIN;
    String plain = latin ? Normalizer.normalize(first, Normalizer.Form.NFD) : first;
    String upper = plain.replaceAll("\\p{M}", "").toUpperCase(Locale.ROOT);
    return Character.isDigit(upper.codePointAt(0)) ? "0" : upper;
  }
}
