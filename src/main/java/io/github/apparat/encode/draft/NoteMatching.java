package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.NoteLists.Rising;
import io.github.apparat.encode.draft.NoteSigns.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists of notes and the rows of references that lead to them: each row comes before its notes, and
 * the lists stand in the order of the rows. The notes of one row may stand in many lists, as at the
 * foot of pages.
 */
final class NoteMatching {
  /** So many of the numbers of a list must be referred to. */
  private static final double REFERRED = 0.5;

  /** How many rows may have lost their notes before the next list. */
  private static final int LOST_ROWS = 3;

  private final TextLines lines;
  private final List<Rising> rows;
  private final Map<Integer, List<Rising>> matched = new TreeMap<>();
  private int linked;
  private int notes;

  NoteMatching(TextLines lines, List<Rising> rows, List<Rising> lists) {
    this.lines = lines;
    this.rows = rows;
    int row = 0;
    int reached = 0;
    for (Rising list : lists) {
      for (int next = row; next < Math.min(rows.size(), row + LOST_ROWS); next++) {
        int before = next == row ? reached : 0;
        int referred = referred(list, rows.get(next));
        boolean goesOn = list.first().n() > before;
        boolean enough = list.signs().size() > 1 || isAtFoot(list) || before > 0 || isLast(list);
        if (goesOn && enough && referred > 0 && referred >= list.signs().size() * REFERRED) {
          matched.computeIfAbsent(next, k -> new ArrayList<>()).add(list);
          linked += referred;
          notes += list.signs().size();
          row = next;
          reached = list.last().n();
          break;
        }
      }
    }
  }

  private static int referred(Rising list, Rising row) {
    int referred = 0;
    for (Sign note : list.signs()) {
      Integer line = row.lines().get(note.n());
      referred += line != null && line < list.first().line() ? 1 : 0;
    }
    return referred;
  }

  private boolean isLast(Rising list) {
    Line last = lines.written().get(lines.written().size() - 1);
    return end(list) >= last.number();
  }

  private boolean isAtFoot(Rising list) {
    int end = end(list);
    for (int n = end + 1; n <= end + 4 && n <= lines.count(); n++) {
      if (lines.at(n).turn()) {
        return true;
      }
    }
    return false;
  }

  /** The last line of the last note of a list: before a blank line, or the turn of a page. */
  private int end(Rising list) {
    int end = list.last().line();
    while (end < lines.count() && !lines.isBorder(end + 1) && !lines.at(end + 1).turn()) {
      end++;
    }
    return end;
  }

  /** How many references there are, also those whose notes are not found. */
  int all() {
    return rows.stream().mapToInt(r -> r.signs().size()).sum();
  }

  int linked() {
    return linked;
  }

  int notes() {
    return notes;
  }

  int references() {
    return matched.keySet().stream().mapToInt(r -> rows.get(r).signs().size()).sum();
  }

  /** Whether most lists stand before the turn of a page. */
  boolean isAtFoot() {
    List<Rising> lists = matched.values().stream().flatMap(List::stream).toList();
    return lists.size() > 1 && lists.stream().filter(this::isAtFoot).count() * 2 >= lists.size();
  }

  /**
   * The scopes; each begins behind the notes of the one before, or else with its first reference.
   */
  List<NoteScope> scopes() {
    List<NoteScope> scopes = new ArrayList<>();
    for (Map.Entry<Integer, List<Rising>> entry : matched.entrySet()) {
      Rising row = rows.get(entry.getKey());
      List<int[]> ranges =
          entry.getValue().stream().map(l -> new int[] {l.first().line(), end(l)}).toList();
      int first = 1;
      if (!scopes.isEmpty()) {
        NoteScope before = scopes.get(scopes.size() - 1);
        int behind = before.notes().get(before.notes().size() - 1)[1] + 1;
        boolean between = behind <= row.first().line();
        first = between ? behind : row.first().line();
        scopes.set(scopes.size() - 1, before.until(Math.max(before.first(), first - 1)));
      }
      scopes.add(new NoteScope(first, lines.count(), ranges, row));
    }
    return scopes;
  }
}
