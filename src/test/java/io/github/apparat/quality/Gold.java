package io.github.apparat.quality;

import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what was annotated by hand; {@code README.md} beside the files says how it is written. */
final class Gold {
  private static final int COLUMNS = 7;

  private final SourceText source;

  Gold(SourceText source) {
    this.source = source;
  }

  /**
   * The passages of a text.
   *
   * @param rows of its file, with comments and the names of the columns
   * @throws IllegalArgumentException for a row that cannot be read, or a place that is not there
   */
  List<Passage> passages(List<String> rows) {
    List<Passage> passages = new ArrayList<>();
    for (String row : rows.stream().filter(r -> !r.startsWith("#")).skip(1).toList()) {
      String[] cells = row.split("\t", -1);
      if (cells.length != COLUMNS) {
        throw new IllegalArgumentException(cells.length + " cells in: " + row);
      }
      int start = offset(cells[3]);
      int end = offset(cells[4]);
      if (cells[2].equals("passage")) {
        passages.add(new Passage(cells[1].equals("kept"), start, end, new ArrayList<>()));
      } else {
        Kind kind = Kind.valueOf(cells[2].toUpperCase(Locale.ROOT));
        passages
            .get(passages.size() - 1)
            .mentions()
            .add(new Mention(kind, start, end, ids(cells[5]), cells[6].equals("optional")));
      }
    }
    return passages;
  }

  /** A note is compared by its number; where it stands decides the scope. */
  private static List<String> ids(String cell) {
    return List.of(cell.replaceAll("[^|/]*/", "").split("\\|"));
  }

  private int offset(String place) {
    String[] numbers = place.split(":");
    int line = Integer.parseInt(numbers[0]);
    int at = source.lines().startOf(line);
    int lineEnd = source.lines().startOf(line + 1);
    for (int word = Integer.parseInt(numbers[1]); ; word--) {
      while (at < lineEnd && isSpace(at)) {
        at++;
      }
      int end = at;
      while (end < lineEnd && !isSpace(end)) {
        end++;
      }
      int offset = at + Integer.parseInt(numbers[2]);
      if (at == lineEnd || word == 1 && offset > end) {
        throw new IllegalArgumentException("no such place in " + source.file() + ": " + place);
      }
      if (word == 1) {
        return offset;
      }
      at = end;
    }
  }

  private boolean isSpace(int at) {
    char c = source.text().charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
