package io.github.apparat.site;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened to all organs, in order. */
final class ChangePage {
  private final Frame frame;
  private final Register register;
  private final ClaimRows rows;

  ChangePage(Frame frame, ClaimRows rows) {
    this.frame = frame;
    this.rows = rows;
    register = frame.edition().register();
  }

  /** All dated events of all organs, by year. */
  Page page() {
    Map<String, List<Object>> years = new TreeMap<>();
    int total = 0;
    for (Claim claim : register.claims()) {
      if (claim.predicate().equals("event") && claim.dates().span().isDated()) {
        String year = claim.dates().from().replaceAll("^\\D+", "").substring(0, 4);
        years.computeIfAbsent(year, k -> new ArrayList<>()).add(change(claim));
        total++;
      }
    }
    List<Object> groups = new ArrayList<>();
    years.forEach((year, events) -> groups.add(Data.of("year", year, "events", events)));
    Frame.Head head =
        new Frame.Head(
            "changes.html", "changes", frame.labels().word("nav.changes"), frame.about("changes"));
    return frame.page(
        "changes",
        head,
        "changes",
        Data.of(
            "years",
            groups,
            "total",
            total,
            "eventKinds",
            pairs("eventKind"),
            "organKinds",
            kinds()));
  }

  /** The kinds of organs to which something happened. */
  private List<Object> kinds() {
    Set<String> there =
        register.claims().stream()
            .filter(c -> c.predicate().equals("event"))
            .flatMap(c -> Stream.ofNullable(register.entries().get(c.subject())))
            .map(Entry::type)
            .collect(Collectors.toSet());
    return pairs("entryKind").stream()
        .filter(pair -> there.contains(((Map<?, ?>) pair).get("key")))
        .toList();
  }

  private List<Object> pairs(String key) {
    return frame.labels().ordered(key).stream()
        .<Object>map(k -> Data.of("key", k, "word", frame.labels().word(key + "." + k)))
        .toList();
  }

  private Object change(Claim claim) {
    List<Object> others = claim.others().stream().<Object>map(rows::entry).toList();
    Entry first = register.entries().get(claim.subject());
    Map<String, Object> row =
        Data.of(
            "id", claim.id(),
            "when", rows.when(claim),
            "kind", frame.labels().word("eventKind." + claim.type(), "eventKind.other"),
            "type", claim.type(),
            "organKind", first == null ? "" : first.type(),
            "label", claim.label(),
            "organ", rows.entry(claim.subject()),
            "others", others);
    row.putAll(rows.evidence(claim));
    return row;
  }
}
