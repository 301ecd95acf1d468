package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.NoteSigns.Sign;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Signs in rows: lists of notes that follow each other, references whose numbers rise. */
final class NoteLists {
  /**
   * Signs whose numbers rise.
   *
   * @param lines by number, the line on which it stands first
   */
  record Rising(List<Sign> signs, Map<Integer, Integer> lines) {
    static Rising of(List<Sign> signs) {
      Map<Integer, Integer> lines = new HashMap<>();
      signs.forEach(s -> lines.putIfAbsent(s.n(), s.line()));
      return new Rising(signs, lines);
    }

    Sign first() {
      return signs.get(0);
    }

    Sign last() {
      return signs.get(signs.size() - 1);
    }

    /** The share of the numbers from the first to the last that are there. */
    double density() {
      return (double) lines.size() / (last().n() - first().n() + 1);
    }
  }

  /** How many lines a note may have, blank ones too. */
  private static final int LONGEST_NOTE = 30;

  private static final int LOST = 3;
  private static final int LOST_REFERENCES = 20;

  private NoteLists() {}

  /**
   * Lines that begin with numbers of which each is the next, or one soon after it, on one page.
   *
   * @param parted whether a page turns between two lines
   */
  static List<Rising> bodies(List<Sign> signs, BiPredicate<Integer, Integer> parted) {
    List<Rising> lists = new ArrayList<>();
    List<Sign> list = new ArrayList<>();
    for (int i = 0; i < signs.size(); i++) {
      Sign sign = signs.get(i);
      if (list.isEmpty() || follows(list, sign, parted)) {
        list.add(sign);
      } else if (i + 1 >= signs.size() || !follows(list, signs.get(i + 1), parted)) {
        lists.add(Rising.of(list));
        list = new ArrayList<>(List.of(sign));
      }
    }
    if (!list.isEmpty()) {
      lists.add(Rising.of(list));
    }
    return lists;
  }

  private static boolean follows(List<Sign> list, Sign sign, BiPredicate<Integer, Integer> parted) {
    Sign last = list.get(list.size() - 1);
    return sign.n() > last.n()
        && sign.n() <= last.n() + LOST
        && sign.line() - last.line() <= LONGEST_NOTE
        && !parted.test(last.line(), sign.line());
  }

  /** References in order; where 1 comes again and goes on, the notes are counted anew. */
  static List<Rising> references(List<Sign> signs) {
    List<Rising> rows = new ArrayList<>();
    List<Sign> row = new ArrayList<>();
    for (int i = 0; i < signs.size(); i++) {
      Sign sign = signs.get(i);
      int last = row.isEmpty() ? sign.n() - 1 : row.get(row.size() - 1).n();
      boolean goesOn = i + 1 >= signs.size() || signs.get(i + 1).n() <= 1 + LOST;
      if (sign.n() == 1 && last >= 1 && goesOn) {
        rows.add(Rising.of(row));
        row = new ArrayList<>(List.of(sign));
      } else if (sign.n() > last && sign.n() <= last + LOST_REFERENCES) {
        row.add(sign);
      }
    }
    if (!row.isEmpty()) {
      rows.add(Rising.of(row));
    }
    return rows;
  }
}
