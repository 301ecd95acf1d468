package io.github.apparat.data;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.About;
import io.github.apparat.model.Edition.Link;
import io.github.apparat.model.Edition.Work;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Dispute;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.render.Addresses;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What all formats ask of the registers: ids for all claims, their order, sources and disputes. */
final class Facts {
  private final Edition edition;
  private final Register register;
  private final Addresses addresses;
  private final Map<Claim, Integer> order = new HashMap<>();
  private final Map<Dispute, String> disputeIds = new LinkedHashMap<>();

  Facts(Edition edition, Addresses addresses) {
    this.edition = edition;
    this.addresses = addresses;
    register = edition.register();
    register.claims().forEach(c -> order.putIfAbsent(c, order.size()));
    register.disputes().forEach(d -> disputeIds.put(d, "contradiction-" + (disputeIds.size() + 1)));
  }

  Register register() {
    return register;
  }

  About about() {
    return edition.about();
  }

  Optional<Work> work(String id) {
    return Optional.ofNullable(edition.works().get(id));
  }

  /** Persons and organs, which have files of their own. */
  List<Entry> entries() {
    return register.entries().values().stream()
        .filter(e -> e.kind().equals("person") || e.kind().equals("organ"))
        .toList();
  }

  Optional<Entry> entry(String id) {
    return Optional.ofNullable(register.entries().get(id));
  }

  /** The heading of an entry, of a post its label; else the id. */
  String heading(String id) {
    return entry(id).map(Entry::heading).or(() -> register.post(id).map(Claim::label)).orElse(id);
  }

  /** All claims, in the order of their dates. */
  List<Claim> claims() {
    return List.copyOf(order.keySet().stream().sorted(Comparator.comparing(order::get)).toList());
  }

  /** The claims of and on an entry, in the order of their dates. */
  List<Claim> claims(String entry) {
    return Stream.concat(register.of(entry).stream(), register.on(entry).stream())
        .distinct()
        .sorted(Comparator.comparing(order::get))
        .toList();
  }

  /** The claims that have an entry as their subject and are not set aside for others. */
  List<Claim> followed(String entry) {
    return register.of(entry).stream()
        .filter(c -> c.subject().equals(entry) && !register.isSetAside(c))
        .toList();
  }

  /** The claim's own id, or one made of its subject, its predicate and a number. */
  String id(Claim claim) {
    return register.id(claim);
  }

  /** The contradictions, numbered in the order of the registers. */
  Map<Dispute, String> disputes() {
    return disputeIds;
  }

  /** The claims that contradict one, by their ids, each once. */
  List<String> against(Claim claim) {
    return register.disputes(claim).stream()
        .flatMap(d -> d.claims().stream())
        .filter(id -> !id.equals(claim.id()))
        .distinct()
        .toList();
  }

  /** Whether the edition follows a claim against others; empty where it has not decided. */
  Optional<Boolean> preferred(Claim claim) {
    if (register.isSetAside(claim)) {
      return Optional.of(false);
    }
    boolean followed =
        register.disputes(claim).stream().anyMatch(d -> d.preferred().equals(claim.id()));
    return followed ? Optional.of(true) : Optional.empty();
  }

  /**
   * The acts that a claim names for its beginning or its end: of {@code began.elected} the word.
   */
  static List<String> acts(Claim claim, String which) {
    return claim.acts().stream()
        .filter(a -> a.startsWith(which + "."))
        .map(a -> a.substring(which.length() + 1))
        .toList();
  }

  /** Places that say something, in the order of the register. */
  List<Source> sources(List<String> cites) {
    return cites.stream().map(this::source).toList();
  }

  private Source source(String cite) {
    Link link = addresses.cited(cite);
    String work = cite.replaceFirst("^cite:", "w.").replaceFirst("/.*$", "");
    return new Source(cite, link.title(), link.href(), work);
  }

  /** Where an id is on the site, relative to its root; empty for nowhere. */
  String address(String id) {
    return addresses.of(id).orElse("");
  }
}
