package io.github.apparat.site;

import io.github.apparat.kept.Digest;
import io.github.apparat.register.AsOf;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Hierarchy;
import io.github.apparat.register.Hierarchy.Node;
import io.github.apparat.register.Register;
import io.github.apparat.register.Seat;
import io.github.apparat.time.Answer;
import io.github.apparat.time.Edtf;
import io.github.apparat.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The apparatus on a day: the whole tree on each date on which something changed. */
final class DayPages {
  /** The page on which a reader picks a date. */
  static final String PICK = "apparatus.html";

  private final Frame frame;
  private final Register register;
  private final ClaimRows rows;
  private final Hierarchies hierarchies;
  private final SeatWords words;
  private final List<String> dates;
  private final Map<String, List<Claim>> byDate = new HashMap<>();

  DayPages(Frame frame, ClaimRows rows, Hierarchies hierarchies) {
    this.frame = frame;
    this.rows = rows;
    this.hierarchies = hierarchies;
    register = frame.edition().register();
    words = new SeatWords(register, frame.labels());
    // Those on which something began, ended or was attested.
    dates = Register.changes(register.claims().stream().filter(Claim::isChange).toList());
    for (Claim claim : register.claims()) {
      Stream.of(claim.dates().from(), claim.dates().to())
          .flatMap(date -> Edtf.named(date).stream())
          .distinct()
          .forEach(date -> byDate.computeIfAbsent(date, k -> new ArrayList<>()).add(claim));
    }
  }

  /** The page of a date. */
  static String path(String date) {
    return "day/" + date + ".html";
  }

  /**
   * All of them.
   *
   * @param registers the digest of what the registers say
   */
  List<Planned> all(Digest registers) {
    List<Planned> pages = new ArrayList<>();
    pages.add(new Planned(PICK, Optional.of(registers), this::pick));
    IntStream.range(0, dates.size())
        .forEach(
            i -> pages.add(new Planned(path(dates.get(i)), Optional.of(registers), () -> day(i))));
    return pages;
  }

  private Page pick() {
    Map<String, List<Object>> years = new TreeMap<>();
    for (String date : dates) {
      years
          .computeIfAbsent(date.substring(0, 4), k -> new ArrayList<>())
          .add(Data.link(frame.dates().date(date), path(date)));
    }
    List<Object> groups = new ArrayList<>();
    years.forEach((year, links) -> groups.add(Data.of("year", year, "dates", links)));
    Frame.Head head =
        new Frame.Head(
            PICK,
            "apparatus",
            frame.labels().word("nav.apparatus"),
            frame.labels().word("apparatusAbout"));
    return frame.page("apparatus-pick", head, "apparatus", Data.of("years", groups));
  }

  private Page day(int index) {
    String date = dates.get(index);
    String title = frame.labels().filled("day.title", frame.dates().date(date));
    Frame.Head head =
        new Frame.Head(path(date), "day", title, frame.labels().word("apparatusAbout"));
    Map<String, Object> data =
        Data.of(
            "tree",
            tree(date),
            "changes",
            changes(date),
            "previous",
            index == 0 ? Data.link("", "") : link(dates.get(index - 1)),
            "next",
            index == dates.size() - 1 ? Data.link("", "") : link(dates.get(index + 1)));
    return frame.page("day", head, "apparatus", Data.of("day", data));
  }

  private Map<String, Object> link(String date) {
    return Data.link(frame.dates().date(date), path(date));
  }

  /** What began, ended, happened or is attested on a date, as it is written. */
  private List<Object> changes(String date) {
    List<Object> changes = new ArrayList<>();
    for (Claim claim : byDate.getOrDefault(date, List.of())) {
      Map<String, Object> row = rows.row(claim, claim.subject());
      row.put("subject", rows.entry(claim.subject()));
      changes.add(row);
    }
    return changes;
  }

  private List<Object> tree(String date) {
    Hierarchy hierarchy = hierarchies.of(date);
    AsOf asOf = new AsOf(register, Period.of(date));
    return hierarchy.tree().stream()
        .sorted(Comparator.comparingInt(n -> kind(n.organ())))
        .<Object>map(n -> node(n, hierarchy, asOf))
        .toList();
  }

  private Map<String, Object> node(Node node, Hierarchy hierarchy, AsOf asOf) {
    List<Seat> seats = asOf.holders(node.organ());
    return Data.of(
        "id", node.organ(),
        "organ", rows.entry(node.organ()),
        "called", called(node.organ(), asOf),
        "presence", presence(hierarchy.presence(node.organ())),
        "ranks", ranks(node),
        "groups", groups(seats, asOf),
        "unknown", unknown(seats),
        "below", node.below().stream().<Object>map(n -> node(n, hierarchy, asOf)).toList());
  }

  /** What it was called then, if that was not what its entry is called. */
  private String called(String organ, AsOf asOf) {
    List<String> names = asOf.names(organ);
    boolean same = names.contains(register.entries().get(organ).heading());
    return same || names.isEmpty()
        ? ""
        : frame.labels().filled("calledThen", String.join(", ", names));
  }

  /** The place of an organ's kind among the kinds, as the site lists them. */
  private int kind(String organ) {
    int place = frame.labels().ordered("entryKind").indexOf(register.entries().get(organ).type());
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /** Those of whom no source says whether they sat there then, with the dates that are known. */
  private List<Object> unknown(List<Seat> seats) {
    Map<String, Set<String>> persons = new LinkedHashMap<>();
    seats.stream()
        .filter(s -> s.answer() == Answer.UNKNOWN)
        .forEach(
            s -> {
              Set<String> held = persons.computeIfAbsent(s.person(), k -> new LinkedHashSet<>());
              s.claims().stream().map(rows::whileHeld).filter(h -> !h.isEmpty()).forEach(held::add);
            });
    List<Object> unknown = new ArrayList<>();
    persons.forEach(
        (person, held) ->
            unknown.add(Data.of("person", rows.entry(person), "held", String.join("; ", held))));
    return unknown;
  }

  /** What it belonged or answered to: first what it stands below, each thing said once. */
  private List<Object> ranks(Node node) {
    Map<String, Answer> said = new LinkedHashMap<>();
    Map<String, Set<String>> sources = new LinkedHashMap<>();
    Map<Claim, Answer> all = new LinkedHashMap<>();
    node.by().ifPresent(c -> all.put(c, node.answer()));
    all.putAll(node.also());
    all.forEach(
        (c, answer) -> {
          String what = rows.what(c, c.subject());
          said.merge(what, answer, Answer::or);
          sources.computeIfAbsent(what, k -> new LinkedHashSet<>()).addAll(c.evidence().sources());
        });
    List<Object> ranks = new ArrayList<>();
    said.forEach(
        (what, answer) ->
            ranks.add(
                Data.of(
                    "what", Templates.html(what),
                    "answer", frame.answer(answer),
                    "sources", rows.sources(List.copyOf(sources.get(what))))));
    return ranks;
  }

  /** Who stands above one that was there is shown, though nobody may say that it was there. */
  private String presence(Answer answer) {
    return answer == Answer.POSSIBLY ? frame.answer(answer) : "";
  }

  /** Posts first, then members by their grades. */
  private List<Object> groups(List<Seat> seats, AsOf asOf) {
    Map<String, List<Seat>> groups = new LinkedHashMap<>();
    seats.stream()
        .filter(s -> s.answer().isPossible())
        .sorted(Comparator.comparingInt(s -> words.rank(s.object(), s.grade())))
        .forEach(
            s ->
                groups
                    .computeIfAbsent(words.title(s.object(), s.grade()), k -> new ArrayList<>())
                    .add(s));
    List<Object> out = new ArrayList<>();
    groups.forEach((title, of) -> out.add(group(title, of, asOf)));
    return out;
  }

  private Map<String, Object> group(String title, List<Seat> seats, AsOf asOf) {
    Set<String> sources = new LinkedHashSet<>();
    List<Object> persons = new ArrayList<>();
    for (Seat seat : seats) {
      List<Claim> saying = asOf.saying(seat);
      boolean post = register.post(seat.object()).isPresent();
      boolean oneOfSeveral = post && seats.size() > 1 && !saying.isEmpty();
      persons.add(
          Data.of(
              "person", rows.entry(seat.person()),
              "held", oneOfSeveral ? rows.whileHeld(saying.get(0)) : "",
              "answer", frame.answer(seat.answer()),
              "certainty", rows.certainty(saying),
              "disputed", seat.disputed()));
      saying.forEach(c -> sources.addAll(c.evidence().sources()));
    }
    return Data.of(
        "isPost",
        register.post(seats.get(0).object()).isPresent(),
        "title",
        title,
        "persons",
        persons,
        "sources",
        rows.sources(List.copyOf(sources)));
  }
}
