package io.github.apparat.suggest;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The table of suggestions, {@code tei/suggestions.tsv}, in which editors accept and refuse: {@code
 * yes} or {@code no} in its second column, and what is to be put in, in the third. It is made anew
 * at each run and keeps what editors wrote.
 */
public final class Verdicts {
  /** Where it lies in an edition. */
  public static final String FILE = "tei/suggestions.tsv";

  private static final String ABOUT =
      "# What could still be marked: write yes or no under verdict, mend value, then suggest --apply.\n";

  private static final String[] COLUMNS = {"id", "verdict", "value", "surety", "place", "reason"};

  private static final CSVFormat FORMAT =
      CSVFormat.TDF.builder().setCommentMarker('#').setRecordSeparator('\n').get();

  /** What is written down in a line. */
  private record Line(Kind kind, String id, String verdict, String value, List<String> rest) {
    String file() {
      return rest.get(1);
    }

    List<String> cells() {
      List<String> cells = new ArrayList<>(List.of(id, verdict, value));
      cells.addAll(rest);
      return cells;
    }
  }

  /**
   * What an editor decided.
   *
   * @param at the line of the table
   */
  record Decided(boolean yes, String value, Location at) {}

  private final Map<String, Decided> decided = new HashMap<>();
  private final Map<String, Line> lines = new LinkedHashMap<>();

  private Verdicts() {}

  /**
   * Reads the table of an edition; an empty one where there is none.
   *
   * @param report takes what is wrong with its lines
   */
  public static Verdicts read(EditionFolder folder, Report report) {
    Verdicts verdicts = new Verdicts();
    String text = folder.bytes(FILE).map(b -> new String(b, StandardCharsets.UTF_8)).orElse("");
    try (CSVParser lines = CSVParser.parse(new StringReader(text.replace("\uFEFF", "")), FORMAT)) {
      for (CSVRecord line : lines) {
        verdicts.add(line, new Location(FILE, (int) lines.getCurrentLineNumber(), 1), report);
      }
    } catch (UncheckedIOException e) {
      report.add(Rule.SUGGEST_02.at(Location.of(FILE), "", e.getMessage(), "columns with tabs"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return verdicts;
  }

  private void add(CSVRecord record, Location at, Report report) {
    List<String> cells = new ArrayList<>(record.toList());
    while (cells.size() < COLUMNS.length) {
      cells.add("");
    }
    String id = cells.get(0);
    Optional<Kind> kind = Kind.of(id.replaceFirst("\\|.*$", ""));
    if (id.equals(COLUMNS[0])) {
      return;
    }
    if (kind.isEmpty()) {
      report.add(Rule.SUGGEST_02.at(at, id, "no kind", "an id as the program wrote it"));
      return;
    }
    String verdict = cells.get(1).strip();
    String value = cells.get(2).strip().replaceFirst("^#", "");
    Line line = new Line(kind.get(), id, verdict, value, cells.subList(3, COLUMNS.length));
    if (lines.putIfAbsent(id, line) != null) {
      report.add(Rule.SUGGEST_02.at(at, id, "another line above it", "one line, one verdict"));
    } else if (verdict.equals("yes") || verdict.equals("no")) {
      decided.put(id, new Decided(verdict.equals("yes"), value, at));
    } else if (!verdict.isEmpty()) {
      report.add(Rule.SUGGEST_02.at(at, id, "the verdict " + verdict, "yes, no, or nothing"));
    }
  }

  /** What was decided on a suggestion; nothing where nobody has yet. */
  Optional<Decided> on(Suggestion suggestion) {
    return Optional.ofNullable(decided.get(suggestion.id()));
  }

  /** Whether nobody has decided on a suggestion. */
  public boolean isOpen(Suggestion suggestion) {
    return on(suggestion).isEmpty();
  }

  /** Whether a suggestion was refused. */
  public boolean isRefused(Suggestion suggestion) {
    return on(suggestion).filter(d -> !d.yes()).isPresent();
  }

  /**
   * The table of some suggestions, in their order, with what editors wrote beside them.
   *
   * @param unread the names of the files that were not looked through: what was said of them stays
   */
  public String table(List<Suggestion> suggestions, Set<String> unread) {
    Map<Kind, TreeMap<String, List<Line>>> all = new EnumMap<>(Kind.class);
    Set<String> now = new HashSet<>();
    for (Suggestion suggestion : suggestions) {
      now.add(suggestion.id());
      add(line(suggestion), all);
    }
    for (Line line : lines.values()) {
      boolean ofAll = line.file().isEmpty() && !unread.isEmpty() && !line.verdict().isEmpty();
      if (!now.contains(line.id()) && (ofAll || unread.contains(line.file()))) {
        add(line, all);
      }
    }
    StringBuilder out = new StringBuilder(ABOUT);
    try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      printer.printRecord((Object[]) COLUMNS);
      for (TreeMap<String, List<Line>> files : all.values()) {
        files.getOrDefault("", new ArrayList<>()).sort(Comparator.comparing(Line::id));
        for (List<Line> of : files.values()) {
          for (Line line : of) {
            printer.printRecord(line.cells());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void add(Line line, Map<Kind, TreeMap<String, List<Line>>> all) {
    List<Line> lines =
        all.computeIfAbsent(line.kind(), k -> new TreeMap<>())
            .computeIfAbsent(line.file(), f -> new ArrayList<>());
    lines.add(line);
  }

  private Line line(Suggestion suggestion) {
    Optional<Line> before = Optional.ofNullable(lines.get(suggestion.id()));
    boolean kept = before.filter(l -> !l.verdict().isEmpty()).isPresent();
    return new Line(
        suggestion.kind(),
        suggestion.id(),
        before.map(Line::verdict).orElse(""),
        kept ? before.get().value() : suggestion.value(),
        List.of(suggestion.surety().word(), suggestion.file(), suggestion.reason()));
  }
}
