package io.github.apparat.check;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives out ids for the texts of somebody else's folder, each once whatever its case: made of the
 * name of the file or, where several files have the same, of its whole path. What a text itself
 * gives as its {@code xml:id} is often missing or not its own.
 */
final class TextIds {
  private static final Pattern ENDING = Pattern.compile("\\.(xml|tei)$", Pattern.CASE_INSENSITIVE);

  private final Map<String, Integer> lastSteps = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  /**
   * @param names of all files, below the edition
   */
  TextIds(Collection<String> names) {
    names.forEach(n -> lastSteps.merge(folded(slug(Pointers.lastStep(n))), 1, Integer::sum));
  }

  /** An id for a file that was not given before. */
  String of(String name) {
    String last = slug(Pointers.lastStep(name));
    String slug = lastSteps.getOrDefault(folded(last), 2) > 1 ? slug(name) : last;
    String id = slug;
    for (int i = 2; !given.add(folded(id)); i++) {
      id = slug + "-" + i;
    }
    return id;
  }

  private static String slug(String name) {
    String plain = ENDING.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceFirst("");
    String slug =
        Normalizer.normalize(plain.replaceAll("\\p{Mn}+", ""), Normalizer.Form.NFC)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}_]+", "-")
            .replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? "text" : slug;
  }

  private static String folded(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
