package io.github.apparat.site;

import io.github.apparat.kept.Digest;
import io.github.apparat.register.Claim;
import io.github.apparat.register.ClaimTables;
import io.github.apparat.register.Dispute;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.render.Addresses;
import io.github.apparat.render.Fragments;
import io.github.apparat.render.Fragments.EntryFragment;
import io.github.apparat.report.Progress;
import io.github.apparat.xml.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The pages of persons and organs. */
final class EntryPages {
  private final Frame frame;
  private final Register register;
  private final Fragments fragments;
  private final Mentions mentions;
  private final ClaimRows rows;
  private final Chart chart;
  private final Together together;
  private final PlaceInTheApparatus places;
  private final Neighbours neighbours;
  private final YearByYear years;

  EntryPages(
      Frame frame,
      Fragments fragments,
      Mentions mentions,
      ClaimRows rows,
      Hierarchies hierarchies) {
    this.frame = frame;
    this.fragments = fragments;
    this.mentions = mentions;
    this.rows = rows;
    register = frame.edition().register();
    chart = new Chart(register);
    together = new Together(register, rows);
    places = new PlaceInTheApparatus(register, rows, frame, hierarchies);
    neighbours = new Neighbours(register, rows);
    years = new YearByYear(register, rows, frame);
  }

  /**
   * All of them.
   *
   * @param registers the digest of what the registers say
   * @param progress is told of each
   */
  List<Planned> all(Digest registers, Progress progress) {
    List<Entry> entries = new ArrayList<>(register.entries("person"));
    entries.addAll(register.entries("organ"));
    return Workers.each(
        entries,
        entry -> {
          progress.step();
          return planned(entry, registers);
        });
  }

  private Planned planned(Entry entry, Digest registers) {
    Digest madeOf = Digest.of(registers, fragments.entries().get(entry.id()), mentions.of(entry));
    Supplier<Page> page =
        () -> page(entry, entry.kind().equals("person") ? person(entry) : organ(entry));
    return new Planned(Addresses.page(entry), Optional.of(madeOf), page);
  }

  private Page page(Entry entry, Map<String, Object> own) {
    EntryFragment words = fragments.entries().get(entry.id());
    Map<String, Object> data =
        Data.of(
            "id", entry.id(),
            "heading", entry.heading(),
            "kind", entry.kind(),
            "language", frame.language(entry),
            "kindLabel", frame.kind(entry),
            "forms", entry.forms().stream().<Object>map(this::form).toList(),
            "description", Templates.html(words.description()),
            "disputes", disputes(entry),
            "notes", Templates.html(words.notes()),
            "mentions", mentions.of(entry),
            "count", mentions.count(entry),
            "downloads", downloads(entry));
    data.putAll(own);
    data.put("sections", Sections.of(entry.kind(), data, frame.labels()));
    String path = Addresses.page(entry);
    Frame.Head head =
        new Frame.Head(path, entry.kind(), entry.heading(), entry.description())
            .in(frame.language(entry))
            .about(Subject.of(entry));
    return frame.page(entry.kind(), head, entry.kind() + "s", Data.of("entry", data));
  }

  private Map<String, Object> form(Entry.Form form) {
    return Data.of(
        "text", form.text(),
        "language", frame.language(form),
        "sources", rows.sources(form.sources()));
  }

  private Map<String, Object> person(Entry entry) {
    ClaimTables tables = ClaimTables.of(entry, register);
    List<Claim> tenures = tables.in("offices");
    List<Object> offices = new ArrayList<>();
    for (Claim tenure : tenures) {
      Map<String, Object> row = rows.row(tenure, entry.id());
      row.put("before", neighbours.before(tenure));
      row.put("after", neighbours.after(tenure));
      offices.add(row);
    }
    return Data.of(
        "life", rows(tables.in("life"), entry),
        "offices", offices,
        "chart", chart.of(tenures, c -> rows.entry(register.organ(c))),
        "years", years.of(entry.id()),
        "together", together.of(entry.id()),
        "events", rows(tables.in("events"), entry));
  }

  private Map<String, Object> organ(Entry entry) {
    ClaimTables tables = ClaimTables.of(entry, register);
    List<Claim> seats = new ArrayList<>(tables.in("holders"));
    seats.addAll(tables.in("members"));
    return Data.of(
        "level", level(entry),
        "place", entry.place().isEmpty() ? Data.link("", "") : rows.entry(entry.place()),
        "names", rows(tables.in("names"), entry),
        "states", rows(tables.in("states"), entry),
        "sizes", rows(tables.in("sizes"), entry),
        "places", places.of(entry.id()),
        "sittings", sittings(seats, entry),
        "posts", rows(tables.in("posts"), entry),
        "holders", rows(tables.in("holders"), entry),
        "members", rows(tables.in("members"), entry),
        "chart", chart.ofOrgan(entry.id(), c -> rows.entry(c.subject())),
        "succession", rows(tables.in("succession"), entry),
        "ties", rows(tables.in("ties"), entry),
        "events", rows(tables.in("events"), entry));
  }

  /** How high it stood; where its kind says that already, nothing. */
  private String level(Entry entry) {
    boolean said = entry.level().isEmpty() || entry.level().equals(entry.type());
    return said ? "" : frame.labels().word("level." + entry.level());
  }

  /** The dates on which somebody began, ended or is attested, each with the organ on that day. */
  private List<Object> sittings(List<Claim> seats, Entry entry) {
    return Register.changes(seats).stream()
        .<Object>map(
            date -> Data.link(frame.dates().date(date), DayPages.path(date) + "#" + entry.id()))
        .toList();
  }

  private List<Object> rows(List<Claim> claims, Entry entry) {
    return claims.stream().<Object>map(c -> rows.row(c, entry.id())).toList();
  }

  /** Every contradiction in which a claim on this page takes part. */
  private List<Object> disputes(Entry entry) {
    List<Claim> all = new ArrayList<>(register.of(entry.id()));
    all.addAll(register.on(entry.id()));
    List<Dispute> disputes =
        all.stream().flatMap(c -> register.disputes(c).stream()).distinct().toList();
    return disputes.stream().<Object>map(d -> dispute(d, entry)).toList();
  }

  private Map<String, Object> dispute(Dispute dispute, Entry entry) {
    List<Object> claims = new ArrayList<>();
    for (String id : dispute.claims()) {
      register
          .claim(id)
          .ifPresent(
              c -> {
                Map<String, Object> row = rows.row(c, entry.id());
                row.put("what", Templates.html(rows.brief(c, entry.id())));
                claims.add(row);
              });
    }
    return Data.of("reason", dispute.reason(), "claims", claims);
  }

  /** The entry as data. */
  private List<Object> downloads(Entry entry) {
    List<Object> files = new ArrayList<>();
    for (String ending : frame.labels().ordered("dataFormat")) {
      if (entry.kind().equals("organ") || !ending.equals("eac.xml")) {
        String path = "data/" + entry.kind() + "/" + entry.id() + "." + ending;
        files.add(Data.link(frame.labels().word("dataFormat." + ending), path));
      }
    }
    return files;
  }
}
