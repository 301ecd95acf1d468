package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.TextLines.Role;
import io.github.apparat.encode.draft.Transcript.Kind;
import io.github.apparat.encode.draft.Transcript.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The headings of a text: those its markup told, or else lines that look like headings. */
final class Headings {
  /** A line of print is no longer. */
  private static final int WIDEST = 120;

  private final TextLines lines;
  private final Map<Integer, HeadingForm> forms = new TreeMap<>();

  /** Last lines of headings on several, by their first ones. */
  private final Map<Integer, Integer> last = new HashMap<>();

  private final List<Heading> found = new ArrayList<>();

  private Headings(TextLines lines) {
    this.lines = lines;
  }

  /** Finds them and takes their lines. */
  static List<Heading> in(TextLines lines, Map<Integer, Told> told) {
    Headings headings = new Headings(lines);
    if (told.values().stream().anyMatch(t -> t.kind() == Kind.HEADING)) {
      headings.told(told);
    } else {
      headings.look();
    }
    headings.found.forEach(h -> lines.take(h.first(), h.last(), Role.HEADING));
    return headings.found;
  }

  private void told(Map<Integer, Told> told) {
    List<Integer> places =
        told.keySet().stream()
            .filter(n -> told.get(n).kind() == Kind.HEADING && lines.role(n) == Role.HEADING)
            .toList();
    int[] levels = places.stream().mapToInt(n -> told.get(n).level()).sorted().distinct().toArray();
    Set<String> numbers = new HashSet<>();
    for (int place : places) {
      int level = 1 + Arrays.binarySearch(levels, told.get(place).level());
      String n = HeadingForm.number(lines.at(place).text()).filter(numbers::add).orElse("");
      found.add(new Heading(place, place, level, n, type(level), Certainty.HIGH));
    }
  }

  private void look() {
    for (Line line : lines.free()) {
      HeadingForm.of(line.text())
          .filter(form -> fits(line, form))
          .ifPresent(form -> forms.put(line.number(), form));
    }
    Numbering.keep(lines, forms);
    ShortLines.in(lines, forms.keySet()).forEach(n -> forms.put(n, HeadingForm.SHORT));
    titles();
    Levels levels = Levels.of(lines, forms);
    Set<String> numbers = new HashSet<>();
    forms.forEach((line, form) -> found.add(heading(line, form, levels, numbers)));
  }

  /** Where only the word and its number stand on a line, the next one is the title. */
  private void titles() {
    for (int line : List.copyOf(forms.keySet())) {
      HeadingForm form = forms.get(line);
      boolean word = form == HeadingForm.CHAPTER || form == HeadingForm.PART;
      if (word && HeadingForm.isBare(lines.at(line).text())) {
        int next = written(line + 1);
        HeadingForm other = forms.get(next);
        if (next <= line + 2 && (other == HeadingForm.CAPITALS || other == HeadingForm.SHORT)) {
          last.put(line, next);
          forms.remove(next);
        }
      }
    }
  }

  /** Whether a line of a form stands where a heading can. */
  private boolean fits(Line line, HeadingForm form) {
    Line before = lines.at(line.number() - 1);
    Line next = lines.at(line.number() + 1);
    boolean ended = lines.isBorder(before.number()) || before.isEnded() || isFound(before);
    boolean alone =
        lines.isBorder(before.number()) && lines.isBorder(next.number()) || isFound(before);
    boolean full = lines.width() < WIDEST && line.length() > lines.width() * 0.9;
    boolean longNext = next.length() > 2 * line.length() && next.length() > 100;
    return switch (form) {
      case PART, CHAPTER -> ended && !line.startsLow();
      case NUMBER -> !full && (lines.isBorder(next.number()) || ended && longNext);
      default -> alone;
    };
  }

  private boolean isFound(Line line) {
    return forms.containsKey(line.number());
  }

  private int written(int number) {
    int n = number;
    while (n <= lines.count() && lines.at(n).isBlank()) {
      n++;
    }
    return n;
  }

  private Heading heading(int first, HeadingForm form, Levels levels, Set<String> numbers) {
    int level = levels.of(first);
    String n = levels.number(first).filter(numbers::add).orElse("");
    Certainty certainty =
        switch (form) {
          case PART, CHAPTER -> Certainty.HIGH;
          case SHORT, SECTION -> Certainty.LOW;
          default -> n.indexOf('.') > 0 ? Certainty.HIGH : Certainty.MEDIUM;
        };
    String type = form == HeadingForm.PART ? "part" : type(form == HeadingForm.CHAPTER ? 1 : level);
    return new Heading(first, last.getOrDefault(first, first), level, n, type, certainty);
  }

  private static String type(int level) {
    return level == 1 ? "chapter" : "section";
  }
}
