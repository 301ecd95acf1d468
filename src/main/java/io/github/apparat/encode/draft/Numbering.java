package io.github.apparat.encode.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers of headings in their order: behind 1.2 come 1.2.1, 1.3 or 2, or one soon after. */
final class Numbering {
  /** How many headings may have been lost between two. */
  private static final int LOST = 2;

  /** How many numbers are looked at ahead, where one seems to have been lost. */
  private static final int AHEAD = 20;

  /** Numbers so many lines apart are a list. */
  private static final int NEAR = 3;

  private int[] last = {};

  /**
   * Leaves of the numbered headings those that follow each other, and not at once, as in a list.
   *
   * @param forms by the lines on which they stand
   */
  static void keep(TextLines lines, Map<Integer, HeadingForm> forms) {
    List<Integer> places = List.copyOf(forms.keySet());
    List<String> numbers = new ArrayList<>();
    for (int line : places) {
      boolean numbered = forms.get(line) == HeadingForm.NUMBER;
      Optional<String> number = HeadingForm.number(lines.at(line).text());
      numbers.add(number.filter(n -> numbered).orElse(""));
    }
    Numbering numbering = new Numbering();
    for (int i = 0; i < places.size(); i++) {
      if (forms.get(places.get(i)) == HeadingForm.CHAPTER) {
        numbering.last = new int[0];
      } else if (!numbers.get(i).isEmpty()) {
        boolean listed = areNear(places, numbers, i - 1) || areNear(places, numbers, i);
        List<String> next = numbers.subList(i + 1, numbers.size());
        if (listed || places.size() == 1 || !numbering.follows(numbers.get(i), next)) {
          forms.remove(places.get(i));
        }
      }
    }
  }

  /** Whether two plain numbers stand close to each other. */
  private static boolean areNear(List<Integer> places, List<String> numbers, int first) {
    return first >= 0
        && first + 1 < places.size()
        && isPlain(numbers.get(first))
        && isPlain(numbers.get(first + 1))
        && places.get(first + 1) - places.get(first) <= NEAR;
  }

  private static boolean isPlain(String number) {
    return !number.isEmpty() && number.indexOf('.') < 0;
  }

  /**
   * Whether a number follows those before it; then it is one of them.
   *
   * @param next the numbers behind it: where one of them follows without a loss, this one is none
   */
  private boolean follows(String number, List<String> next) {
    int[] parts = parts(number);
    boolean sure = isNext(parts, 0);
    boolean other =
        !sure && next.stream().limit(AHEAD).anyMatch(n -> !n.isEmpty() && isNext(parts(n), 0));
    if (!sure && (other || !isNext(parts, LOST))) {
      return false;
    }
    last = parts;
    return true;
  }

  private static int[] parts(String number) {
    return Arrays.stream(number.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  private boolean isNext(int[] parts, int lost) {
    if (last.length == 0) {
      int from = lost == 0 ? 0 : parts.length - 1;
      return Arrays.stream(parts, from, parts.length).allMatch(p -> p <= 1 + lost);
    }
    int same = 0;
    while (same < Math.min(parts.length, last.length) && parts[same] == last[same]) {
      same++;
    }
    if (same == parts.length || parts.length > last.length + 1 + Math.min(1, lost)) {
      return false;
    }
    int before = same < last.length ? last[same] : 0;
    boolean soon = parts[same] > before && parts[same] <= before + 1 + lost;
    return soon && Arrays.stream(parts, same + 1, parts.length).allMatch(p -> p <= 1 + lost);
  }
}
