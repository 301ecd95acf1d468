package io.github.apparat.encode.draft;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The levels of headings that were found: forms take them in their order, numbers by their depth.
 */
final class Levels {
  /**
   * The order where {@code Introduction} stands beside {@code 1. Lamps} and no chapter is named.
   */
  private static final List<HeadingForm> BESIDE_NUMBERS =
      List.of(
          HeadingForm.PART,
          HeadingForm.CHAPTER,
          HeadingForm.NUMBER,
          HeadingForm.CAPITALS,
          HeadingForm.SECTION,
          HeadingForm.SHORT);

  private final TextLines lines;
  private final Map<Integer, HeadingForm> forms;
  private final Map<HeadingForm, Integer> levels = new EnumMap<>(HeadingForm.class);

  /** How many parts the shortest number has: 2 in an excerpt that begins with 1.1. */
  private final int shallowest;

  private Levels(TextLines lines, Map<Integer, HeadingForm> forms) {
    this.lines = lines;
    this.forms = forms;
    boolean beside = areBesideNumbers();
    shallowest = depths().min().orElse(1);
    int depths = depths().max().orElse(1) - shallowest + 1;
    int level = 1;
    for (HeadingForm form : beside ? BESIDE_NUMBERS : List.of(HeadingForm.values())) {
      if (forms.containsValue(form)) {
        levels.put(form, level);
        boolean shared = beside && form == HeadingForm.CHAPTER;
        level += form == HeadingForm.NUMBER ? depths : shared ? 0 : 1;
      }
    }
  }

  /**
   * The levels of headings.
   *
   * @param forms by the lines on which they stand
   */
  static Levels of(TextLines lines, Map<Integer, HeadingForm> forms) {
    return new Levels(lines, forms);
  }

  /** The level of the heading on a line, counted from 1. */
  int of(int line) {
    return levels.get(forms.get(line))
        + number(line).map(Levels::depth).orElse(shallowest)
        - shallowest;
  }

  /** The number before it, where that is its form. */
  Optional<String> number(int line) {
    return forms.get(line) == HeadingForm.NUMBER
        ? HeadingForm.number(lines.at(line).text())
        : Optional.empty();
  }

  private boolean areBesideNumbers() {
    boolean words =
        forms.keySet().stream()
            .filter(n -> forms.get(n) == HeadingForm.CHAPTER)
            .allMatch(n -> HeadingForm.isWord(lines.at(n).text()));
    return words && forms.containsValue(HeadingForm.NUMBER);
  }

  private IntStream depths() {
    return forms.keySet().stream().flatMap(n -> number(n).stream()).mapToInt(Levels::depth);
  }

  private static int depth(String number) {
    return (int) number.chars().filter(c -> c == '.').count() + 1;
  }
}
