package io.github.apparat.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What must come out of a foreign edition, one thing a line: {@code texts 3}; {@code finding REF-01
 * a.xml @ words} is a finding of this code ({@code *} is any) on the first line of the file that
 * has the words; {@code skip a.xml} is a file whose words need not be shown; {@code absent words}
 * may stand in no page; {@code shows words} are words that a bare reading does not see and a reader
 * must.
 *
 * @param figures texts, persons, orgs, notes, apps, as far as they are said
 */
record Expected(
    Map<String, Integer> figures,
    List<Finding> findings,
    List<String> skipped,
    List<String> absent,
    List<String> shown) {

  /**
   * A finding that must be made.
   *
   * @param line 0 where any line of the file will do
   */
  record Finding(String code, String file, int line) {
    @Override
    public String toString() {
      return file + (line == 0 ? "" : ":" + line) + " " + code;
    }

    boolean isSaidBy(Said said) {
      return said.file().equals(file)
          && (line == 0 || said.line() == line)
          && (code.equals("*") || said.code().equals(code));
    }
  }

  /**
   * Reads what is expected.
   *
   * @param edition in which the lines of findings are looked up
   */
  static Expected read(List<String> lines, Path edition) {
    Expected expected =
        new Expected(
            new TreeMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    lines.stream()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .forEach(l -> expected.take(l.strip().split(" ", 2), edition));
    return expected;
  }

  private void take(String[] line, Path edition) {
    switch (line[0]) {
      case "finding" -> findings.add(finding(line[1], edition));
      case "skip" -> skipped.add(line[1]);
      case "absent" -> absent.add(line[1]);
      case "shows" -> shown.add(line[1]);
      default -> figures.put(line[0], Integer.valueOf(line[1]));
    }
  }

  private static Finding finding(String words, Path edition) {
    String[] place = words.split(" @ ", 2);
    String[] code = place[0].split(" ", 2);
    int line = place.length < 2 ? 0 : line(edition.resolve(code[1]), place[1]);
    return new Finding(code[0], code[1], line);
  }

  private static int line(Path file, String words) {
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(words)) {
          return i + 1;
        }
      }
      throw new IllegalArgumentException(file + " has nowhere " + words);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read", e);
    }
  }
}
