package io.github.apparat.ledger;

import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The addresses that were published, as {@code tei/ids.tsv} keeps them: three columns, parted by
 * tabs. A line says since which version a page has some ids, or where a page or some ids of it
 * went, or why they are withdrawn.
 */
public final class Ledger {
  /** Where it lies in an edition. */
  public static final String FILE = "tei/ids.tsv";

  private static final String ABOUT =
      "# Published addresses: page, version, ids. All stay, or a line says where they went (to) or why not (withdrawn).";

  /** Ids that a page had since some version; no ids for the page alone. */
  record Had(String page, String version, List<String> ids, Location at) {}

  /**
   * Where an address went.
   *
   * @param to the new address; empty where it is withdrawn
   * @param reason why it is withdrawn
   */
  record Went(String to, String reason, Location at) {}

  private final List<Line> lines = new ArrayList<>();
  private final List<Had> had = new ArrayList<>();
  private final Map<String, Went> went = new TreeMap<>();

  private Ledger() {}

  /**
   * That of an edition; an empty one where nothing was published.
   *
   * @param report takes what is wrong with its lines
   */
  public static Ledger read(EditionFolder folder, Report report) {
    Ledger ledger = new Ledger();
    int number = 0;
    for (String line : folder.lines(FILE)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        ledger.add(line, new Location(FILE, number, 1), report);
      }
    }
    return ledger;
  }

  /** How many addresses are kept: pages and places on them. */
  public long size() {
    return had.stream().mapToLong(h -> Math.max(1, h.ids().size())).sum();
  }

  private void add(String written, Location at, Report report) {
    try {
      Line line = Line.of(written);
      List<String> ids = line.ids();
      lines.add(line);
      if (line.isMove()) {
        went(line, ids, at);
      } else {
        had.add(new Had(line.page(), line.state(), ids, at));
      }
    } catch (IllegalArgumentException e) {
      report.add(Rule.ID_04.at(at, e.getMessage()));
    }
  }

  private void went(Line line, List<String> ids, Location at) {
    boolean to = line.state().equals(Line.TO);
    Went where = new Went(to ? line.rest() : "", to ? "" : line.rest(), at);
    if (ids.isEmpty()) {
      went.put(line.page(), where);
    }
    ids.forEach(id -> went.put(line.page() + "#" + id, where));
  }

  /** Whether nothing was published. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  List<Had> had() {
    return had;
  }

  Map<String, Went> went() {
    return went;
  }

  Optional<Went> went(String address) {
    return Optional.ofNullable(went.get(address));
  }

  /**
   * The addresses that it does not have yet, by their pages; no ids for a page alone.
   *
   * @param published what the site has
   */
  public SortedMap<String, List<String>> lacks(Published published) {
    Set<String> known = new TreeSet<>();
    had.forEach(h -> known.add(h.page()));
    had.forEach(h -> h.ids().forEach(id -> known.add(h.page() + "#" + id)));
    SortedMap<String, List<String>> lacking = new TreeMap<>();
    published
        .pages()
        .forEach(
            (page, ids) -> {
              List<String> fresh =
                  ids.stream().filter(i -> !known.contains(page + "#" + i)).toList();
              if (!fresh.isEmpty() || !known.contains(page)) {
                lacking.put(page, fresh);
              }
            });
    return lacking;
  }

  /**
   * Its text with all addresses that it does not have yet; what it has stays as it is.
   *
   * @param version since which they are there
   */
  public String with(Published published, String version) {
    List<Line> all = new ArrayList<>(lines);
    lacks(published)
        .forEach((page, ids) -> Ids.written(ids).forEach(l -> all.add(new Line(page, version, l))));
    List<String> written = new ArrayList<>(List.of(ABOUT));
    all.stream().sorted(Line.ORDER).map(Line::written).forEach(written::add);
    return String.join("\n", written) + "\n";
  }
}
