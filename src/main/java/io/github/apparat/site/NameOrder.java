package io.github.apparat.site;

import io.github.apparat.xml.Labels;
import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Names in the order of the language of the site, and the letters they are listed under. */
final class NameOrder implements Comparator<String> {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Collator collator;
  private final Map<String, List<CollationKey>> keys = new ConcurrentHashMap<>();

  NameOrder(Labels labels) {
    collator = Collator.getInstance(Locale.forLanguageTag(labels.language()));
    collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
  }

  /** Word by word; names that the language takes for equal stand as their characters do. */
  @Override
  public int compare(String one, String other) {
    List<CollationKey> words = keys.computeIfAbsent(one, this::words);
    List<CollationKey> others = keys.computeIfAbsent(other, this::words);
    for (int i = 0; i < Math.min(words.size(), others.size()); i++) {
      int order = words.get(i).compareTo(others.get(i));
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(words.size(), others.size());
    return order == 0 ? one.compareTo(other) : order;
  }

  private List<CollationKey> words(String name) {
    return BETWEEN.splitAsStream(name).map(collator::getCollationKey).toList();
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
