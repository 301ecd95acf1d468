package io.github.apparat.encode.notes;

import io.github.apparat.encode.layout.Page;
import io.github.apparat.encode.layout.Pages;
import io.github.apparat.encode.mark.LineSet;
import io.github.apparat.encode.mark.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes at the foot of pages, whose marks are ruined. A line begins a note below a finished one, if
 * it has a mark or opens as notes do; how they open is learnt from those that begin below a line
 * that no space says goes on. A note may go on at the foot of the next page.
 */
final class FootBodies {
  /** What a note opens with twice is no chance. */
  private static final int LEARNT = 2;

  private static final Pattern OPENING =
      Pattern.compile("[^\\p{L}]*(?<a>[\\p{L}’']{2,})(?<comma>,?)[^\\p{L}]*(?<b>[\\p{L}’']*)");
  private static final Pattern SENTENCE = Pattern.compile("[.?!)][’'”\"]?\\)?\\s*$");
  private static final Pattern LOWER = Pattern.compile("[ \\p{M}]*[\\p{Ll},;)&(]");

  private final TextLines lines;
  private final Convention.Foot foot;
  private final Pattern mark;
  private final Pattern opens;
  private final Pattern finished;
  private final Map<String, Integer> openings = new HashMap<>();

  FootBodies(TextLines lines, Convention.Foot foot) {
    this.lines = lines;
    this.foot = foot;
    mark = Pattern.compile(foot.mark());
    opens = Pattern.compile(foot.opens());
    finished = Pattern.compile("(?:" + foot.finished() + ")\\s*$");
  }

  /**
   * Reads the notes of a scope.
   *
   * @param number of the scope, from 1
   * @param lost the numbers of the notes whose words are lost; they are passed over in counting
   */
  List<Body> read(Convention.Scope scope, int number, Pages pages, Set<Integer> lost) {
    List<TextLines.Line> all = noteLines(scope.text(), pages);
    Set<Integer> firsts = firstOfPages(pages);
    List<Body> bodies = new ArrayList<>();
    Stretch open = null;
    TextLines.Line before = null;
    int n = scope.first() - 1;
    for (TextLines.Line line : all) {
      boolean begins = before == null || begins(line, before, firsts.contains(line.number()));
      if (begins) {
        if (open != null) {
          bodies.add(open.body());
        }
        do {
          n++;
        } while (lost.contains(n));
        open = begin(line, number, n);
      } else {
        open.add(line.start(), line.end(), line.number());
      }
      before = line;
    }
    if (open != null) {
      bodies.add(open.body());
    }
    return bodies;
  }

  private Stretch begin(TextLines.Line line, int scope, int n) {
    Matcher m = mark.matcher(lines.text(line));
    int words = m.lookingAt() ? m.end() : 0;
    String printed = lines.text(line).substring(0, words).strip();
    Stretch open = new Stretch(lines.text(), scope, n, printed, line.start());
    open.add(line.start() + words, line.end(), line.number());
    return open;
  }

  /** Learns how the notes of the text open. */
  void learn(LineSet text, Pages pages) {
    Set<Integer> firsts = firstOfPages(pages);
    TextLines.Line before = null;
    for (TextLines.Line line : noteLines(text, pages)) {
      if (before == null || surely(line, before, firsts.contains(line.number()))) {
        openings.merge(opening(line), 1, Integer::sum);
      }
      before = line;
    }
  }

  /** The lines among the notes of some text that the convention says are part of none. */
  List<Run> stray(LineSet text, Pages pages) {
    return lines.of(text).stream()
        .filter(l -> foot.stray().contains(l.number()))
        .filter(
            l ->
                pages
                    .at(l.number())
                    .filter(p -> p.hasNotes() && l.number() >= p.notes())
                    .isPresent())
        .map(l -> Run.of(l.start(), l.end()))
        .toList();
  }

  private List<TextLines.Line> noteLines(LineSet text, Pages pages) {
    List<TextLines.Line> found = new ArrayList<>();
    for (TextLines.Line line : lines.of(text)) {
      Page page = pages.at(line.number()).orElse(null);
      boolean atFoot = page != null && page.hasNotes() && line.number() >= page.notes();
      boolean number = atFoot && line.number() >= page.number() && page.number() > 0;
      if (atFoot && !number && !foot.stray().contains(line.number())) {
        found.add(line);
      }
    }
    return found;
  }

  private static Set<Integer> firstOfPages(Pages pages) {
    Set<Integer> firsts = new HashSet<>();
    pages.all().forEach(p -> firsts.add(p.notes()));
    return firsts;
  }

  private boolean begins(TextLines.Line line, TextLines.Line before, boolean first) {
    if (foot.starts().contains(line.number()) || foot.continues().contains(line.number())) {
      return foot.starts().contains(line.number());
    }
    return surely(line, before, first) || likely(line, before);
  }

  /** Below a sentence that ends: a mark, an opening, or what no space says goes on. */
  private boolean surely(TextLines.Line line, TextLines.Line before, boolean first) {
    String text = lines.text(line);
    String above = lines.text(before);
    boolean marked = mark.matcher(text).lookingAt();
    boolean ended = SENTENCE.matcher(above).find();
    if (first && marked) {
      return true;
    }
    boolean opened = marked || opens.matcher(text).lookingAt();
    return ended && (opened || !LOWER.matcher(text).lookingAt() && (first || !above.endsWith(" ")));
  }

  private boolean likely(TextLines.Line line, TextLines.Line before) {
    String text = lines.text(line);
    if (LOWER.matcher(text).lookingAt()) {
      return false;
    }
    String above = lines.text(before);
    boolean ended = SENTENCE.matcher(above).find();
    boolean done = finished.matcher(above).find();
    String opening = opening(line);
    boolean known = !opening.isEmpty() && openings.getOrDefault(opening, 0) >= LEARNT;
    return done && (known || mark.matcher(text).lookingAt())
        || ended && above.strip().length() < foot.width();
  }

  /** The first words of a line, as far as they tell one work from another. */
  private String opening(TextLines.Line line) {
    Matcher m = OPENING.matcher(lines.text(line));
    if (!m.lookingAt()) {
      return "";
    }
    String first = m.group("a").toLowerCase(java.util.Locale.ROOT);
    return m.group("comma").isEmpty()
        ? first + " " + m.group("b").toLowerCase(java.util.Locale.ROOT)
        : first;
  }
}
