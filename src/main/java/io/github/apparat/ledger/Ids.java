package io.github.apparat.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids in a line: {@code h1 n1..n60 p1..p812}. What is counted up without a gap is a range. */
final class Ids {
  private static final Pattern COUNTED = Pattern.compile("(.*?)(0|[1-9]\\d{0,8})");
  private static final int LINE = 100;

  /** Numbers in ids by what they are worth. */
  static final Comparator<String> ORDER =
      Comparator.comparing(Ids::letters).thenComparing(Ids::number).thenComparing(id -> id);

  private Ids() {}

  private static String letters(String id) {
    Matcher counted = COUNTED.matcher(id);
    return counted.matches() ? counted.group(1) : id;
  }

  private static int number(String id) {
    Matcher counted = COUNTED.matcher(id);
    return counted.matches() ? Integer.parseInt(counted.group(2)) : -1;
  }

  /** Lines of at most some hundred letters, each with as many ids as it holds. */
  static List<String> written(Collection<String> ids) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String range : ranges(ids)) {
      if (line.length() > 0 && line.length() + range.length() >= LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(range);
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> ranges(Collection<String> ids) {
    TreeSet<String> sorted = new TreeSet<>(ORDER);
    sorted.addAll(ids);
    List<String> ranges = new ArrayList<>();
    String first = "";
    String last = "";
    for (String id : sorted) {
      boolean next =
          number(id) >= 0 && letters(id).equals(letters(last)) && number(id) == number(last) + 1;
      if (!next) {
        add(ranges, first, last);
        first = id;
      }
      last = id;
    }
    add(ranges, first, last);
    return ranges;
  }

  private static void add(List<String> ranges, String first, String last) {
    if (!first.isEmpty()) {
      ranges.add(first.equals(last) ? first : first + ".." + last);
    }
  }

  /**
   * The ids that a line names; throws {@link IllegalArgumentException} for a range that is none.
   */
  static List<String> read(String line) {
    List<String> ids = new ArrayList<>();
    for (String range : line.isBlank() ? new String[0] : line.strip().split(" +")) {
      int dots = range.indexOf("..");
      if (dots <= 0) {
        ids.add(range);
      } else {
        addAll(ids, range.substring(0, dots), range.substring(dots + 2));
      }
    }
    return ids;
  }

  private static void addAll(List<String> ids, String first, String last) {
    boolean counted = number(first) >= 0 && letters(first).equals(letters(last));
    if (!counted || number(last) <= number(first)) {
      throw new IllegalArgumentException(first + ".." + last);
    }
    for (int i = number(first); i <= number(last); i++) {
      ids.add(letters(first) + i);
    }
  }
}
