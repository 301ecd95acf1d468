package io.github.apparat.encode.layout;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The pages of a received text, in order. */
public final class Pages {
  private final List<String> lines;
  private final TreeMap<Integer, Page> byLine = new TreeMap<>();

  private Pages(List<String> lines) {
    this.lines = lines;
  }

  /** No pages: nothing is known of them. */
  public static Pages none() {
    return new Pages(List.of());
  }

  /**
   * Finds the pages.
   *
   * @param paging the rule and its exceptions; lines before the first known page are on no page
   */
  public static Pages of(SourceText source, Paging paging) {
    Pages pages = new Pages(source.text().lines().toList());
    TreeMap<Integer, Paging.Known> known = new TreeMap<>();
    paging.known().stream()
        .filter(k -> k.line() <= pages.lines.size())
        .forEach(k -> known.put(k.line(), k));
    List<Integer> starts = pages.starts(paging, known);
    Optional<NoteArea> area =
        Optional.ofNullable(paging.notes()).map(f -> new NoteArea(pages.lines, f));
    List<Integer> ends = new ArrayList<>();
    List<Integer> notes = new ArrayList<>();
    List<Integer> printed = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : pages.lines.size();
      int end = pages.numberLine(paging, last);
      if (end > 0) {
        known.put(starts.get(i), pages.printed(starts.get(i), end));
      }
      ends.add(last);
      printed.add(end);
      int tail = pages.notBlank(end > 0 ? end - 1 : last);
      int first = starts.get(i);
      notes.add(area.map(a -> a.begin(first, tail)).orElse(0));
    }
    List<Counted> numbers = count(starts, known, paging.start() != null);
    for (int i = 0; i < starts.size(); i++) {
      Counted c = numbers.get(i);
      pages.byLine.put(
          starts.get(i),
          new Page(starts.get(i), ends.get(i), c.n, c.cert, notes.get(i), printed.get(i)));
    }
    return pages;
  }

  /** All pages, in order. */
  public List<Page> all() {
    return List.copyOf(byLine.values());
  }

  /** Says where pages begin, and puts aside what at their feet is no text. */
  public void into(Aside aside) {
    for (Page page : byLine.values()) {
      aside.turn(page.first());
      if (page.hasNotes()) {
        aside.add(page.notes(), page.last());
      } else if (page.number() > 0) {
        aside.add(page.number(), page.number());
      }
    }
  }

  /** The page a line stands on. */
  public Optional<Page> at(int line) {
    return Optional.ofNullable(byLine.floorEntry(line)).map(Map.Entry::getValue);
  }

  private List<Integer> starts(Paging paging, TreeMap<Integer, Paging.Known> known) {
    if (paging.start() == null) {
      return List.copyOf(known.keySet());
    }
    Pattern start = Pattern.compile(paging.start());
    List<Integer> starts = new ArrayList<>();
    boolean afterNumber = false;
    for (int line = first(known); line <= lines.size(); line++) {
      boolean not = paging.not() != null && paging.not().contains(line);
      boolean begins = start.matcher(text(line)).lookingAt() && !not;
      if (begins || known.containsKey(line) || afterNumber && !text(line).isBlank()) {
        starts.add(line);
        afterNumber = false;
      }
      afterNumber |= isNumber(paging, line);
    }
    return starts;
  }

  private int first(TreeMap<Integer, Paging.Known> known) {
    return known.isEmpty() ? lines.size() + 1 : known.firstKey();
  }

  /** Whether a printed page number stands on this line, alone between blank ones. */
  private boolean isNumber(Paging paging, int line) {
    if (paging.printed() == null || !text(line).strip().matches(paging.printed())) {
      return false;
    }
    boolean alone = line > 1 && text(line - 1).isBlank();
    for (int after = 1; after <= paging.blanks() && alone; after++) {
      alone = line + after <= lines.size() && text(line + after).isBlank();
    }
    return alone;
  }

  private int numberLine(Paging paging, int last) {
    int line = notBlank(last);
    return line > 0 && isNumber(paging, line) ? line : 0;
  }

  private Paging.Known printed(int first, int line) {
    return new Paging.Known(first, text(line).strip(), "high");
  }

  private int notBlank(int last) {
    int line = last;
    while (line > 0 && text(line).isBlank()) {
      line--;
    }
    return line;
  }

  private String text(int line) {
    return lines.get(line - 1);
  }

  private record Counted(String n, String cert) {}

  /** Counts from each known page to the next; a page that is missing between makes all doubtful. */
  private static List<Counted> count(
      List<Integer> starts, Map<Integer, Paging.Known> known, boolean byRule) {
    List<Counted> numbers = new ArrayList<>();
    for (int i = 0; i < starts.size(); ) {
      Paging.Known here = known.get(starts.get(i));
      numbers.add(new Counted(here.n(), here.cert()));
      int next = i + 1;
      while (next < starts.size() && !known.containsKey(starts.get(next))) {
        next++;
      }
      int n = byRule ? Integer.parseInt(here.n()) : 0;
      boolean whole =
          next == starts.size()
              || byRule && Integer.parseInt(known.get(starts.get(next)).n()) - n == next - i;
      for (int between = i + 1; between < next; between++) {
        numbers.add(new Counted(String.valueOf(n + between - i), whole ? "medium" : "low"));
      }
      i = next;
    }
    return numbers;
  }
}
