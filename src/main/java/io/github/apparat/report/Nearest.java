package io.github.apparat.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds what an editor may have meant among words that are known: the nearest, at most a third of
 * the letters away, the first in alphabetical order where several are as near. Two letters that
 * changed places are one slip. Not safe to ask from several threads.
 */
public final class Nearest {
  /** An edition with thousands of faults is told of them soon, if not what each may have meant. */
  private static final long MOST_COMPARISONS = 2_000_000;

  private final List<String> known;
  private final Map<String, Optional<String>> asked = new HashMap<>();
  private long comparisons;

  private Nearest(Collection<String> known) {
    this.known = List.copyOf(new TreeSet<>(known));
  }

  /** For many questions about the same words. */
  public static Nearest among(Collection<String> known) {
    return new Nearest(known);
  }

  /** The known word nearest to one that is not known. */
  public static Optional<String> to(String word, Collection<String> known) {
    return among(known).to(word);
  }

  /** A hint that names the nearest known word, or else what to do. */
  public static String hint(String word, Collection<String> known, String otherwise) {
    return hint(to(word, known), otherwise);
  }

  /** The same of what was found already. */
  public static String hint(Optional<String> nearest, String otherwise) {
    return nearest.map(k -> "did you mean " + k + "?").orElse(otherwise);
  }

  /** A hint that names the file in the same folder whose name is nearest, or else what to do. */
  public static String hint(Path file, String otherwise) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || file.getFileName() == null || !Files.isDirectory(folder)) {
      return otherwise;
    }
    try (Stream<Path> there = Files.list(folder)) {
      List<String> names = there.map(f -> f.getFileName().toString()).toList();
      return hint(file.getFileName().toString(), names, otherwise);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The known word nearest to one that is not known. */
  public Optional<String> to(String word) {
    return asked.computeIfAbsent(word, this::search);
  }

  private Optional<String> search(String word) {
    comparisons += known.size();
    if (comparisons > MOST_COMPARISONS) {
      return Optional.empty();
    }
    int bound = Math.min(word.length() - 1, Math.max(1, word.length() / 3));
    String nearest = null;
    for (String one : known) {
      if (Math.abs(one.length() - word.length()) <= bound) {
        int slips = slips(word, one);
        if (slips <= bound) {
          nearest = one;
          bound = slips - 1;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Levenshtein's distance: how many letters must be put in, taken out or changed. */
  public static int distance(String a, String b) {
    return distance(a, b, false);
  }

  private static int slips(String a, String b) {
    return distance(a, b, true);
  }

  private static int distance(String a, String b, boolean swaps) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] free = before;
      before = above;
      above = row;
      row = free;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
        boolean swapped =
            swaps
                && i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }
}
