package io.github.apparat.ledger;

import io.github.apparat.ledger.Ledger.Had;
import io.github.apparat.ledger.Ledger.Went;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where everything is that was published: at its address, elsewhere, or nowhere. */
public final class Moves {
  /** So often an address may be led on. */
  private static final int STEPS = 20;

  /**
   * Where what is no longer at its address is.
   *
   * @param to its address; empty where it is withdrawn
   * @param reason why it is withdrawn
   */
  public record Move(String to, String reason) {}

  /**
   * How many addresses that were published are where.
   *
   * @param there at their place
   * @param elsewhere led on to another
   * @param withdrawn said to be gone for good
   */
  public record Kept(long there, long elsewhere, long withdrawn) {}

  private final Ledger ledger;
  private final Published published;
  private Map<String, Map<String, Move>> all;

  /**
   * @param published what the site has now
   */
  public Moves(Ledger ledger, Published published) {
    this.ledger = ledger;
    this.published = published;
  }

  /** Says which addresses are gone, and which lines of the ledger are wrong. */
  public void check(Report report) {
    for (Had had : ledger.had()) {
      List<String> gone = new ArrayList<>();
      had.ids().stream().filter(id -> isGone(had.page() + "#" + id)).forEach(gone::add);
      boolean page = isGone(had.page());
      if (page || !gone.isEmpty()) {
        String ids = String.join(" ", Ids.written(gone));
        String shown = had.page() + (gone.isEmpty() ? "" : "#" + ids);
        report.add(Rule.ID_03.at(had.at(), shown, had.version()));
      }
    }
    ledger.went().forEach((address, went) -> check(address, went, report));
  }

  private boolean isGone(String address) {
    return !published.has(address) && of(address).isEmpty();
  }

  private void check(String address, Went went, Report report) {
    if (published.has(address)) {
      report.add(Rule.ID_05.at(went.at(), address));
    } else if (!went.to().isEmpty() && !published.has(went.to()) && of(went.to()).isEmpty()) {
      report.add(Rule.ID_06.at(went.at(), address, went.to()));
    }
  }

  /** What the ledger says of addresses: where they went; empty for what is withdrawn. */
  public SortedMap<String, String> said() {
    SortedMap<String, String> said = new TreeMap<>();
    ledger.went().forEach((address, went) -> said.put(address, went.to()));
    return said;
  }

  /** How many of the addresses that were published are where. */
  public Kept kept() {
    Set<String> addresses = new TreeSet<>();
    for (Had had : ledger.had()) {
      addresses.add(had.page());
      had.ids().forEach(id -> addresses.add(had.page() + "#" + id));
    }
    long there = addresses.stream().filter(published::has).count();
    List<Move> gone =
        addresses.stream().filter(a -> !published.has(a)).flatMap(a -> of(a).stream()).toList();
    long withdrawn = gone.stream().filter(move -> move.to().isEmpty()).count();
    return new Kept(there, gone.size() - withdrawn, withdrawn);
  }

  /** What moved from pages, by page and id; the id of a page itself is empty. */
  public Map<String, Map<String, Move>> all() {
    if (all == null) {
      all = new TreeMap<>();
      for (Had had : ledger.had()) {
        put(had.page(), "");
        had.ids().forEach(id -> put(had.page(), id));
      }
      ledger.went().keySet().forEach(a -> put(Published.page(a), Published.id(a)));
    }
    return all;
  }

  private void put(String page, String id) {
    String address = id.isEmpty() ? page : page + "#" + id;
    if (!published.has(address)) {
      of(address)
          .ifPresent(
              move -> all.computeIfAbsent(page, p -> new TreeMap<>(Ids.ORDER)).put(id, move));
    }
  }

  /** Where an address leads that is not on the site; nothing where nobody says. */
  private Optional<Move> of(String address) {
    String at = address;
    for (int i = 0; i < STEPS; i++) {
      if (published.has(at)) {
        return Optional.of(new Move(at, ""));
      }
      Optional<Went> went = went(at);
      if (went.isEmpty()) {
        return published.inItsText(at).map(to -> new Move(to, ""));
      }
      if (went.get().to().isEmpty()) {
        return Optional.of(new Move("", went.get().reason()));
      }
      at = went.get().to();
    }
    return Optional.empty();
  }

  /** What a line says of an address, or of its page: then an id keeps its name where that went. */
  private Optional<Went> went(String address) {
    Optional<Went> own = ledger.went(address);
    if (own.isPresent() || published.inItsText(address).isPresent()) {
      return own;
    }
    String page = Published.page(address);
    String part = address.contains("#") ? Published.id(address) : "";
    return ledger
        .went(page)
        .map(went -> keeping(part, went))
        .or(() -> whole(page).flatMap(w -> ledger.went(w).map(went -> keeping(part, went))));
  }

  /** The page of the text of which a page was a part, if a line says where that went. */
  private Optional<String> whole(String page) {
    String name = page.replaceFirst("\\.html$", "");
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      String whole = name.substring(0, dot) + ".html";
      if (ledger.went(whole).isPresent()) {
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }

  private Went keeping(String id, Went page) {
    String same = Published.page(page.to()) + "#" + id;
    if (id.isEmpty() || page.to().isEmpty()) {
      return page;
    }
    return published.has(same)
        ? new Went(same, "", page.at())
        : published.inItsText(same).map(to -> new Went(to, "", page.at())).orElse(page);
  }
}
